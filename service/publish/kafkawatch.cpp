// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkawatch.h"

#include "service/publish/kafkastatus.h"

#include <librdkafka/rdkafka.h>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

// A broker that hangs right after an answer is found out after 1 s + 2 × 1.5 s.
constexpr int QuestionTimeoutMs = 1500;
constexpr int AllowedMisses = 2;
constexpr auto Pause = 1000ms;
constexpr auto ShortPause = 100ms;

} // namespace

KafkaWatch::KafkaWatch(rd_kafka_s *client, KafkaStatus &status, const KafkaSettings &settings)
    : m_client(client), m_status(status), m_topics(settings), m_thread([this] { run(); })
{
}

KafkaWatch::~KafkaWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void KafkaWatch::noteAllBrokersDown()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_downs;
        m_soon = true;
        m_status.setAway(u"all connections are lost"_s);
    }
    m_wake.notify_one();
}

void KafkaWatch::run()
{
    while (!isStopping()) {
        probe();
        std::unique_lock lock(m_mutex);
        const bool calm = m_status.state() != BrokerState::Away && m_misses == 0;
        m_wake.wait_for(lock, calm ? Pause : ShortPause, [this] { return isStopping() || m_soon; });
        m_soon = false;
    }
}

void KafkaWatch::probe()
{
    const quint64 downsBefore = downs();
    const quint64 acknowledged = m_acknowledged.load(std::memory_order_relaxed);
    const struct rd_kafka_metadata *answer = nullptr;
    const rd_kafka_resp_err_t error = rd_kafka_metadata(m_client, 0, nullptr, &answer, QuestionTimeoutMs);
    if (error) {
        if (!isStopping() && m_acknowledged.load(std::memory_order_relaxed) == acknowledged)
            takeMiss(error != RD_KAFKA_RESP_ERR__TRANSPORT);
        return;
    }
    m_misses = 0;
    createTopics(*answer);
    rd_kafka_metadata_destroy(answer);
    setReadyUnlessDownSince(downsBefore);
}

void KafkaWatch::createTopics(const struct rd_kafka_metadata &cluster)
{
    m_topicsDue = m_status.takeMissingTopic() || m_topicsDue;
    if (m_topicsDue)
        m_topicsDue = !m_topics.create(m_client, cluster, m_status, [this] { return isStopping(); });
}

quint64 KafkaWatch::downs()
{
    const std::lock_guard lock(m_mutex);
    return m_downs;
}

void KafkaWatch::setReadyUnlessDownSince(quint64 downs)
{
    const std::lock_guard lock(m_mutex);
    if (m_downs == downs)
        m_status.setReady();
}

void KafkaWatch::takeMiss(bool connected)
{
    ++m_misses;
    if (m_misses >= AllowedMisses || !connected)
        m_status.setAway(u"no answer to %1 questions in a row"_s.arg(m_misses));
}

} // namespace loom
