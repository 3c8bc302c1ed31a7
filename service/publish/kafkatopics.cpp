// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkatopics.h"

#include "service/publish/kafkahandles.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int CreateTimeoutMs = 1500;
constexpr int SliceMs = 100;

struct NewTopicDeleter
{
    void operator()(rd_kafka_NewTopic_t *topic) const { rd_kafka_NewTopic_destroy(topic); }
};
using NewTopic = std::unique_ptr<rd_kafka_NewTopic_t, NewTopicDeleter>;

bool isFine(rd_kafka_resp_err_t error)
{
    return error == RD_KAFKA_RESP_ERR_NO_ERROR || error == RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS;
}

/// Whether the error comes from librdkafka, not from the broker.
bool isLocal(rd_kafka_resp_err_t error)
{
    return error < RD_KAFKA_RESP_ERR_NO_ERROR;
}

QString failureText(rd_kafka_resp_err_t error, const char *reason)
{
    return u"creating it is rejected: "_s + QString::fromUtf8(reason && *reason ? reason : rd_kafka_err2str(error));
}

/// Whether the cluster has a controller. During an election it has none and cannot create topics. The embedded broker
/// never has one: it names a controller that does not exist.
bool hasController(rd_kafka_t *client, const struct rd_kafka_metadata &cluster)
{
    const std::span brokers(cluster.brokers, size_t(cluster.broker_cnt));
    const int controller = rd_kafka_controllerid(client, 0);
    return std::any_of(brokers.begin(), brokers.end(),
                       [controller](const rd_kafka_metadata_broker_t &broker) { return broker.id == controller; });
}

/// Returns the broker's response, or null on timeout.
KafkaEvent waitForAnswer(rd_kafka_queue_t *queue, const std::function<bool()> &cancelled)
{
    KafkaEvent event;
    for (int waited = 0; !event && waited < CreateTimeoutMs + SliceMs && !cancelled(); waited += SliceMs)
        event.reset(rd_kafka_queue_poll(queue, SliceMs));
    return event;
}

/// Returns why topics could not be created, by their names.
QHash<QByteArray, QString> rejectionsOf(const KafkaEvent &answer, const QList<QByteArray> &topics)
{
    QHash<QByteArray, QString> rejections;
    const rd_kafka_resp_err_t whole = answer ? rd_kafka_event_error(answer.get()) : RD_KAFKA_RESP_ERR__TIMED_OUT;
    if (!isFine(whole)) {
        for (const QByteArray &topic : topics)
            rejections.insert(topic, failureText(whole, answer ? rd_kafka_event_error_string(answer.get()) : nullptr));
        return rejections;
    }
    const rd_kafka_CreateTopics_result_t *result = rd_kafka_event_CreateTopics_result(answer.get());
    size_t count = 0;
    const rd_kafka_topic_result_t **results = result ? rd_kafka_CreateTopics_result_topics(result, &count) : nullptr;
    for (const rd_kafka_topic_result_t *one : std::span(results, count)) {
        const rd_kafka_resp_err_t error = rd_kafka_topic_result_error(one);
        if (!isFine(error))
            rejections.insert(rd_kafka_topic_result_name(one),
                              failureText(error, rd_kafka_topic_result_error_string(one)));
    }
    return rejections;
}

} // namespace

KafkaTopics::KafkaTopics(const KafkaSettings &settings)
    : m_isAllowed(settings.createTopics),
      m_partitions(settings.partitions),
      m_replicationFactor(settings.replicationFactor),
      m_minInSync(settings.minInSync),
      m_messageMaxBytes(settings.messageMaxBytes)
{
}

bool KafkaTopics::isDue(const QList<QByteArray> &missing, Clock::time_point now) const
{
    return m_isAllowed && !missing.isEmpty() && now >= m_notBefore;
}

void KafkaTopics::create(rd_kafka_s *client, const struct rd_kafka_metadata &cluster, const QList<QByteArray> &missing,
                         const std::function<bool()> &cancelled)
{
    m_rejections.clear();
    m_isUnanswered = false;
    if (!hasController(client, cluster)) // usually available again within a second
        return;
    std::array<char, 512> reason{};
    std::vector<NewTopic> topics;
    std::vector<rd_kafka_NewTopic_t *> pointers;
    for (const QByteArray &name : missing) {
        NewTopic topic(
            rd_kafka_NewTopic_new(name.constData(), m_partitions, m_replicationFactor, reason.data(), reason.size()));
        if (!topic) {
            m_rejections.insert(name, failureText(RD_KAFKA_RESP_ERR__INVALID_ARG, reason.data()));
            continue;
        }
        rd_kafka_NewTopic_set_config(topic.get(), "max.message.bytes",
                                     QByteArray::number(m_messageMaxBytes).constData());
        if (m_minInSync > 0)
            rd_kafka_NewTopic_set_config(topic.get(), "min.insync.replicas",
                                         QByteArray::number(m_minInSync).constData());
        pointers.push_back(topic.get());
        topics.push_back(std::move(topic));
    }
    if (!topics.empty()) {
        const KafkaAdminOptions options(rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_CREATETOPICS));
        rd_kafka_AdminOptions_set_request_timeout(options.get(), CreateTimeoutMs, reason.data(), reason.size());
        const KafkaQueue queue(rd_kafka_queue_new(client));
        rd_kafka_CreateTopics(client, pointers.data(), pointers.size(), options.get(), queue.get());
        const KafkaEvent answer = waitForAnswer(queue.get(), cancelled);
        m_isUnanswered = !answer || isLocal(rd_kafka_event_error(answer.get()));
        m_rejections.insert(rejectionsOf(answer, missing));
    }
    if (!m_rejections.isEmpty())
        m_notBefore = Clock::now() + RetryAfter;
}

QString KafkaTopics::reason(const QByteArray &topic) const
{
    return m_isAllowed ? m_rejections.value(topic) : u"LOOM_KAFKA_AUTO_CREATE_TOPICS is off"_s;
}

} // namespace loom
