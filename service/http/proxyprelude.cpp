// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/proxyprelude.h"

#include "service/http/proxyheader.h"

namespace loom {

Prelude::State ProxyPrelude::advance(Channel &channel)
{
    for (;;) {
        const auto header = ProxyHeader::parse(m_header);
        if (header.state == ProxyHeader::State::Malformed)
            return fail(header.mistake);
        if (header.state == ProxyHeader::State::Complete) {
            if (header.source)
                channel.setPeer({header.source->host, header.source->port});
            return State::Complete;
        }
        Channel::ReceiveBuffer buffer;
        const auto received = channel.receive(buffer, header.size - m_header.size());
        if (received.input == Channel::Input::NoneYet)
            return State::Incomplete;
        if (received.input != Channel::Input::Bytes)
            return m_header.isEmpty() ? State::Absent : fail("the connection ended within it");
        m_header += received.bytes;
    }
}

Prelude::State ProxyPrelude::fail(const char *mistake)
{
    m_mistake = mistake;
    return State::Failed;
}

} // namespace loom
