// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// A name and its value, as HTTP messages and Kafka records carry them beside their content.
struct HeaderField
{
    QByteArray name;
    QByteArray value;
};

} // namespace loom
