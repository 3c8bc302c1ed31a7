// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/producerlog.h"

#include "service/publish/kafkastatus.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

/// A broker that has just started does not assign producer ids for about a second; librdkafka retries every 0.5 s.
constexpr auto IdTimeout = 10s;
constexpr auto IdRetries = 5s;

} // namespace

void ProducerLog::write(int level, const char *facility, const char *text, Clock::time_point now)
{
    constexpr int Warning = 4;
    constexpr int Debug = 7;
    const QByteArray kind(facility);
    const QString line = QString::fromUtf8(text);
    if (level >= Debug)
        return m_status.logOnce(KafkaStatus::Level::Debug, kind, line);
    // Lost connections are also reported as errors and logged there once; the end of a producer has its own line.
    if (kind == "FAIL" || kind == "ERROR" || kind == "FATAL" || kind == "CLUSTERID")
        return;
    if (kind == "GETPID")
        return onMissingId(line, now);
    m_status.logOnce(level <= Warning ? KafkaStatus::Level::Warning : KafkaStatus::Level::Info, "log " + kind, line);
}

void ProducerLog::onMissingId(const QString &text, Clock::time_point now)
{
    if (now - m_lastWithoutId > IdRetries)
        m_firstWithoutId = now;
    m_lastWithoutId = now;
    if (now - m_firstWithoutId >= IdTimeout)
        m_status.logOnce(
            KafkaStatus::Level::Warning, "log GETPID",
            u"Kafka has not assigned a producer id for %1 s, and nothing can be stored without one. Check that "
            "Kafka's controllers are running. librdkafka reports: %2"_s.arg(IdTimeout.count())
                .arg(text));
}

} // namespace loom
