// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkapublisher.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/recordaccumulator.h"

#include <utility>

namespace loom {

KafkaPublisher::KafkaPublisher(RecordAccumulator &accumulator, std::chrono::milliseconds lookAgain)
    : m_accumulator(accumulator), m_reports(std::make_shared<DeliveryReportQueue>(&m_notifier))
{
    QObject::connect(
        &m_notifier, &QueuedNotifier::notified, &m_notifier, [this] { runCompletions(); }, Qt::QueuedConnection);
    m_lookAgain.setTimerType(Qt::PreciseTimer);
    m_lookAgain.setInterval(lookAgain);
    QObject::connect(&m_lookAgain, &QTimer::timeout, &m_notifier, [this] { sendDue(); });
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
    else if (!m_lookAgain.isActive())
        m_lookAgain.start();
}

/// At the end of the event loop's turn, together with what else comes in it: so the broker's thread is
/// woken once.
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
    if (m_accumulator.held() == 0)
        m_lookAgain.stop();
    else if (!m_lookAgain.isActive())
        m_lookAgain.start();
}

quint32 KafkaPublisher::addPending(Completion done)
{
    if (m_freeSlots.empty()) {
        m_waiting.push_back(std::move(done));
        return quint32(m_waiting.size() - 1);
    }
    const quint32 slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_waiting[slot] = std::move(done);
    return slot;
}

void KafkaPublisher::runCompletions()
{
    // A completion may publish, and with that take a slot or grow the list.
    std::vector<DeliveryReport> reports = std::exchange(m_taken, {});
    m_reports->take(reports);
    m_accumulator.onReports(reports);
    for (const DeliveryReport &report : reports) {
        const Completion done = std::exchange(m_waiting[report.slot], nullptr);
        m_freeSlots.push_back(report.slot);
        if (report.error)
            done(kafkaError(report.error, report.mayBeStored, report.reason));
        else
            done(Delivery{report.partition, report.offset});
    }
    m_taken = std::move(reports);
    if (m_accumulator.held() > 0)
        sendSoon();
}

} // namespace loom
