// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace loom::replay {

/// Changes to a message before it is sent again. All other bytes stay unchanged.
struct Rewrite
{
    std::function<QString(const QString &device)> rename; ///< returns the new device id; empty keeps device ids
    std::optional<qint64> shiftMs; ///< milliseconds added to timestamps
    std::function<QByteArray()> newMessageId; ///< returns a new message id; empty keeps message ids
    QSet<QString> untouched; ///< names of fields that stay unchanged
};

/// Applies @p rewrite to @p body, a message or an array of messages. Missing and invalid fields stay unchanged, so that
/// an invalid message stays invalid. A body that is not JSON is returned unchanged.
QByteArray rewritten(const QByteArray &body, const Rewrite &rewrite);

/// Sets "device_id" to @p device in @p body, a message or an array of messages. A missing "device_id" is added as the
/// first member.
QByteArray withDevice(const QByteArray &body, const QString &device);

/// Returns the string in field @p name of the message, or of the first message in an array. Empty if there is none.
QString textField(const QByteArray &body, const char *name);

} // namespace loom::replay
