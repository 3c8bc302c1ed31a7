// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace loom::replay {

/// What changes in a message before it is sent again. Everything else stays to the last digit and blank.
struct Rewrite
{
    std::function<QString(const QString &device)> rename; ///< none: devices keep their names
    std::optional<qint64> shiftMs; ///< is added to timestamps
    std::function<QByteArray()> newMessageId; ///< none: messages keep their ids
    QSet<QString> untouched; ///< fields that stay as they are
};

/// @p body, a message or an array of them, with @p rewrite done. Only where a field is there, and is what
/// it should be: what is wrong with a message stays wrong. What is no JSON stays as it is.
QByteArray rewritten(const QByteArray &body, const Rewrite &rewrite);

/// @p body, a message or an array of them, with "device_id" set to @p device, at the front where it was not there.
QByteArray withDevice(const QByteArray &body, const QString &device);

/// The string that the message's field @p name holds; of the first message in an array. Empty for none.
QString textField(const QByteArray &body, const char *name);

} // namespace loom::replay
