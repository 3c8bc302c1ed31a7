// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/publisher.h"

#include <chrono>
#include <memory>
#include <vector>

namespace loom {

class MetricsRecorder;

/// Counts the results of all records published through it and measures their latency. Belongs to one thread; a
/// completion must not destroy it.
class MeteredPublisher : public Publisher
{
public:
    /// @p recorder must outlive the publisher.
    MeteredPublisher(std::unique_ptr<Publisher> publisher, MetricsRecorder &recorder);

    void publish(Record record, Completion done) override;

private:
    /// A record in flight. Stored here and not in the completion that is passed on, so that the latter is small enough
    /// for std::function to store without allocating memory.
    struct PendingRecord
    {
        Completion done;
        std::size_t topicPlace = 0;
        qsizetype bytes = 0; ///< size of the record's value
        std::chrono::steady_clock::time_point since;
    };

    quint32 addPending(PendingRecord record);
    void report(quint32 slot, const Result<Delivery> &delivery);

    MetricsRecorder &m_recorder;
    std::vector<PendingRecord> m_pending; ///< records by slot
    std::vector<quint32> m_freeSlots;
    const std::unique_ptr<Publisher>
        m_publisher; ///< last member: destroyed first, so that it cannot report to a destroyed object
};

} // namespace loom
