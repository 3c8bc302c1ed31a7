// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace loom {

/// Whether @p c may be part of a method or a header's name (RFC 9110 §5.6.2).
bool isTokenCharacter(char c);
/// A method or a header's name; not empty.
bool isToken(QByteArrayView text);
/// ASCII without blanks and control characters.
bool isVisible(QByteArrayView text);
/// What a header's value may have in it (RFC 9110 §5.5).
bool isFieldValue(QByteArrayView text);
/// A name or address, and perhaps a port (RFC 3986 §3.2); in a Host header it may be empty (RFC 9112 §3.2).
bool isHost(QByteArrayView text);
/// Whether a "%" is always followed by two hexadecimal digits.
bool hasWholeEscapes(QByteArrayView text);

/// Whether they are equal without regard to case.
bool isSame(QByteArrayView a, QByteArrayView b);
/// Several times as quick as QByteArrayView::indexOf().
qsizetype indexOf(QByteArrayView text, char c);
/// Without blanks and tabs around it.
QByteArrayView trimmedBlanks(QByteArrayView text);

} // namespace loom
