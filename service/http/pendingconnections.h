// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/prelude.h"

#include <chrono>
#include <functional>
#include <list>
#include <memory>

namespace loom {

/// The accepted connections of a thread that are not at HTTP yet, since their preludes are not complete. Belongs to one
/// thread.
class PendingConnections
{
public:
    /// Takes a connection whose prelude is complete.
    using Admit = std::function<void(std::unique_ptr<Channel>)>;
    /// Takes a connection whose prelude has failed, to answer or drop it. @p mistake completes a sentence.
    using Reject = std::function<void(std::unique_ptr<Channel>, ConnectionRejection why, const QString &mistake)>;

    /// A prelude may take @p timeout. At most @p most are under way: the oldest is rejected for one more. @p reject is
    /// called from the event loop or from add().
    PendingConnections(std::chrono::milliseconds timeout, qsizetype most, Reject reject);
    ~PendingConnections();
    Q_DISABLE_COPY_MOVE(PendingConnections)

    /// @p admit is called from the event loop or within this.
    void add(std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit);
    /// To be called every now and then with milliseconds of a steady clock.
    void checkTimes(qint64 now);
    /// Closes all of them.
    void clear();

private:
    class PendingConnection;

    void rejectOldest();

    const std::chrono::milliseconds m_timeout;
    const qsizetype m_most;
    const Reject m_reject;
    std::list<std::unique_ptr<PendingConnection>> m_connections; ///< in the order of their coming
};

} // namespace loom
