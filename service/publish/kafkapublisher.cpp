// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkapublisher.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkastatus.h"

#include <librdkafka/rdkafka.h>

#include <array>
#include <utility>

namespace loom {

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

/// Hands the ticket's record over without copying its value; librdkafka owns @p headers if this
/// succeeds. The ticket may be gone by the time this returns.
int produce(rd_kafka_t *client, rd_kafka_topic_t *topic, Ticket *ticket, Headers headers)
{
    std::array arguments{argument(RD_KAFKA_VTYPE_RKT),
                         argument(RD_KAFKA_VTYPE_MSGFLAGS),
                         bytes(RD_KAFKA_VTYPE_KEY, ticket->record.key),
                         bytes(RD_KAFKA_VTYPE_VALUE, ticket->record.value),
                         argument(RD_KAFKA_VTYPE_HEADERS),
                         argument(RD_KAFKA_VTYPE_OPAQUE)};
    arguments[0].u.rkt = topic;
    arguments[1].u.i = 0; // neither copy nor free nor block
    arguments[4].u.headers = headers.get();
    arguments[5].u.ptr = ticket;

    const std::unique_ptr<rd_kafka_error_t, ErrorDeleter> error(
        rd_kafka_produceva(client, arguments.data(), arguments.size()));
    if (error)
        return rd_kafka_error_code(error.get());
    static_cast<void>(headers.release());
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace

KafkaPublisher::KafkaPublisher(rd_kafka_s *client, KafkaStatus &status, std::function<void()> hurry)
    : m_client(client), m_status(status), m_hurry(std::move(hurry)), m_outbox(std::make_shared<KafkaOutbox>(&m_bell))
{
    QObject::connect(
        &m_bell, &Bell::rung, &m_bell, [this] { runCompletions(); }, Qt::QueuedConnection);
    m_turnEnd.setSingleShot(true);
    QObject::connect(&m_turnEnd, &QTimer::timeout, &m_bell, [this] { sendHeld(); });
}

KafkaPublisher::~KafkaPublisher()
{
    sendHeld();
    m_outbox->close();
}

void KafkaPublisher::publish(Record record, Completion done)
{
    m_held.push_back({keep(std::move(done)), std::move(record)});
    if (!m_turnEnd.isActive())
        m_turnEnd.start();
}

/// Together, so that the broker's thread is woken once for all of a turn.
void KafkaPublisher::sendHeld()
{
    for (auto &[slot, record] : m_held) {
        if (const int error = send(slot, std::move(record)))
            m_outbox->add({.slot = slot, .error = error});
    }
    m_held.clear();
    hurryIfAlone();
}

/// Who sends one record after the other would only wait for company that does not come. In a crowd
/// the first after an ebb is alone as well, and does have company soon.
void KafkaPublisher::hurryIfAlone()
{
    const bool isAlone = m_waiting.size() == m_freeSlots.size() + 1;
    if (isAlone && m_wasAlone)
        m_hurry();
    m_wasAlone = isAlone;
}

int KafkaPublisher::send(quint32 slot, Record record)
{
    switch (m_status.state()) {
    case BrokerState::Ready:
        break;
    case BrokerState::Away:
        return RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN;
    case BrokerState::Failed:
        return RD_KAFKA_RESP_ERR__FATAL;
    }
    rd_kafka_topic_t *const place = topic(record.topic);
    if (!place)
        return RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC;
    auto ticket = std::make_unique<Ticket>(Ticket{std::move(record), m_outbox, slot});
    const int error = produce(m_client, place, ticket.get(), headersOf(ticket->record));
    if (!error)
        static_cast<void>(ticket.release()); // deliver() takes it back
    else if (isMissingTopic(error))
        m_status.noteMissingTopic();
    return error;
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

quint32 KafkaPublisher::keep(Completion done)
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

rd_kafka_topic_s *KafkaPublisher::topic(const QByteArray &name)
{
    const auto known = m_topics.find(name);
    if (known != m_topics.end())
        return known->second.get();
    KafkaTopic made(rd_kafka_topic_new(m_client, name.constData(), nullptr));
    if (!made)
        return nullptr;
    return m_topics.emplace(name, std::move(made)).first->second.get();
}

void KafkaPublisher::runCompletions()
{
    // A completion may publish, and with that take a slot or grow the list.
    std::vector<DeliveryReport> reports = std::exchange(m_taken, {});
    m_outbox->take(reports);
    for (const DeliveryReport &report : reports) {
        const Completion done = std::exchange(m_waiting[report.slot], nullptr);
        m_freeSlots.push_back(report.slot);
        if (report.error)
            done(kafkaError(report.error));
        else
            done(Delivery{report.partition, report.offset});
    }
    m_taken = std::move(reports);
}

} // namespace loom
