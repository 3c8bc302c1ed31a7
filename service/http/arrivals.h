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
class Arrivals
{
public:
    /// Takes a connection whose prelude is complete.
    using Admit = std::function<void(std::unique_ptr<Channel>)>;
    /// Takes a connection whose prelude has failed, to answer or drop it. @p mistake completes a sentence.
    using Refuse = std::function<void(std::unique_ptr<Channel>, ConnectionRefusal why, const QString &mistake)>;

    /// A prelude may take @p timeout. At most @p most are under way: the oldest is refused for one more. @p refuse is
    /// called from the event loop or from add().
    Arrivals(std::chrono::milliseconds timeout, qsizetype most, Refuse refuse);
    ~Arrivals();
    Q_DISABLE_COPY_MOVE(Arrivals)

    /// @p admit is called from the event loop or within this.
    void add(std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit);
    /// To be called every now and then with milliseconds of a steady clock.
    void checkTimes(qint64 now);
    /// Closes all of them.
    void clear();

private:
    class Arrival;

    void refuseForOneMore();

    const std::chrono::milliseconds m_timeout;
    const qsizetype m_most;
    const Refuse m_refuse;
    std::list<std::unique_ptr<Arrival>> m_arrivals; ///< in the order of their coming
};

} // namespace loom
