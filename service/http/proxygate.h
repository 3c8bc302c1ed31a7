// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channel.h"
#include "service/limits/connectionlimit.h"

#include <chrono>
#include <functional>
#include <list>
#include <memory>

namespace loom {

/// The accepted connections of a thread whose PROXY protocol header has not arrived. The header is read byte by byte as
/// far as it goes, so that everything behind it, HTTP or TLS, stays in the kernel for the connection's next reader.
/// Belongs to one thread.
class ProxyGate
{
public:
    /// Takes a connection whose header has arrived; its peer() is the client that the header names.
    using Admit = std::function<void(std::unique_ptr<Channel>)>;
    /// A connection of @p peer is closed because it has no valid header. @p mistake completes a sentence.
    using Refused = std::function<void(const QHostAddress &peer, const char *mistake)>;

    /// Both are called from the event loop. A header may take @p timeout to arrive.
    ProxyGate(std::chrono::milliseconds timeout, Admit admit, Refused refused);
    ~ProxyGate();
    Q_DISABLE_COPY_MOVE(ProxyGate)

    void add(std::unique_ptr<Channel> channel);
    /// To be called every now and then with milliseconds of a steady clock.
    void checkTimes(qint64 now);
    /// Closes all of them.
    void clear();

private:
    class Arrival;

    void removeGone();

    const std::chrono::milliseconds m_timeout;
    const Admit m_admit;
    const Refused m_refused;
    std::list<std::unique_ptr<Arrival>> m_arrivals; ///< in the order of their coming
};

} // namespace loom
