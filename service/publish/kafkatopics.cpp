// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkatopics.h"

#include "service/publish/kafkahandles.h"
#include "service/publish/kafkastatus.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int CreateTimeoutMs = 2000;
constexpr int SliceMs = 100;

struct Deleter
{
    void operator()(rd_kafka_NewTopic_t *topic) const { rd_kafka_NewTopic_destroy(topic); }
    void operator()(rd_kafka_AdminOptions_t *options) const { rd_kafka_AdminOptions_destroy(options); }
    void operator()(rd_kafka_event_t *event) const { rd_kafka_event_destroy(event); }
};
using NewTopic = std::unique_ptr<rd_kafka_NewTopic_t, Deleter>;
using AdminOptions = std::unique_ptr<rd_kafka_AdminOptions_t, Deleter>;
using Event = std::unique_ptr<rd_kafka_event_t, Deleter>;

/// Whether asking again may help without anyone doing something about it.
bool isPassing(rd_kafka_resp_err_t error)
{
    return error == RD_KAFKA_RESP_ERR__TIMED_OUT || error == RD_KAFKA_RESP_ERR__TRANSPORT
           || error == RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT || error == RD_KAFKA_RESP_ERR_NOT_CONTROLLER
           || error == RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE;
}

bool isFine(rd_kafka_resp_err_t error)
{
    return error == RD_KAFKA_RESP_ERR_NO_ERROR || error == RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS;
}

void tell(KafkaStatus &status, const QByteArray &topic, rd_kafka_resp_err_t error, const char *reason)
{
    status.say(KafkaStatus::Level::Warning, "create " + topic + rd_kafka_err2name(error),
               u"Kafka topic %1 could not be created: %2"_s.arg(
                   QString::fromUtf8(topic), QString::fromUtf8(reason ? reason : rd_kafka_err2str(error))));
}

/// A cluster that is choosing its controller cannot create topics now. The embedded broker never
/// can: it names a controller that it does not have.
bool hasController(rd_kafka_t *client, const struct rd_kafka_metadata &cluster)
{
    const std::span brokers(cluster.brokers, size_t(cluster.broker_cnt));
    const int controller = rd_kafka_controllerid(client, 0);
    return std::any_of(brokers.begin(), brokers.end(),
                       [controller](const rd_kafka_metadata_broker_t &broker) { return broker.id == controller; });
}

/// The broker's answer, or null where there was none in time.
Event waitForAnswer(rd_kafka_queue_t *queue, const std::function<bool()> &cancelled)
{
    Event event;
    for (int waited = 0; !event && waited < CreateTimeoutMs + SliceMs && !cancelled(); waited += SliceMs)
        event.reset(rd_kafka_queue_poll(queue, SliceMs));
    return event;
}

bool tellOutcome(const Event &answer, KafkaStatus &status)
{
    const rd_kafka_resp_err_t whole = rd_kafka_event_error(answer.get());
    if (!isFine(whole)) {
        tell(status, "(any)", whole, rd_kafka_event_error_string(answer.get()));
        return !isPassing(whole);
    }
    const rd_kafka_CreateTopics_result_t *result = rd_kafka_event_CreateTopics_result(answer.get());
    size_t count = 0;
    const rd_kafka_topic_result_t **topics = result ? rd_kafka_CreateTopics_result_topics(result, &count) : nullptr;
    bool settled = true;
    for (size_t i = 0; i < count; ++i) {
        const rd_kafka_resp_err_t error = rd_kafka_topic_result_error(topics[i]);
        if (isFine(error))
            continue;
        tell(status, rd_kafka_topic_result_name(topics[i]), error, rd_kafka_topic_result_error_string(topics[i]));
        settled = settled && !isPassing(error);
    }
    return settled;
}

} // namespace

KafkaTopics::KafkaTopics(const KafkaSettings &settings)
    : m_names(settings.createTopics ? settings.topics : QList<QByteArray>()),
      m_partitions(settings.partitions),
      m_replicationFactor(settings.replicationFactor),
      m_messageMaxBytes(settings.messageMaxBytes)
{
}

bool KafkaTopics::create(rd_kafka_s *client, const struct rd_kafka_metadata &cluster, KafkaStatus &status,
                         const std::function<bool()> &cancelled) const
{
    if (m_names.isEmpty())
        return true;
    if (!hasController(client, cluster))
        return false;

    std::array<char, 512> reason{};
    std::vector<NewTopic> topics;
    std::vector<rd_kafka_NewTopic_t *> pointers;
    for (const QByteArray &name : m_names) {
        NewTopic topic(
            rd_kafka_NewTopic_new(name.constData(), m_partitions, m_replicationFactor, reason.data(), reason.size()));
        if (!topic) {
            tell(status, name, RD_KAFKA_RESP_ERR__INVALID_ARG, reason.data());
            continue;
        }
        rd_kafka_NewTopic_set_config(topic.get(), "max.message.bytes",
                                     QByteArray::number(m_messageMaxBytes).constData());
        pointers.push_back(topic.get());
        topics.push_back(std::move(topic));
    }
    if (topics.empty())
        return true;

    const AdminOptions options(rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_CREATETOPICS));
    rd_kafka_AdminOptions_set_request_timeout(options.get(), CreateTimeoutMs, reason.data(), reason.size());
    const KafkaQueue queue(rd_kafka_queue_new(client));
    rd_kafka_CreateTopics(client, pointers.data(), pointers.size(), options.get(), queue.get());
    const Event answer = waitForAnswer(queue.get(), cancelled);
    return answer && tellOutcome(answer, status);
}

} // namespace loom
