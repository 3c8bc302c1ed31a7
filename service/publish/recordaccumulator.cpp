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

/// Lifetime of derived limits. An operator may raise a limit, which can only be detected by trying a larger batch.
constexpr std::chrono::seconds LimitsLifetime{30};
/// Approximate memory of a record besides its bytes: InFlightRecord, librdkafka's message, headers.
constexpr qint64 RecordOverhead = 768;

} // namespace

RecordAccumulator::RecordAccumulator(KafkaStatus &status, const KafkaSettings &settings, MemoryBudget *memory)
    : m_status(status),
      m_linger(std::chrono::microseconds(qRound64(settings.lingerMs * 1000))),
      m_timeout(std::chrono::milliseconds(settings.requestTimeoutMs)),
      m_maxBuffered(settings.queueMaxMessages),
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
    if ((queue.mayBufferIndefinitely() && m_buffered >= m_maxBuffered) || !reserveMemory(*inFlight)) {
        queue.onRejection();
        reject(*inFlight, RD_KAFKA_RESP_ERR__QUEUE_FULL);
        return false;
    }
    if (queue.isEmpty())
        m_nonEmpty.push_back(&queue);
    ++m_buffered;
    queue.buffer(std::move(inFlight), now);
    return queue.isDue(now, m_linger);
}

/// Counts the bytes of a record twice, because librdkafka copies them into a request.
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
    const bool areAllDue = blockingError() != 0; // reject instead of buffering
    std::erase_if(m_nonEmpty, [&](PartitionQueue *queue) {
        if (areAllDue || queue->isDue(now, m_linger))
            send(*queue);
        if (queue->mayBufferIndefinitely())
            rejectAll(countedOut(queue->takeExpired(now - m_timeout)), RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE);
        return queue->isEmpty();
    });
}

void RecordAccumulator::sendAll()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_nonEmpty, [&](PartitionQueue *queue) {
        if (queue->maySend())
            send(*queue);
        return queue->isEmpty();
    });
}

/// The first record wakes librdkafka's thread, which creates a request from the records available by then. Therefore
/// all records are prepared first and then passed on in quick succession.
void RecordAccumulator::send(PartitionQueue &queue)
{
    const int blockingError = this->blockingError();
    m_resending -= queue.isResending() ? 1 : 0;
    PartitionQueue::InFlightRecords inFlightRecords = countedOut(blockingError ? queue.takeAll() : queue.take());
    std::vector<PreparedRecord> prepared;
    prepared.reserve(inFlightRecords.size());
    for (std::unique_ptr<InFlightRecord> &inFlight : inFlightRecords) {
        rd_kafka_topic_t *const topic = inFlight->origin.topic->handle();
        if (blockingError || !topic)
            reject(*inFlight, blockingError ? blockingError : RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC);
        else if (!m_batches.areCompressed && inFlight->origin.topic->isTooLarge(inFlight->record))
            reject(*inFlight, RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE);
        else
            prepared.emplace_back(topic, std::move(inFlight));
    }
    for (PreparedRecord &record : prepared) {
        const int error = record.produce(m_client);
        if (error)
            reject(*record.inFlight, error);
        if (isMissingTopic(error))
            m_status.onMissingTopic();
    }
}

PartitionQueue::InFlightRecords RecordAccumulator::countedOut(PartitionQueue::InFlightRecords inFlightRecords)
{
    m_buffered -= qint64(inFlightRecords.size());
    return inFlightRecords;
}

void RecordAccumulator::reject(const InFlightRecord &inFlight, int error)
{
    // A failed producer has not accepted the record.
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
        if (m_buffered > 0)
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
        m_nonEmpty.push_back(&queue);
    m_resending += queue.isResending() ? 0 : 1;
    ++m_buffered;
    queue.putBack(std::move(inFlight));
    if (!queue.isDue(PartitionQueue::Clock::now(), m_linger))
        return;
    send(queue);
    std::erase_if(m_nonEmpty, [](const PartitionQueue *each) { return each->isEmpty(); });
}

/// Keeps the records of a device in order: a record that Kafka has not stored is not sent after a later one was stored.
void RecordAccumulator::rejectOvertaken(const InFlightRecord &stored)
{
    const std::lock_guard lock(m_mutex);
    PartitionQueue &queue = stored.origin.topic->of(stored.record.key);
    if (!queue.isResending())
        return;
    rejectAll(countedOut(queue.takeOvertaken(stored.record.key, stored.number)), RD_KAFKA_RESP_ERR__RETRY);
    m_resending -= queue.isResending() ? 0 : 1;
    std::erase_if(m_nonEmpty, [](const PartitionQueue *each) { return each->isEmpty(); });
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
    // Send first the records that would now belong to another queue. With a batch limit, that needs several batches.
    if (topic.isLimited() && !topic.isEmpty())
        return;
    for (PartitionQueue &queue : topic.partitions())
        send(queue);
    std::erase_if(m_nonEmpty, [](const PartitionQueue *queue) { return queue->isEmpty(); });
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
    if (topic.isEmpty())
        topic.addPartition(partitions - 1);
}

int RecordAccumulator::blockingError() const
{
    if (!m_client || m_status.state() != BrokerState::Ready)
        return RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN;
    return m_isAbandoned ? RD_KAFKA_RESP_ERR__PURGE_QUEUE : RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace loom
