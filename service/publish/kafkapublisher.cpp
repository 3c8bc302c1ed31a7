// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkapublisher.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/recordaccumulator.h"

#include <utility>

namespace loom {

KafkaPublisher::KafkaPublisher(RecordAccumulator &accumulator, std::chrono::milliseconds pollInterval)
    : m_accumulator(accumulator), m_reports(std::make_shared<DeliveryReportQueue>(&m_notifier))
{
    QObject::connect(
        &m_notifier, &QueuedNotifier::notified, &m_notifier, [this] { runCompletions(); }, Qt::QueuedConnection);
    m_pollTimer.setTimerType(Qt::PreciseTimer);
    m_pollTimer.setInterval(pollInterval);
    QObject::connect(&m_pollTimer, &QTimer::timeout, &m_notifier, [this] { sendDue(); });
}

KafkaPublisher::~KafkaPublisher()
{
    m_accumulator.sendAll();
    m_accumulator.onReports(m_reports->close());
}

void KafkaPublisher::publish(Record record, Completion done)
{
    const quint32 slot = addPending(std::move(done));
    if (m_accumulator.buffer(std::make_unique<InFlightRecord>(InFlightRecord{std::move(record), m_reports, slot})))
        sendSoon();
    else if (!m_pollTimer.isActive())
        m_pollTimer.start();
}

/// Sends at the end of the event loop's iteration, together with other records of the same iteration, so that the
/// broker thread is woken only once.
void KafkaPublisher::sendSoon()
{
    if (!std::exchange(m_isSendingSoon, true))
        QMetaObject::invokeMethod(
            &m_notifier,
            [this] {
                m_isSendingSoon = false;
                sendDue();
            },
            Qt::QueuedConnection);
}

void KafkaPublisher::sendDue()
{
    m_accumulator.sendDue();
    if (m_accumulator.buffered() == 0)
        m_pollTimer.stop();
    else if (!m_pollTimer.isActive())
        m_pollTimer.start();
}

quint32 KafkaPublisher::addPending(Completion done)
{
    if (m_freeSlots.empty()) {
        m_pending.push_back(std::move(done));
        return quint32(m_pending.size() - 1);
    }
    const quint32 slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_pending[slot] = std::move(done);
    return slot;
}

void KafkaPublisher::runCompletions()
{
    // A completion may publish a record, which uses a slot or grows the list.
    std::vector<DeliveryReport> reports = std::exchange(m_newReports, {});
    m_reports->take(reports);
    m_accumulator.onReports(reports);
    for (const DeliveryReport &report : reports) {
        const Completion done = std::exchange(m_pending[report.slot], nullptr);
        m_freeSlots.push_back(report.slot);
        if (report.error)
            done(kafkaError(report.error, report.mayBeStored, report.reason));
        else
            done(Delivery{report.partition, report.offset});
    }
    m_newReports = std::move(reports);
    if (m_accumulator.buffered() > 0)
        sendSoon();
}

} // namespace loom
