// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The beginning of a connection, read as a header of the PROXY protocol: nothing beyond the header is asked for, the
// verdict does not depend on what follows it, and it is what the draft of the protocol says.
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

/// Whether @p bytes begin with a whole header as proxy-protocol.txt §2.2 draws it, read with no code of the service's.
bool isWhole(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype i) { return static_cast<uint8_t>(bytes[i]); };
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
    require((whole.state == State::Complete) == isWhole(bytes), "the protocol says otherwise");
    require((whole.state == State::Malformed) == (whole.mistake != nullptr), "a mistake is not explained");

    qsizetype arrived = 0;
    auto header = ProxyHeader::parse(bytes.first(0));
    while (header.state == State::Incomplete) {
        require(header.size > arrived && header.size <= ProxyHeader::MaxBytes, "it asks for the wrong number of bytes");
        if (arrived == bytes.size())
            break;
        arrived = std::min(header.size, bytes.size());
        header = ProxyHeader::parse(bytes.first(arrived));
    }
    requireEqual(textOf(header), textOf(whole), "what follows the header matters");
    return 0;
}
