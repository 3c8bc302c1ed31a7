// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace loom {

/// Parses @p text like QJsonDocument::fromJson(), but keeps a byte order mark (U+FEFF) at the beginning of a string,
/// which QJsonDocument drops. The offset in @p problem refers to @p text.
QJsonDocument readJsonDocument(QByteArrayView text, QJsonParseError *problem = nullptr);

/// Converts @p utf8 to text, including a leading byte order mark, which QString::fromUtf8() drops. Bytes that are not
/// valid UTF-8 become U+FFFD.
QString textFromUtf8(QByteArrayView utf8);

} // namespace loom
