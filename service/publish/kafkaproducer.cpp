// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaproducer.h"

#include "service/publish/gatedpublisher.h"
#include "service/publish/kafkapublisher.h"
#include "service/publish/queuednotifier.h"
#include "service/publish/recordaccumulator.h"

#include <QtMath>

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

using Clock = std::chrono::steady_clock;

/// A session that ends sooner was useless, for example because writing is not permitted; the next one starts after a
/// delay.
constexpr auto MinUsefulLifetime = 10s;
constexpr std::chrono::milliseconds MinDelay = 1s;
constexpr std::chrono::milliseconds MaxDelay = 30s;
/// Time in which a useless producer fails although the broker already responds.
constexpr auto Probation = 2s;
constexpr auto CloseTimeout = 10s;
/// After these attempts, librdkafka is considered unable to create a producer in this process.
constexpr int MaxAttempts = 10;

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
    struct End
    {
        ResetReason reason;
        QString cause;
    };

    Private(const KafkaSettings &kafkaSettings, MemoryBudget *memory)
        : settings(kafkaSettings),
          status(
              settings.bootstrapServers, [this] { emit notifier.notified(); }, saslMechanism(settings)),
          accumulator(status, settings, memory)
    {
    }

    Result<std::unique_ptr<KafkaSession>, Failure> openSession();
    void supervise();
    void retire(std::unique_ptr<KafkaSession> former, const End &sessionEnd);
    bool replace(std::unique_lock<std::mutex> &lock, ResetReason resetReason);
    void stop();

    const KafkaSettings settings;
    QueuedNotifier notifier;
    KafkaStatus status;
    RecordAccumulator accumulator;
    KafkaHealth lastReported; ///< belongs to the producer's thread
    std::array<std::atomic<qint64>, 3> resets{}; ///< by reason
    Clock::time_point openedAt; ///< this and the next belong to the supervisor thread
    std::chrono::milliseconds delay = 0ms;

    std::mutex mutex; ///< guards the following members
    std::condition_variable wake;
    std::unique_ptr<KafkaSession> session; ///< null during a replacement
    std::optional<End> end; ///< why the session has ended
    bool isStopping = false;
    std::thread supervisor;
};

Result<std::unique_ptr<KafkaSession>, Failure> KafkaProducer::Private::openSession()
{
    openedAt = Clock::now();
    return KafkaSession::open(settings, status, accumulator, [this](ResetReason reason, const QString &cause) {
        const std::lock_guard lock(mutex);
        end = End{reason, cause};
        wake.notify_all();
    });
}

void KafkaProducer::Private::supervise()
{
    std::unique_lock lock(mutex);
    while (true) {
        wake.wait(lock, [this] { return isStopping || end; });
        if (isStopping)
            return;
        const End former = *std::exchange(end, std::nullopt);
        std::unique_ptr<KafkaSession> old = std::move(session);
        lock.unlock();
        retire(std::move(old), former);
        lock.lock();
        if (!replace(lock, former.reason))
            return;
    }
}

void KafkaProducer::Private::retire(std::unique_ptr<KafkaSession> former, const End &sessionEnd)
{
    resets[size_t(sessionEnd.reason)].fetch_add(1, std::memory_order_relaxed);
    if (sessionEnd.reason == ResetReason::Unreachable)
        return former->close(CloseTimeout); // the status already has the reason
    const bool isOther = sessionEnd.reason == ResetReason::ClusterChanged;
    const QByteArray kind = isOther ? "reset cluster" : "reset fatal";
    const QString reason = u"%1 (%2)"_s.arg(isOther ? u"This is not the same Kafka cluster as before"_s
                                                    : u"The Kafka producer has failed"_s,
                                            sessionEnd.cause);
    const QString line = u"%1: the producer is replaced; %2 records are reported as unconfirmed"_s.arg(
        reason, QString::number(former->queued()));
    status.setReplaced(kind, reason, line);
    former->close(CloseTimeout);
    former.reset();
    status.setReplaced(kind, reason, line); // its watch may have set the state Ready in the meantime
}

/// Opens a new session. Returns false if that is not possible or the producer is stopping.
bool KafkaProducer::Private::replace(std::unique_lock<std::mutex> &lock, ResetReason resetReason)
{
    const bool wasUseful = Clock::now() - openedAt >= MinUsefulLifetime;
    delay = wasUseful ? 0ms : std::clamp(delay * 2, MinDelay, MaxDelay);
    if (!wasUseful && resetReason == ResetReason::Fatal)
        status.ignoreReadyUntil(Clock::now() + delay + Probation);
    QString reason;
    for (int attempt = 0; attempt < MaxAttempts; ++attempt) {
        if (wake.wait_for(lock, attempt == 0 ? delay : MinDelay, [this] { return isStopping; }))
            return false;
        lock.unlock();
        auto opened = openSession();
        lock.lock();
        if (opened) {
            session = *std::move(opened);
            return true;
        }
        reason = opened.error().message;
        status.logOnce(KafkaStatus::Level::Warning, "no producer", u"Cannot create a Kafka producer: %1"_s.arg(reason));
    }
    status.setFailed(reason);
    return false;
}

void KafkaProducer::Private::stop()
{
    {
        const std::lock_guard lock(mutex);
        isStopping = true;
    }
    wake.notify_all();
    if (supervisor.joinable())
        supervisor.join();
    session.reset();
}

Result<std::unique_ptr<KafkaProducer>, Failure> KafkaProducer::create(const KafkaSettings &settings,
                                                                      MemoryBudget *memory)
{
    std::unique_ptr<KafkaProducer> producer(new KafkaProducer(settings, memory));
    auto session = producer->m_d->openSession();
    if (!session)
        return session.error();
    const std::lock_guard lock(producer->m_d->mutex);
    producer->m_d->session = *std::move(session);
    producer->m_d->supervisor = std::thread([d = producer->m_d.get()] { d->supervise(); });
    return producer;
}

KafkaProducer::KafkaProducer(const KafkaSettings &settings, MemoryBudget *memory)
    : m_d(std::make_unique<Private>(settings, memory))
{
    connect(&m_d->notifier, &QueuedNotifier::notified, this, &KafkaProducer::reportState, Qt::QueuedConnection);
}

KafkaProducer::~KafkaProducer()
{
    m_d->stop();
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
    const auto linger = std::chrono::milliseconds(qCeil(m_d->settings.lingerMs));
    const auto pollInterval = std::clamp<std::chrono::milliseconds>(linger, 1ms, PartitionQueue::MaxBufferTime);
    return std::make_unique<GatedPublisher>(std::make_unique<KafkaPublisher>(m_d->accumulator, pollInterval),
                                            m_d->status);
}

qint64 KafkaProducer::queued() const
{
    const std::lock_guard lock(m_d->mutex);
    return (m_d->session ? m_d->session->queued() : 0) + m_d->accumulator.buffered();
}

qint64 KafkaProducer::queuedBytes() const
{
    return m_d->accumulator.queue().used();
}

qint64 KafkaProducer::resets(ResetReason reason) const
{
    return m_d->resets[size_t(reason)].load(std::memory_order_relaxed);
}

void KafkaProducer::abandon()
{
    m_d->accumulator.abandon();
    const std::lock_guard lock(m_d->mutex);
    if (m_d->session)
        m_d->session->purge();
}

void KafkaProducer::reportState()
{
    const KafkaHealth now = health();
    const KafkaHealth before = std::exchange(m_d->lastReported, now);
    if (now.state != before.state)
        emit stateChanged(now.state);
    if (now != before)
        emit healthChanged(now);
}

} // namespace loom
