// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/prelude.h"

#include <chrono>
#include <functional>
#include <list>
#include <memory>

namespace loom {

/// The accepted connections of a thread that have not completed their preludes, and so have not started HTTP. Belongs
/// to one thread.
class PendingConnections
{
public:
    /// Called with a connection whose prelude is complete.
    using Admit = std::function<void(std::unique_ptr<Channel>)>;
    /// Called with a connection whose prelude has failed, to answer or close it. @p mistake completes a sentence.
    using Reject = std::function<void(std::unique_ptr<Channel>, ConnectionRejection reason, const QString &mistake)>;

    /// @p timeout limits the duration of a prelude. At maxPending @p maxPending connections are pending: a further one
    /// makes the oldest be rejected. @p reject is called from the event loop or from add().
    PendingConnections(std::chrono::milliseconds timeout, qsizetype maxPending, Reject reject);
    ~PendingConnections();
    Q_DISABLE_COPY_MOVE(PendingConnections)

    /// @p admit is called from the event loop or within this call.
    void add(std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit);
    /// Rejects connections that have timed out. @p now is in milliseconds of the monotonic clock. Called periodically.
    void checkTimes(qint64 now);
    /// Closes all pending connections.
    void clear();

private:
    class PendingConnection;

    void rejectOldest();

    const std::chrono::milliseconds m_timeout;
    const qsizetype m_maxPending;
    const Reject m_reject;
    std::list<std::unique_ptr<PendingConnection>> m_connections; ///< in the order of their arrival
};

} // namespace loom
