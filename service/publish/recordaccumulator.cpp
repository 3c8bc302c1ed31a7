// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/recordaccumulator.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkasettings.h"
#include "service/publish/kafkastatus.h"
#include "service/publish/preparedrecord.h"

#include <librdkafka/rdkafka.h>

#include <utility>

namespace loom {

namespace {

/// An operator may raise a limit, which shows only when a larger batch is tried.
constexpr std::chrono::seconds LimitsLifetime{30};
/// What a record takes besides its bytes: its ticket, librdkafka's message, headers. About.
constexpr qint64 RecordOverhead = 768;

} // namespace

RecordAccumulator::RecordAccumulator(KafkaStatus &status, const KafkaSettings &settings, MemoryBudget *memory)
    : m_status(status),
      m_linger(std::chrono::microseconds(qRound64(settings.lingerMs * 1000))),
      m_longestWait(std::chrono::milliseconds(settings.requestTimeoutMs)),
      m_mostHeld(settings.queueMaxMessages),
      m_queue(qint64(settings.queueMaxKbytes) * 1024),
      m_memory(memory)
{
}

void RecordAccumulator::attach(rd_kafka_s *client, const Batches &batches)
{
    const std::lock_guard lock(m_mutex);
    m_client = client;
    m_batches = batches;
    for (auto &[name, topic] : m_topics)
        topic.setHandle(KafkaTopic(rd_kafka_topic_new(client, name.constData(), nullptr)));
}

std::vector<KafkaTopic> RecordAccumulator::detach()
{
    const std::lock_guard lock(m_mutex);
    m_client = nullptr;
    std::vector<KafkaTopic> handles;
    for (auto &[name, topic] : m_topics)
        handles.push_back(topic.takeHandle());
    return handles;
}

void RecordAccumulator::setLimits(const TopicConfigs &configs)
{
    const auto now = PartitionQueue::Clock::now();
    const std::lock_guard lock(m_mutex);
    if (configs == m_configs && now < m_limitsExpireAt)
        return;
    m_limitsExpireAt = now + LimitsLifetime;
    m_configs = configs;
    for (auto &[name, topic] : m_topics)
        setLimit(name, topic);
}

bool RecordAccumulator::buffer(std::unique_ptr<InFlightRecord> inFlight)
{
    const auto now = PartitionQueue::Clock::now();
    const std::lock_guard lock(m_mutex);
    TopicQueue &topicQueue = topic(inFlight->record.topic);
    PartitionQueue &queue = topicQueue.of(inFlight->record.key);
    inFlight->origin = {&topicQueue, &queue};
    inFlight->number = m_nextNumber++;
    if ((queue.mayHoldForLong() && m_held >= m_mostHeld) || !reserveMemory(*inFlight)) {
        queue.onRejection();
        reject(*inFlight, RD_KAFKA_RESP_ERR__QUEUE_FULL);
        return false;
    }
    if (queue.isEmpty())
        m_holding.push_back(&queue);
    ++m_held;
    queue.buffer(std::move(inFlight), now);
    return queue.isDue(now, m_linger);
}

/// librdkafka copies what it sends into a request, so a record takes its bytes twice.
bool RecordAccumulator::reserveMemory(InFlightRecord &inFlight)
{
    const auto bytes = inFlight.record.key.size() + inFlight.record.value.size();
    if (!inFlight.queued.emplace(m_queue).set(bytes))
        return false;
    return !m_memory || inFlight.memory.emplace(*m_memory).set(2 * bytes + RecordOverhead);
}

void RecordAccumulator::sendDue()
{
    const auto now = PartitionQueue::Clock::now();
    const std::lock_guard lock(m_mutex);
    const bool areAllDue = blockingError() != 0; // to be answered rather than held
    std::erase_if(m_holding, [&](PartitionQueue *queue) {
        if (areAllDue || queue->isDue(now, m_linger))
            send(*queue);
        if (queue->mayHoldForLong())
            rejectAll(takenFrom(queue->takeExpired(now - m_longestWait)), RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE);
        return queue->isEmpty();
    });
}

void RecordAccumulator::sendAll()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_holding, [&](PartitionQueue *queue) {
        if (queue->mayLeave())
            send(*queue);
        return queue->isEmpty();
    });
}

/// The first record wakes librdkafka's thread, which makes a request of those that are there by then. So
/// what can be made ready beforehand is, and the others follow closely.
void RecordAccumulator::send(PartitionQueue &queue)
{
    const int blockingError = this->blockingError();
    m_resending -= queue.isResending() ? 1 : 0;
    PartitionQueue::InFlightRecords inFlightRecords = takenFrom(blockingError ? queue.takeAll() : queue.take());
    std::vector<PreparedRecord> departures;
    departures.reserve(inFlightRecords.size());
    for (std::unique_ptr<InFlightRecord> &inFlight : inFlightRecords) {
        rd_kafka_topic_t *const topic = inFlight->origin.topic->handle();
        if (blockingError || !topic)
            reject(*inFlight, blockingError ? blockingError : RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC);
        else if (!m_batches.areCompressed && inFlight->origin.topic->isTooLarge(inFlight->record))
            reject(*inFlight, RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE);
        else
            departures.emplace_back(topic, std::move(inFlight));
    }
    for (PreparedRecord &departure : departures) {
        const int error = departure.produce(m_client);
        if (error)
            reject(*departure.inFlight, error);
        if (isMissingTopic(error))
            m_status.onMissingTopic();
    }
}

PartitionQueue::InFlightRecords RecordAccumulator::takenFrom(PartitionQueue::InFlightRecords inFlightRecords)
{
    m_held -= qint64(inFlightRecords.size());
    return inFlightRecords;
}

void RecordAccumulator::reject(const InFlightRecord &inFlight, int error)
{
    // A producer that has failed has not taken the record.
    const int reason = error == RD_KAFKA_RESP_ERR__FATAL ? RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN : error;
    const DeliveryReport report{.slot = inFlight.slot, .error = reason, .origin = inFlight.origin};
    if (!inFlight.reports->add(report))
        onReport(report);
}

void RecordAccumulator::rejectAll(const PartitionQueue::InFlightRecords &inFlightRecords, int error)
{
    for (const auto &inFlight : inFlightRecords)
        reject(*inFlight, error);
}

int RecordAccumulator::onDeliveryReport(const rd_kafka_message_s &message, bool isTrusted)
{
    std::unique_ptr<InFlightRecord> inFlight(static_cast<InFlightRecord *>(message._private));
    int error = message.err;
    if (!error && !isTrusted)
        error = RD_KAFKA_RESP_ERR__PURGE_INFLIGHT;
    if (!error && message.offset < 0)
        error = RD_KAFKA_RESP_ERR__NO_OFFSET;
    if (isTooLarge(error) && isTrusted && !inFlight->wasAlone
        && rd_kafka_message_status(&message) == RD_KAFKA_MSG_STATUS_NOT_PERSISTED) {
        resend(std::move(inFlight));
        return RD_KAFKA_RESP_ERR__RETRY;
    }
    if (!error && m_resending.load(std::memory_order_relaxed) > 0)
        rejectOvertaken(*inFlight);
    const DeliveryReport report{.slot = inFlight->slot,
                                .error = error,
                                .partition = message.partition,
                                .offset = qMax<qint64>(message.offset, -1),
                                .origin = inFlight->origin,
                                .mayBeStored = rd_kafka_message_status(&message) != RD_KAFKA_MSG_STATUS_NOT_PERSISTED,
                                .reason = reasonOf(message)};
    if (!inFlight->reports->add(report)) {
        onReports({report});
        if (m_held > 0)
            sendDue();
    }
    return error;
}

void RecordAccumulator::resend(std::unique_ptr<InFlightRecord> inFlight)
{
    const std::lock_guard lock(m_mutex);
    inFlight->origin.queue->onReport();
    PartitionQueue &queue = inFlight->origin.topic->of(inFlight->record.key);
    inFlight->origin.queue = &queue;
    if (queue.isEmpty())
        m_holding.push_back(&queue);
    m_resending += queue.isResending() ? 0 : 1;
    ++m_held;
    queue.putBack(std::move(inFlight));
    if (!queue.isDue(PartitionQueue::Clock::now(), m_linger))
        return;
    send(queue);
    std::erase_if(m_holding, [](const PartitionQueue *each) { return each->isEmpty(); });
}

/// A device's records stay in order: one that Kafka has not stored is not sent after a later one was.
void RecordAccumulator::rejectOvertaken(const InFlightRecord &stored)
{
    const std::lock_guard lock(m_mutex);
    PartitionQueue &queue = stored.origin.topic->of(stored.record.key);
    if (!queue.isResending())
        return;
    rejectAll(takenFrom(queue.takeOvertaken(stored.record.key, stored.number)), RD_KAFKA_RESP_ERR__RETRY);
    m_resending -= queue.isResending() ? 0 : 1;
    std::erase_if(m_holding, [](const PartitionQueue *each) { return each->isEmpty(); });
}

QString RecordAccumulator::reasonOf(const rd_kafka_message_t &message) const
{
    if (!message.err)
        return {};
    return m_status.blockingError(QByteArray(rd_kafka_topic_name(message.rkt)), int(message.partition));
}

void RecordAccumulator::onReports(const std::vector<DeliveryReport> &reports)
{
    const std::lock_guard lock(m_mutex);
    for (const DeliveryReport &report : reports)
        onReport(report);
}

void RecordAccumulator::onReport(const DeliveryReport &report)
{
    TopicQueue &topic = *report.origin.topic;
    report.origin.queue->onReport();
    if (report.error)
        return;
    topic.confirm(report.partition);
    if (topic.hasPartition(report.partition) || m_resending > 0)
        return;
    // What waits where it would not now leaves first. Where there is a limit, that takes a while.
    if (topic.isLimited() && !topic.holdsNothing())
        return;
    for (PartitionQueue &queue : topic.partitions())
        send(queue);
    std::erase_if(m_holding, [](const PartitionQueue *queue) { return queue->isEmpty(); });
    topic.addPartition(report.partition);
    topic.confirm(report.partition);
}

TopicQueue &RecordAccumulator::topic(const QByteArray &name)
{
    const auto known = m_topics.find(name);
    if (known != m_topics.end())
        return known->second;
    KafkaTopic handle(m_client ? rd_kafka_topic_new(m_client, name.constData(), nullptr) : nullptr);
    TopicQueue &added = m_topics.emplace(name, std::move(handle)).first->second;
    setLimit(name, added);
    return added;
}

void RecordAccumulator::setLimit(const QByteArray &name, TopicQueue &topic) const
{
    const auto [minInSync, limit, partitions] = m_configs.value(name);
    topic.setLimits(limit, limit < m_batches.bytes ? limit : 0);
    if (topic.holdsNothing())
        topic.addPartition(partitions - 1);
}

int RecordAccumulator::blockingError() const
{
    if (!m_client || m_status.state() != BrokerState::Ready)
        return RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN;
    return m_isAbandoned ? RD_KAFKA_RESP_ERR__PURGE_QUEUE : RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace loom
