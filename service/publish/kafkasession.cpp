// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkasession.h"

#include "service/publish/clusteridentitycheck.h"
#include "service/publish/kafkaconfig.h"
#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkastatus.h"
#include "service/publish/kafkawatch.h"
#include "service/publish/producerlog.h"
#include "service/publish/recordaccumulator.h"
#include "service/publish/scopedbatchscheduling.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

constexpr int PollMs = 1000;
constexpr auto CloseTimeout = 500ms;

int number(const rd_kafka_conf_t *config, const char *name)
{
    std::array<char, 32> text{};
    size_t size = text.size();
    return rd_kafka_conf_get(config, name, text.data(), &size) == RD_KAFKA_CONF_OK ? QByteArray(text.data()).toInt()
                                                                                   : 0;
}

bool isCompressing(const rd_kafka_conf_t *config)
{
    std::array<char, 32> text{};
    size_t size = text.size();
    const bool isKnown = rd_kafka_conf_get(config, "compression.codec", text.data(), &size) == RD_KAFKA_CONF_OK;
    return !isKnown || std::strcmp(text.data(), "none") != 0;
}

/// Returns how long a probe result stays valid. librdkafka waits up to 1.5 times its maximum backoff before it
/// reconnects.
std::chrono::milliseconds probeValidity(const rd_kafka_conf_t *config)
{
    return std::chrono::milliseconds(number(config, "reconnect.backoff.max.ms")) * 2 + 1s;
}

} // namespace

struct KafkaSession::Private
{
    Private(const KafkaSettings &kafkaSettings, KafkaStatus &kafkaStatus, RecordAccumulator &recordAccumulator,
            Ended onEnded)
        : settings(kafkaSettings),
          status(kafkaStatus),
          accumulator(recordAccumulator),
          log(status),
          ended(std::move(onEnded))
    {
    }

    Result<void, Failure> open();
    void setCallbacks(rd_kafka_conf_s *config);
    void close(std::chrono::milliseconds timeout);
    void poll();
    void check();

    void onReport(const rd_kafka_message_t &message);
    void onError(rd_kafka_resp_err_t error, const char *reason);
    void end(ResetReason reason, const QString &cause);

    static Private *of(void *opaque) { return static_cast<Private *>(opaque); }

    const KafkaSettings settings;
    KafkaStatus &status;
    RecordAccumulator &accumulator;
    ProducerLog log; ///< belongs to the poll thread
    const Ended ended;
    std::atomic<bool> hasEnded = false;
    std::atomic<bool> stopping = false;
    std::optional<ClusterIdentityCheck> identityCheck;
    KafkaClient client;
    KafkaQueue events;
    std::optional<KafkaWatch> watch;
    std::thread poller;
    std::thread checker;
};

void KafkaSession::Private::setCallbacks(rd_kafka_conf_s *config)
{
    rd_kafka_conf_set_opaque(config, this);
    rd_kafka_conf_set_dr_msg_cb(
        config, [](rd_kafka_t *, const rd_kafka_message_t *message, void *opaque) { of(opaque)->onReport(*message); });
    rd_kafka_conf_set_error_cb(config, [](rd_kafka_t *, int error, const char *reason, void *opaque) {
        of(opaque)->onError(rd_kafka_resp_err_t(error), reason);
    });
    rd_kafka_conf_set_log_cb(config, [](const rd_kafka_t *rk, int level, const char *facility, const char *text) {
        of(rd_kafka_opaque(rk))->log.write(level, facility, text);
    });
    rd_kafka_conf_set_connect_cb(
        config, [](int socket, const struct sockaddr *address, int size, const char *node, void *opaque) {
            return of(opaque)->identityCheck->connect(socket, address, size, node);
        });
}

Result<void, Failure> KafkaSession::Private::open()
{
    Result<KafkaConfig, Failure> config = makeKafkaConfig(settings);
    if (!config)
        return config.error();
    KafkaConfig conf = *std::move(config);
    setCallbacks(conf.get());
    identityCheck.emplace(settings, status, probeValidity(conf.get()),
                          [this](const QString &cause) { end(ResetReason::ClusterChanged, cause); });
    const RecordAccumulator::Batches batches{number(conf.get(), "batch.size"), isCompressing(conf.get())};

    {
        const ScopedBatchScheduling batchScheduling;
        auto made = makeKafkaClient(std::move(conf), settings);
        if (!made)
            return made.error();
        client = *std::move(made);
    }
    rd_kafka_set_log_queue(client.get(), nullptr);
    events.reset(rd_kafka_queue_get_main(client.get()));
    accumulator.attach(client.get(), batches);
    watch.emplace(client.get(), status, *identityCheck, accumulator, settings,
                  [this] { end(ResetReason::Unreachable, u"no broker responds"_s); });
    poller = std::thread([this] { poll(); });
    checker = std::thread([this] { check(); });
    return {};
}

void KafkaSession::Private::close(std::chrono::milliseconds timeout)
{
    if (!client)
        return;
    std::vector<KafkaTopic> topics = accumulator.detach();
    stopping = true;
    identityCheck->stop();
    rd_kafka_queue_yield(events.get());
    poller.join();
    // Returns all records in flight. A librdkafka thread that is resolving an address keeps its records until it has
    // finished.
    rd_kafka_purge(client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    rd_kafka_flush(client.get(), int(timeout.count()));
    topics.clear();
    watch.reset();
    checker.join();
    events.reset();
    client.reset();
}

void KafkaSession::Private::poll()
{
    while (!stopping)
        rd_kafka_poll(client.get(), PollMs);
}

void KafkaSession::Private::check()
{
    while (identityCheck->waitForProbes())
        identityCheck->probeBrokers();
}

void KafkaSession::Private::onReport(const rd_kafka_message_t &message)
{
    const auto error = rd_kafka_resp_err_t(accumulator.onDeliveryReport(message, !identityCheck->hasChanged()));
    if (!error) {
        identityCheck->onStored(rd_kafka_topic_name(message.rkt), message.partition, message.offset);
        status.rejections().onStored(rd_kafka_topic_name(message.rkt));
        return watch->onAcknowledgement(rd_kafka_message_broker_id(&message));
    }
    const QByteArray topic = rd_kafka_topic_name(message.rkt);
    if (error == RD_KAFKA_RESP_ERR__PURGE_QUEUE || error == RD_KAFKA_RESP_ERR__PURGE_INFLIGHT)
        return;
    if (error == RD_KAFKA_RESP_ERR__RETRY)
        return status.logOnce(
            KafkaStatus::Level::Info, "batch " + topic,
            u"Kafka rejected a batch for %1 as too large: its records are sent again in smaller batches"_s.arg(
                QString::fromUtf8(topic)));
    if (error == RD_KAFKA_RESP_ERR__NO_OFFSET)
        return status.logOnce(KafkaStatus::Level::Warning, "offset " + topic,
                              u"Kafka confirmed later records for %1, but not an earlier one, which is reported as "
                              u"unconfirmed"_s.arg(QString::fromUtf8(topic)));
    if (isMissingTopic(error))
        status.onMissingTopic();
    status.rejections().add(topic, error);
    status.logOnce(KafkaStatus::Level::Warning, "delivery " + topic + rd_kafka_err2name(error),
                   u"A record for %1 was not delivered: %2"_s.arg(QString::fromUtf8(topic),
                                                                  QString::fromUtf8(rd_kafka_err2str(error))));
}

void KafkaSession::Private::onError(rd_kafka_resp_err_t error, const char *reason)
{
    if (error == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
        return watch->onAllBrokersDown();
    if (error == RD_KAFKA_RESP_ERR__FATAL) {
        std::array<char, 512> cause{};
        rd_kafka_fatal_error(client.get(), cause.data(), cause.size());
        return end(ResetReason::Fatal, QString::fromUtf8(cause.data()));
    }
    // In this case ClusterIdentityCheck is probing the broker and reports the result.
    if (!std::strstr(reason, std::strerror(ClusterIdentityCheck::NotNow)))
        status.onError(BrokerError::of(error, reason));
}

void KafkaSession::Private::end(ResetReason reason, const QString &cause)
{
    if (!hasEnded.exchange(true))
        ended(reason, cause);
}

Result<std::unique_ptr<KafkaSession>, Failure> KafkaSession::open(const KafkaSettings &settings, KafkaStatus &status,
                                                                  RecordAccumulator &accumulator, Ended ended)
{
    auto d = std::make_unique<Private>(settings, status, accumulator, std::move(ended));
    if (const auto done = d->open(); !done)
        return done.error();
    return std::unique_ptr<KafkaSession>(new KafkaSession(std::move(d)));
}

KafkaSession::KafkaSession(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

KafkaSession::~KafkaSession()
{
    close(CloseTimeout);
}

void KafkaSession::close(std::chrono::milliseconds timeout)
{
    m_d->close(timeout);
}

qint64 KafkaSession::queued() const
{
    return rd_kafka_outq_len(m_d->client.get());
}

void KafkaSession::purge()
{
    rd_kafka_purge(m_d->client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
}

} // namespace loom
