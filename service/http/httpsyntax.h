// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace loom {

/// Whether @p c may occur in a token, such as a method or a field name (RFC 9110 §5.6.2).
bool isTokenCharacter(char c);
/// Whether @p text is a token; false if it is empty.
bool isToken(QByteArrayView text);
/// Whether @p text has only visible ASCII characters: no spaces, no control characters.
bool isVisible(QByteArrayView text);
/// Whether @p text may be the value of a header field (RFC 9110 §5.5).
bool isFieldValue(QByteArrayView text);
/// Whether @p text is a host name or an IP address, with or without a port (RFC 3986 §3.2). It may be empty, as in a
/// Host header (RFC 9112 §3.2).
bool isHost(QByteArrayView text);
/// Whether each "%" is followed by two hexadecimal digits.
bool hasWholeEscapes(QByteArrayView text);

/// Compares ignoring case (ASCII).
bool isSame(QByteArrayView a, QByteArrayView b);
/// Like QByteArrayView::indexOf(), but several times as fast.
qsizetype indexOf(QByteArrayView text, char c);
/// Removes spaces and tabs at both ends.
QByteArrayView trimmedBlanks(QByteArrayView text);

} // namespace loom
