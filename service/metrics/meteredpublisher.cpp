// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/meteredpublisher.h"

#include "service/metrics/metricsrecorder.h"

#include <utility>

namespace loom {

using Clock = std::chrono::steady_clock;

MeteredPublisher::MeteredPublisher(std::unique_ptr<Publisher> publisher, MetricsRecorder &recorder)
    : m_recorder(recorder), m_publisher(std::move(publisher))
{
}

void MeteredPublisher::publish(Record record, Completion done)
{
    const auto slot =
        addPending({std::move(done), m_recorder.topicPlace(record.topic), record.value.size(), Clock::now()});
    m_publisher->publish(std::move(record), [this, slot](const auto &delivery) { report(slot, delivery); });
}

quint32 MeteredPublisher::addPending(PendingRecord record)
{
    if (m_freeSlots.empty()) {
        m_pending.push_back(std::move(record));
        return quint32(m_pending.size() - 1);
    }
    const auto slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_pending[slot] = std::move(record);
    return slot;
}

void MeteredPublisher::report(quint32 slot, const Result<Delivery> &delivery)
{
    const auto record = std::exchange(m_pending[slot], {});
    m_freeSlots.push_back(slot);
    const auto duration = Clock::now() - record.since;
    m_recorder.recordDelivered(record.topicPlace, bool(delivery), duration);
    if (!delivery)
        return record.done(delivery);
    m_recorder.bytesDelivered(record.topicPlace, record.bytes);
    auto measured = *delivery;
    measured.duration = duration;
    record.done(measured);
}

} // namespace loom
