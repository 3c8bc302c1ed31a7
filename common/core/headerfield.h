// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// A header of an HTTP message or a Kafka record.
struct HeaderField
{
    QByteArray name;
    QByteArray value;
};

} // namespace loom
