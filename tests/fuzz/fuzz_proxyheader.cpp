// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first bytes of a connection, parsed as a PROXY protocol header: no bytes past the header are requested, the
// result does not depend on them, and it conforms to the specification.
#include "service/http/proxyheader.h"
#include "tests/fuzz/property.h"

using namespace loom;
using namespace loom::fuzz;

namespace {

using State = ProxyHeader::State;

QByteArray textOf(const ProxyHeader &header)
{
    auto text = QByteArray::number(int(header.state)) + ' ' + QByteArray::number(header.size);
    if (header.source)
        text += ' ' + header.source->host.toString().toLatin1() + ' ' + QByteArray::number(header.source->port);
    return text;
}

/// Whether @p bytes begin with a complete header (proxy-protocol.txt §2.2), checked independently of the service.
bool isWhole(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype i) { return uint8_t(bytes[i]); };
    if (bytes.size() < 16 || bytes.first(12) != QByteArrayView("\r\n\r\n\0\r\nQUIT\n", 12))
        return false;
    const auto length = byte(14) * 256 + byte(15);
    if (length > 4080 || bytes.size() < 16 + length)
        return false;
    if (byte(12) == 0x20)
        return true;
    const auto least = byte(13) == 0x00 ? 0 : byte(13) == 0x11 ? 12 : byte(13) == 0x21 ? 36 : 65536;
    return byte(12) == 0x21 && length >= least;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = bytesOf(data, size);
    const auto whole = ProxyHeader::parse(bytes);
    require((whole.state == State::Complete) == isWhole(bytes), "the result does not conform to the specification");
    require((whole.state == State::Malformed) == (whole.mistake != nullptr), "an error has no reason");

    qsizetype arrived = 0;
    auto header = ProxyHeader::parse(bytes.first(0));
    while (header.state == State::Incomplete) {
        require(header.size > arrived && header.size <= ProxyHeader::MaxBytes,
                "the wrong number of bytes is requested");
        if (arrived == bytes.size())
            break;
        arrived = std::min(header.size, bytes.size());
        header = ProxyHeader::parse(bytes.first(arrived));
    }
    requireEqual(textOf(header), textOf(whole), "the result depends on the bytes after the header");
    return 0;
}
