// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace loom::test {

/// Whether a frame of a client ends its message.
enum class Final {
    No,
    Yes
};

/// The length field of a frame (RFC 6455 §5.2), including the mask bit.
inline QByteArray frameLength(qsizetype size, bool isMasked = true)
{
    const char mask = isMasked ? '\x80' : '\0';
    if (size < 126)
        return QByteArray(1, char(mask | size));
    const bool isLong = size > 0xffff;
    QByteArray length(isLong ? 9 : 3, char(mask | (isLong ? 127 : 126)));
    if (isLong)
        qToBigEndian(quint64(size), length.data() + 1);
    else
        qToBigEndian(quint16(size), length.data() + 1);
    return length;
}

/// A client frame with a mask that changes every byte.
inline QByteArray clientFrame(int opcode, const QByteArray &payload, Final isFinal = Final::Yes,
                              const QByteArray &mask = "\x37\xfa\x21\x3d")
{
    auto masked = payload;
    for (qsizetype i = 0; i < masked.size(); ++i)
        masked[i] = char(masked[i] ^ mask[i % 4]);
    const auto first = char(opcode | (isFinal == Final::Yes ? 0x80 : 0));
    return first + frameLength(payload.size()) + mask + masked;
}

/// A client frame with a mask of zeros.
inline QByteArray unmaskedFrame(int opcode, const QByteArray &payload)
{
    return clientFrame(opcode, payload, Final::Yes, QByteArray(4, '\0'));
}

} // namespace loom::test
