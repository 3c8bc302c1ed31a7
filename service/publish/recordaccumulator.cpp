// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/recordaccumulator.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkastatus.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <utility>

namespace loom {

namespace {

struct HeadersDeleter
{
    void operator()(rd_kafka_headers_t *headers) const { rd_kafka_headers_destroy(headers); }
};
using Headers = std::unique_ptr<rd_kafka_headers_t, HeadersDeleter>;

struct ErrorDeleter
{
    void operator()(rd_kafka_error_t *error) const { rd_kafka_error_destroy(error); }
};

Headers headersOf(const Record &record)
{
    Headers headers(rd_kafka_headers_new(size_t(record.headers.size())));
    for (const auto &[name, value] : record.headers)
        rd_kafka_header_add(headers.get(), name.constData(), name.size(), value.constData(), value.size());
    return headers;
}

/// All that librdkafka is told of a record.
struct Departure
{
    rd_kafka_topic_t *topic;
    std::unique_ptr<Ticket> ticket;
    Headers headers;
};

rd_kafka_vu_t argument(rd_kafka_vtype_t type)
{
    rd_kafka_vu_t result{};
    result.vtype = type;
    return result;
}

rd_kafka_vu_t bytes(rd_kafka_vtype_t type, const QByteArray &data)
{
    rd_kafka_vu_t result = argument(type);
    // librdkafka's type is not const, but without MSG_F_FREE it only reads.
    result.u.mem.ptr = const_cast<char *>(data.constData());
    result.u.mem.size = size_t(data.size());
    return result;
}

/// Hands the record over without copying its value; the departure is empty then, unless this fails.
int produce(rd_kafka_t *client, Departure &departure)
{
    const Record &record = departure.ticket->record;
    std::array arguments{argument(RD_KAFKA_VTYPE_RKT),          argument(RD_KAFKA_VTYPE_MSGFLAGS),
                         bytes(RD_KAFKA_VTYPE_KEY, record.key), bytes(RD_KAFKA_VTYPE_VALUE, record.value),
                         argument(RD_KAFKA_VTYPE_HEADERS),      argument(RD_KAFKA_VTYPE_OPAQUE)};
    arguments[0].u.rkt = departure.topic;
    arguments[1].u.i = 0; // neither copy nor free nor block
    arguments[4].u.headers = departure.headers.get();
    arguments[5].u.ptr = departure.ticket.get();

    const std::unique_ptr<rd_kafka_error_t, ErrorDeleter> error(
        rd_kafka_produceva(client, arguments.data(), arguments.size()));
    if (error)
        return rd_kafka_error_code(error.get());
    static_cast<void>(departure.headers.release()); // librdkafka's now
    static_cast<void>(departure.ticket.release()); // RecordAccumulator::deliver() takes it back
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace

RecordAccumulator::RecordAccumulator(rd_kafka_s *client, KafkaStatus &status, std::chrono::microseconds linger)
    : m_client(client), m_status(status), m_linger(linger)
{
}

bool RecordAccumulator::hold(std::unique_ptr<Ticket> ticket)
{
    const auto now = PartitionQueue::Clock::now();
    const std::lock_guard lock(m_mutex);
    TopicQueue &topicQueue = topic(ticket->record.topic);
    PartitionQueue &queue = topicQueue.of(ticket->record.key);
    ticket->origin = {&topicQueue, &queue};
    if (queue.isEmpty())
        m_holding.push_back(&queue);
    queue.hold(std::move(ticket), now);
    ++m_held;
    return queue.isDue(now, m_linger);
}

void RecordAccumulator::sendDue()
{
    const auto now = PartitionQueue::Clock::now();
    const bool areAllDue = obstacle() != 0; // to be answered rather than held
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_holding, [&](PartitionQueue *queue) {
        const bool isDue = areAllDue || queue->isDue(now, m_linger);
        if (isDue)
            send(*queue);
        return isDue;
    });
}

void RecordAccumulator::sendAll()
{
    const std::lock_guard lock(m_mutex);
    for (PartitionQueue *queue : std::exchange(m_holding, {}))
        send(*queue);
}

/// The first record wakes librdkafka's thread, which makes a request of those that are there by then. So
/// what can be made ready beforehand is, and the others follow closely.
void RecordAccumulator::send(PartitionQueue &queue)
{
    const int obstacle = this->obstacle();
    std::vector<std::unique_ptr<Ticket>> tickets = queue.take();
    m_held -= qint64(tickets.size());
    std::vector<Departure> departures;
    departures.reserve(tickets.size());
    for (std::unique_ptr<Ticket> &ticket : tickets) {
        rd_kafka_topic_t *const topic = ticket->origin.topic->handle();
        if (topic && !obstacle) {
            Headers headers = headersOf(ticket->record);
            departures.push_back({topic, std::move(ticket), std::move(headers)});
        } else {
            refuse(*ticket, obstacle ? obstacle : RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC);
        }
    }
    for (Departure &departure : departures) {
        const int error = produce(m_client, departure);
        if (error)
            refuse(*departure.ticket, error);
        if (isMissingTopic(error))
            m_status.noteMissingTopic();
    }
}

void RecordAccumulator::refuse(const Ticket &ticket, int error)
{
    const DeliveryReport report{.slot = ticket.slot, .error = error, .origin = ticket.origin};
    if (!ticket.outbox->add(report))
        noteReport(report);
}

int RecordAccumulator::deliver(const rd_kafka_message_s &message)
{
    const std::unique_ptr<Ticket> ticket(static_cast<Ticket *>(message._private));
    const DeliveryReport report{.slot = ticket->slot,
                                .error = message.err,
                                .partition = message.partition,
                                .offset = qMax<qint64>(message.offset, -1),
                                .origin = ticket->origin,
                                .mayBeStored = rd_kafka_message_status(&message) != RD_KAFKA_MSG_STATUS_NOT_PERSISTED,
                                .reason = reasonOf(message)};
    if (!ticket->outbox->add(report))
        noteReports({report});
    return message.err;
}

QString RecordAccumulator::reasonOf(const rd_kafka_message_t &message) const
{
    if (!message.err)
        return {};
    return m_status.obstacle(QByteArray(rd_kafka_topic_name(message.rkt)), int(message.partition));
}

void RecordAccumulator::noteReports(const std::vector<DeliveryReport> &reports)
{
    const std::lock_guard lock(m_mutex);
    for (const DeliveryReport &report : reports)
        noteReport(report);
}

void RecordAccumulator::noteReport(const DeliveryReport &report)
{
    TopicQueue &topic = *report.origin.topic;
    report.origin.queue->noteReport();
    if (report.error || topic.knows(report.partition))
        return;
    // What waits where it would not now leaves first.
    for (PartitionQueue &queue : topic.partitions())
        send(queue);
    std::erase_if(m_holding, [](const PartitionQueue *queue) { return queue->isEmpty(); });
    topic.learn(report.partition);
}

TopicQueue &RecordAccumulator::topic(const QByteArray &name)
{
    const auto known = m_topics.find(name);
    if (known != m_topics.end())
        return known->second;
    return m_topics.emplace(name, KafkaTopic(rd_kafka_topic_new(m_client, name.constData(), nullptr))).first->second;
}

int RecordAccumulator::obstacle() const
{
    switch (m_status.state()) {
    case BrokerState::Ready:
        break;
    case BrokerState::Away:
        return RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN;
    case BrokerState::Failed:
        return RD_KAFKA_RESP_ERR__FATAL;
    }
    return m_isGivenUp ? RD_KAFKA_RESP_ERR__PURGE_QUEUE : RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace loom
