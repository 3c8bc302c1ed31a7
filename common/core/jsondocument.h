// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace loom {

/// What QJsonDocument reads from @p text, with the byte order mark (U+FEFF) with which a string may begin:
/// QJsonDocument drops it. The offset in @p problem is one of @p text.
QJsonDocument readJsonDocument(QByteArrayView text, QJsonParseError *problem = nullptr);

/// @p utf8 as text, with the byte order mark with which it may begin: QString::fromUtf8() drops it. U+FFFD stands for
/// what is not UTF-8.
QString textFromUtf8(QByteArrayView utf8);

} // namespace loom
