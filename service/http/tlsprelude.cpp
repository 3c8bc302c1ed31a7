// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/tlsprelude.h"

namespace loom {

Prelude::State TlsPrelude::advance(Channel &channel)
{
    if (!channel.tls())
        channel.startTls(std::move(m_context));
    switch (channel.handshake()) {
    case TlsStream::Outcome::Done:
        return State::Complete;
    case TlsStream::Outcome::WantsRead:
    case TlsStream::Outcome::WantsWrite:
        return State::Incomplete;
    case TlsStream::Outcome::Ended:
        return State::Absent;
    case TlsStream::Outcome::Failed:
        break;
    }
    m_mistake = channel.tls()->mistake();
    return State::Failed;
}

} // namespace loom
