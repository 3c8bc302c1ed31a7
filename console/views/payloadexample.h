// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace loom {

/// Returns @p example, a message or a list of messages, as editable text with placeholders for the message ID and the
/// timestamp of each message.
QString exampleText(const QJsonValue &example);

} // namespace loom
