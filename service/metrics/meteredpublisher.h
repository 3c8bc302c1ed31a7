// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/publisher.h"

#include <chrono>
#include <memory>
#include <vector>

namespace loom {

class MetricsRecorder;

/// Counts how every record that goes through it fares, and how long that takes. Like every
/// publisher it belongs to one thread; a completion must not destroy it.
class MeteredPublisher : public Publisher
{
public:
    /// @p recorder must outlive the publisher.
    MeteredPublisher(std::unique_ptr<Publisher> publisher, MetricsRecorder &recorder);

    void publish(Record record, Completion done) override;

private:
    /// Kept here and not in the completion that is passed on: that one is then small enough for
    /// std::function to hold without allocating.
    struct UnderWay
    {
        Completion done;
        std::size_t topicPlace = 0;
        qsizetype bytes = 0; ///< of the record's value
        std::chrono::steady_clock::time_point since;
    };

    quint32 addPending(UnderWay record);
    void report(quint32 slot, const Result<Delivery> &delivery);

    MetricsRecorder &m_recorder;
    std::vector<UnderWay> m_underWay; ///< by slot
    std::vector<quint32> m_freeSlots;
    const std::unique_ptr<Publisher> m_publisher; ///< goes first, and with it what would report here
};

} // namespace loom
