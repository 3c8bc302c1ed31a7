// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/proxyheader.h"

#include "service/http/trustedproxies.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace loom {

namespace {

constexpr QByteArrayView Signature("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr qsizetype FixedBytes = 16; ///< signature, version and command, family and protocol, length
constexpr qsizetype V4Bytes = 4;
constexpr qsizetype V6Bytes = 16;
constexpr qsizetype PortBytes = 2;

enum Command : uchar {
    Local = 0x20,
    Proxy = 0x21
};
enum Family : uchar {
    Unspecified = 0x00,
    Tcp4 = 0x11,
    Tcp6 = 0x21
};

ProxyHeader malformed(const char *mistake)
{
    return {ProxyHeader::State::Malformed, 0, mistake};
}

uchar byteAt(QByteArrayView bytes, qsizetype at)
{
    return uchar(bytes[at]);
}

quint16 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// @p addresses has the source and destination addresses, the source and destination ports, and extensions.
ProxyHeader::Source readSource(QByteArrayView addresses, qsizetype addressBytes)
{
    const auto port = numberAt(addresses, 2 * addressBytes);
    if (addressBytes == V4Bytes)
        return {QHostAddress(qFromBigEndian<quint32>(addresses.data())), port};
    Q_IPV6ADDR v6;
    std::memcpy(&v6, addresses.data(), sizeof v6);
    return {unmapped(QHostAddress(v6)), port};
}

ProxyHeader withSource(QByteArrayView header, qsizetype addressBytes)
{
    const auto addresses = header.sliced(FixedBytes);
    if (addresses.size() < 2 * (addressBytes + PortBytes))
        return malformed("it is too short for its addresses");
    return {ProxyHeader::State::Complete, header.size(), nullptr, readSource(addresses, addressBytes)};
}

} // namespace

ProxyHeader ProxyHeader::parse(QByteArrayView bytes)
{
    const auto begun = std::min(bytes.size(), Signature.size());
    if (bytes.first(begun) != Signature.first(begun))
        return malformed("the connection does not begin with the signature of version 2");
    if (bytes.size() < FixedBytes)
        return {State::Incomplete, FixedBytes};
    const auto command = byteAt(bytes, Signature.size());
    if (command != Local && command != Proxy)
        return malformed("its version is not 2, or its command is neither LOCAL nor PROXY");
    const auto size = FixedBytes + numberAt(bytes, FixedBytes - 2);
    if (size > MaxBytes)
        return malformed("it is longer than 4 KiB");
    if (bytes.size() < size)
        return {State::Incomplete, size};

    const auto header = bytes.first(size);
    const auto family = byteAt(bytes, Signature.size() + 1);
    if (command == Local || family == Unspecified)
        return {State::Complete, size};
    if (family == Tcp4)
        return withSource(header, V4Bytes);
    if (family == Tcp6)
        return withSource(header, V6Bytes);
    return malformed("its protocol is neither TCP over IPv4 nor TCP over IPv6");
}

} // namespace loom
