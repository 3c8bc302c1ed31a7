// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkapublisher.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkastatus.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <utility>

namespace loom {

using namespace std::chrono_literals;

namespace {

/// Keeps a record's bytes in place while librdkafka uses them: from the hand-over to the report.
struct Ticket
{
    Record record;
    std::shared_ptr<KafkaOutbox> outbox;
    quint32 slot;
};

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

Departure departureOf(rd_kafka_topic_t *topic, Ticket ticket)
{
    Headers headers = headersOf(ticket.record);
    return {topic, std::make_unique<Ticket>(std::move(ticket)), std::move(headers)};
}

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

/// Hands the record over without copying its value. The ticket may be gone by the time this returns.
int produce(rd_kafka_t *client, Departure departure)
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
    static_cast<void>(departure.ticket.release()); // deliver() takes it back
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace

KafkaPublisher::KafkaPublisher(rd_kafka_s *client, KafkaStatus &status, KafkaBacklog &backlog,
                               std::chrono::microseconds linger)
    : m_client(client),
      m_status(status),
      m_backlog(backlog),
      m_linger(linger),
      m_outbox(std::make_shared<KafkaOutbox>(&m_bell))
{
    QObject::connect(
        &m_bell, &Bell::rung, &m_bell, [this] { runCompletions(); }, Qt::QueuedConnection);
    m_lookAgain.setTimerType(Qt::PreciseTimer);
    m_lookAgain.setInterval(std::max(1ms, std::chrono::ceil<std::chrono::milliseconds>(linger)));
    QObject::connect(&m_lookAgain, &QTimer::timeout, &m_bell, [this] { sendDue(); });
}

KafkaPublisher::~KafkaPublisher()
{
    for (PartitionQueue *partition : m_holding)
        send(*partition);
    m_outbox->close();
}

void KafkaPublisher::publish(Record record, Completion done)
{
    TopicQueue &topicQueue = topic(record.topic);
    PartitionQueue &partition = topicQueue.of(record.key);
    const auto now = Clock::now();
    if (partition.isEmpty())
        m_holding.push_back(&partition);
    partition.hold({keep({std::move(done), &topicQueue, &partition}), std::move(record)}, now);
    m_backlog.held.fetch_add(1, std::memory_order_relaxed);
    if (partition.isDue(now, m_linger))
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
            &m_bell,
            [this] {
                m_isSendingSoon = false;
                sendDue();
            },
            Qt::QueuedConnection);
}

void KafkaPublisher::sendDue()
{
    const auto now = Clock::now();
    const bool areAllDue = obstacle() != 0; // to be answered rather than held
    std::erase_if(m_holding, [&](PartitionQueue *partition) {
        const bool isDue = areAllDue || partition->isDue(now, m_linger);
        if (isDue)
            send(*partition);
        return isDue;
    });
    if (m_holding.empty())
        m_lookAgain.stop();
    else if (!m_lookAgain.isActive())
        m_lookAgain.start();
}

/// The first record wakes librdkafka's thread, which makes a request of those that are there by then. So
/// what can be made ready beforehand is, and the others follow closely.
void KafkaPublisher::send(PartitionQueue &partition)
{
    const int obstacle = this->obstacle();
    std::vector<HeldRecord> held = partition.take();
    m_backlog.held.fetch_sub(qint64(held.size()), std::memory_order_relaxed);
    std::vector<Departure> departures;
    departures.reserve(held.size());
    for (HeldRecord &each : held) {
        rd_kafka_topic_t *const topic = m_waiting[each.slot].topic->handle();
        if (topic && !obstacle)
            departures.push_back(departureOf(topic, {std::move(each.record), m_outbox, each.slot}));
        else
            m_outbox->add({.slot = each.slot, .error = obstacle ? obstacle : RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC});
    }
    for (Departure &departure : departures) {
        const quint32 slot = departure.ticket->slot;
        const int error = produce(m_client, std::move(departure));
        if (error)
            m_outbox->add({.slot = slot, .error = error});
        if (isMissingTopic(error))
            m_status.noteMissingTopic();
    }
}

int KafkaPublisher::obstacle() const
{
    switch (m_status.state()) {
    case BrokerState::Ready:
        break;
    case BrokerState::Away:
        return RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN;
    case BrokerState::Failed:
        return RD_KAFKA_RESP_ERR__FATAL;
    }
    return m_backlog.isGivenUp ? RD_KAFKA_RESP_ERR__PURGE_QUEUE : RD_KAFKA_RESP_ERR_NO_ERROR;
}

int KafkaPublisher::deliver(const rd_kafka_message_s &message)
{
    const std::unique_ptr<Ticket> ticket(static_cast<Ticket *>(message._private));
    ticket->outbox->add({.slot = ticket->slot,
                         .error = message.err,
                         .partition = message.partition,
                         .offset = qMax<qint64>(message.offset, -1)});
    return message.err;
}

quint32 KafkaPublisher::keep(Waiting waiting)
{
    if (m_freeSlots.empty()) {
        m_waiting.push_back(std::move(waiting));
        return quint32(m_waiting.size() - 1);
    }
    const quint32 slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_waiting[slot] = std::move(waiting);
    return slot;
}

TopicQueue &KafkaPublisher::topic(const QByteArray &name)
{
    const auto known = m_topics.find(name);
    if (known != m_topics.end())
        return known->second;
    return m_topics.emplace(name, KafkaTopic(rd_kafka_topic_new(m_client, name.constData(), nullptr))).first->second;
}

void KafkaPublisher::runCompletions()
{
    // A completion may publish, and with that take a slot or grow the list.
    std::vector<DeliveryReport> reports = std::exchange(m_taken, {});
    m_outbox->take(reports);
    for (const DeliveryReport &report : reports) {
        const Waiting waiting = std::exchange(m_waiting[report.slot], {});
        m_freeSlots.push_back(report.slot);
        noteReport(waiting, report);
        if (report.error)
            waiting.done(kafkaError(report.error));
        else
            waiting.done(Delivery{report.partition, report.offset});
    }
    m_taken = std::move(reports);
    if (!m_holding.empty())
        sendSoon();
}

void KafkaPublisher::noteReport(const Waiting &waiting, const DeliveryReport &report)
{
    waiting.partition->noteReport();
    if (waiting.topic->knows(report.partition))
        return;
    for (PartitionQueue &partition : waiting.topic->partitions())
        send(partition);
    std::erase_if(m_holding, [](const PartitionQueue *partition) { return partition->isEmpty(); });
    waiting.topic->learn(report.partition);
}

} // namespace loom
