// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaproducer.h"

#include "service/publish/bell.h"
#include "service/publish/gatedpublisher.h"
#include "service/publish/kafkaconfig.h"
#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkapublisher.h"
#include "service/publish/kafkawatch.h"
#include "service/publish/patientthreads.h"
#include "service/publish/recordaccumulator.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

constexpr int PollMs = 1000;
constexpr int FlushMs = 500;

QByteArray saslMechanism(const KafkaSettings &settings)
{
    QByteArray mechanism;
    for (const auto &[name, value] : settings.options) {
        if (name == "sasl.mechanism" || name == "sasl.mechanisms")
            mechanism = value;
    }
    return mechanism;
}

} // namespace

struct KafkaProducer::Private
{
    explicit Private(const KafkaSettings &settings)
        : status(
            settings.bootstrapServers, [this] { emit bell.rung(); }, saslMechanism(settings)),
          linger(qRound64(settings.lingerMs * 1000))
    {
    }

    std::optional<Failure> open(const KafkaSettings &settings);
    void close();
    void poll();

    void takeReport(const rd_kafka_message_t &message);
    void takeError(rd_kafka_resp_err_t error, const char *reason);
    void takeLog(int level, const char *facility, const char *text);

    static Private *of(void *opaque) { return static_cast<Private *>(opaque); }

    Bell bell;
    KafkaStatus status;
    const std::chrono::microseconds linger;
    KafkaHealth told; ///< of the producer's thread
    KafkaClient client;
    KafkaQueue events;
    std::optional<RecordAccumulator> accumulator;
    std::optional<KafkaWatch> watch;
    std::atomic<bool> stopping = false;
    std::thread poller;
};

std::optional<Failure> KafkaProducer::Private::open(const KafkaSettings &settings)
{
    Result<KafkaConfig, Failure> config = makeKafkaConfig(settings);
    if (!config)
        return config.error();
    KafkaConfig conf = *std::move(config);
    rd_kafka_conf_set_opaque(conf.get(), this);
    rd_kafka_conf_set_dr_msg_cb(conf.get(), [](rd_kafka_t *, const rd_kafka_message_t *message, void *opaque) {
        of(opaque)->takeReport(*message);
    });
    rd_kafka_conf_set_error_cb(conf.get(), [](rd_kafka_t *, int error, const char *reason, void *opaque) {
        of(opaque)->takeError(rd_kafka_resp_err_t(error), reason);
    });
    rd_kafka_conf_set_log_cb(conf.get(), [](const rd_kafka_t *rk, int level, const char *facility, const char *text) {
        of(rd_kafka_opaque(rk))->takeLog(level, facility, text);
    });

    std::array<char, 512> reason{};
    {
        const PatientThreads patientThreads;
        client.reset(rd_kafka_new(RD_KAFKA_PRODUCER, conf.get(), reason.data(), reason.size()));
    }
    if (!client)
        return Failure{
            u"LOOM_KAFKA_OPTIONS: librdkafka refuses the settings: %1"_s.arg(QString::fromUtf8(reason.data()))};
    static_cast<void>(conf.release()); // the client's now
    rd_kafka_set_log_queue(client.get(), nullptr);
    events.reset(rd_kafka_queue_get_main(client.get()));
    accumulator.emplace(client.get(), status, linger);
    watch.emplace(client.get(), status, settings);
    poller = std::thread([this] { poll(); });
    return std::nullopt;
}

void KafkaProducer::Private::close()
{
    if (!client)
        return;
    rd_kafka_purge(client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    stopping = true;
    rd_kafka_queue_yield(events.get());
    poller.join();
    // What the poll thread left is reported here, so that every ticket comes back.
    rd_kafka_flush(client.get(), FlushMs);
    watch.reset();
    accumulator.reset();
    events.reset();
    client.reset();
}

void KafkaProducer::Private::poll()
{
    while (!stopping)
        rd_kafka_poll(client.get(), PollMs);
}

void KafkaProducer::Private::takeReport(const rd_kafka_message_t &message)
{
    const QByteArray topic = message.err ? rd_kafka_topic_name(message.rkt) : "";
    const auto error = rd_kafka_resp_err_t(accumulator->deliver(message));
    if (!error) {
        status.refusals().noteStored(rd_kafka_topic_name(message.rkt));
        return watch->noteAcknowledgement(rd_kafka_message_broker_id(&message));
    }
    if (error == RD_KAFKA_RESP_ERR__PURGE_QUEUE || error == RD_KAFKA_RESP_ERR__PURGE_INFLIGHT)
        return;
    if (isMissingTopic(error))
        status.noteMissingTopic();
    status.refusals().note(topic, error);
    status.say(KafkaStatus::Level::Warning, "delivery " + topic + rd_kafka_err2name(error),
               u"A record for %1 was not delivered: %2"_s.arg(QString::fromUtf8(topic),
                                                              QString::fromUtf8(rd_kafka_err2str(error))));
}

void KafkaProducer::Private::takeError(rd_kafka_resp_err_t error, const char *reason)
{
    if (error == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
        return watch->noteAllBrokersDown();
    if (error != RD_KAFKA_RESP_ERR__FATAL)
        return status.noteError(error, reason);
    std::array<char, 512> cause{};
    rd_kafka_fatal_error(client.get(), cause.data(), cause.size());
    status.setFailed(QString::fromUtf8(cause.data()));
}

void KafkaProducer::Private::takeLog(int level, const char *facility, const char *text)
{
    constexpr int Warning = 4; // as syslog counts
    constexpr int Debug = 7;
    const QByteArray kind(facility);
    if (level >= Debug)
        return status.say(KafkaStatus::Level::Debug, kind, QString::fromUtf8(text));
    // Lost connections come as errors too, and there they are told once.
    if (kind == "FAIL" || kind == "ERROR")
        return;
    status.say(level <= Warning ? KafkaStatus::Level::Warning : KafkaStatus::Level::Info, "log " + kind,
               QString::fromUtf8(text));
}

Result<std::unique_ptr<KafkaProducer>, Failure> KafkaProducer::create(const KafkaSettings &settings)
{
    std::unique_ptr<KafkaProducer> producer(new KafkaProducer(settings));
    if (auto failure = producer->m_d->open(settings))
        return *failure;
    return producer;
}

KafkaProducer::KafkaProducer(const KafkaSettings &settings) : m_d(std::make_unique<Private>(settings))
{
    connect(&m_d->bell, &Bell::rung, this, &KafkaProducer::tellState, Qt::QueuedConnection);
}

KafkaProducer::~KafkaProducer()
{
    m_d->close();
}

QByteArray KafkaProducer::libraryVersion()
{
    return rd_kafka_version_str();
}

BrokerState KafkaProducer::state() const
{
    return m_d->status.state();
}

KafkaHealth KafkaProducer::health() const
{
    return m_d->status.health();
}

std::unique_ptr<Publisher> KafkaProducer::makePublisher()
{
    const auto linger = std::chrono::ceil<std::chrono::milliseconds>(m_d->linger);
    const auto lookAgain = std::clamp<std::chrono::milliseconds>(linger, 1ms, PartitionQueue::LongestHold);
    return std::make_unique<GatedPublisher>(std::make_unique<KafkaPublisher>(*m_d->accumulator, lookAgain),
                                            m_d->status);
}

qint64 KafkaProducer::queued() const
{
    return rd_kafka_outq_len(m_d->client.get()) + m_d->accumulator->held();
}

void KafkaProducer::giveUp()
{
    m_d->accumulator->giveUp();
    rd_kafka_purge(m_d->client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
}

void KafkaProducer::tellState()
{
    const KafkaHealth now = health();
    const KafkaHealth before = std::exchange(m_d->told, now);
    if (now.state != before.state)
        emit stateChanged(now.state);
    if (now != before)
        emit healthChanged(now);
}

} // namespace loom
