// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace loom::test {

/// From 203.0.113.9 port 51413 to 192.0.2.1 port 8000.
inline const QByteArray V4Addresses = QByteArray::fromHex("cb007109c0000201c8d51f40");

/// A PROXY protocol header, version 2. @p command includes the version; @p family is family and protocol; @p rest is
/// everything after the length.
inline QByteArray proxyHeader(uchar command, uchar family, const QByteArray &rest)
{
    QByteArray header("\r\n\r\n\0\r\nQUIT\n", 12);
    header += char(command);
    header += char(family);
    const auto length = qToBigEndian(quint16(rest.size()));
    return header.append(reinterpret_cast<const char *>(&length), sizeof length) + rest;
}

} // namespace loom::test
