// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace loom {

/// @p example, a message or a list of them, as text to write on from: with a new id and the present time
/// for each message that is sent.
QString exampleText(const QJsonValue &example);

} // namespace loom
