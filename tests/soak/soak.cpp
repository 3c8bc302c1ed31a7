// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/soak.h"

#include "tests/support/httpclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

constexpr int TimeoutMs = 180'000;
constexpr int AcknowledgedBetweenFaults = 20; ///< messages of each client
constexpr int LongestPauseMs = 2000; ///< before a fault, and its duration

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

QString nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Kill:
        return u"killed"_s;
    case Fault::Wipe:
        return u"killed and started empty"_s;
    case Fault::Freeze:
        return u"frozen"_s;
    }
    return {};
}

QStringList brokerProperties(const SoakPlan &plan)
{
    return plan.brokers < 3 ? QStringList() : QStringList{u"min.insync.replicas=2"_s};
}

Answers operator+(const Answers &a, const Answers &b)
{
    return {.acknowledged = a.acknowledged + b.acknowledged,
            .unavailable = a.unavailable + b.unavailable,
            .none = a.none + b.none,
            .others = a.others + b.others,
            .firstOther = a.firstOther.isEmpty() ? b.firstOther : a.firstOther,
            .longestGapMs = std::max(a.longestGapMs, b.longestGapMs)};
}

Verdict operator+(const Verdict &a, const Verdict &b)
{
    return {.messages = a.messages + b.messages,
            .acknowledged = a.acknowledged + b.acknowledged,
            .repeated = a.repeated + b.repeated,
            .records = a.records + b.records,
            .storedAgainAfterRepeat = a.storedAgainAfterRepeat + b.storedAgainAfterRepeat,
            .lost = a.lost + b.lost,
            .doubled = a.doubled + b.doubled,
            .disordered = a.disordered + b.disordered,
            .foreign = a.foreign + b.foreign};
}

} // namespace

Soak::Soak(const SoakPlan &plan)
    : m_plan(plan), m_random(quint32(plan.seed)), m_kafka(plan.brokers, brokerProperties(plan))
{
}

bool Soak::run()
{
    say(u"%1 times %2 of %3 brokers %4, %5 services, %6 clients, request timeout %7 ms, --seed %8"_s.arg(m_plan.times)
            .arg(m_plan.fault == Fault::Wipe ? m_plan.brokers : m_plan.atOnce)
            .arg(m_plan.brokers)
            .arg(nameOf(m_plan.fault))
            .arg(m_plan.services)
            .arg(m_plan.clients)
            .arg(m_plan.timeoutMs)
            .arg(m_plan.seed));
    bool isGood = start();
    for (int number = 1; isGood && number <= m_plan.times; ++number)
        isGood = injectFault(number);
    // Compare also after a failure.
    if (m_crowd)
        isGood = compare() && isGood;
    report();
    return isGood && m_verdict.isClean() && m_answers.others == 0;
}

bool Soak::start()
{
    if (!m_kafka.start())
        return false;
    for (int i = 0; i < m_plan.services; ++i) {
        m_services.push_back(std::make_unique<ServiceProcess>(ServiceProcess::Settings{
            {u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, QString::fromLatin1(m_kafka.bootstrap())},
            {u"LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR"_s, QString::number(std::min(m_plan.brokers, 3))},
            {u"LOOM_KAFKA_REQUEST_TIMEOUT_MS"_s, QString::number(m_plan.timeoutMs)}}));
        if (!m_services.back()->isListening() || m_services.back()->waitForReadiness() < 0)
            return false;
    }
    startCrowd();
    if (!m_kafka.waitUntilInSync() || !isServedAgain("at the start"))
        return false;
    m_residentAtStart = residentKiB();
    return true;
}

void Soak::startCrowd()
{
    QList<quint16> ports;
    for (const auto &service : m_services)
        ports << service->port();
    m_firstRound = 0;
    m_crowdName = "soak-" + QByteArray::number(++m_crowds);
    m_crowd.emplace(m_crowdName, ports, m_plan.clients);
}

bool Soak::injectFault(int number)
{
    QTest::qWait(m_random.bounded(LongestPauseMs));
    const QList<int> brokers = chooseBrokers();
    stopBroker(brokers);
    QElapsedTimer away;
    away.start();
    QTest::qWait(m_random.bounded(LongestPauseMs));
    if (!bringBack(brokers))
        return failed(u"Kafka did not restart"_s);
    const auto backAfter = away.restart();
    if (!isServedAgain("after the restart"))
        return false;
    const Answers answers = m_answers + m_crowd->answers();
    say(u"%1: Kafka restarted after %2 ms, first 201s %3 ms later; so far 201: %4, 503: %5, no answer: %6"_s.arg(number)
            .arg(backAfter)
            .arg(away.elapsed())
            .arg(answers.acknowledged)
            .arg(answers.unavailable)
            .arg(answers.none));
    if (m_plan.fault != Fault::Wipe)
        return true;
    const bool isClean = compare() && m_verdict.isClean();
    startCrowd();
    return isClean;
}

QList<int> Soak::chooseBrokers()
{
    QList<int> brokers(m_kafka.size());
    std::iota(brokers.begin(), brokers.end(), 1);
    std::shuffle(brokers.begin(), brokers.end(), m_random);
    return brokers.mid(0, m_plan.fault == Fault::Wipe ? m_kafka.size() : m_plan.atOnce);
}

void Soak::stopBroker(const QList<int> &brokers)
{
    for (const int broker : brokers) {
        if (m_plan.fault == Fault::Freeze)
            m_kafka.suspend(broker);
        else
            m_kafka.kill(broker);
    }
}

bool Soak::bringBack(const QList<int> &brokers)
{
    const int round = m_crowd->nextRound();
    if (m_plan.fault == Fault::Wipe) {
        m_firstRound = round;
        return m_kafka.restartEmpty();
    }
    for (const int broker : brokers) {
        if (m_plan.fault == Fault::Freeze)
            m_kafka.resume(broker);
        else if (!m_kafka.restart(broker))
            return false;
    }
    return m_kafka.waitUntilInSync();
}

bool Soak::isServedAgain(const char *when)
{
    const auto before = m_crowd->acknowledgedByClient();
    const auto isServed = [&] { return m_crowd->isEachServedSince(before, AcknowledgedBetweenFaults); };
    return QTest::qWaitFor(isServed, TimeoutMs) || failed(u"some clients got no 201 %1"_s.arg(QLatin1StringView(when)));
}

/// Stops the crowd, and adds its results to the totals.
bool Soak::compare()
{
    auto ledgers = m_crowd->stop();
    m_answers = m_answers + m_crowd->answers();
    m_crowd.reset();
    const auto verdict = judge(ledgers, m_kafka.bootstrap(), Crowd::topics(), m_crowdName, m_firstRound);
    if (!verdict)
        return failed(u"the topics could not be read"_s);
    m_verdict = m_verdict + *verdict;
    return true;
}

bool Soak::failed(const QString &what)
{
    say(u"FAILED: "_s + what);
    return false;
}

void Soak::report()
{
    const auto row = [](const char *name, qint64 value) {
        say(u"%1 %2"_s.arg(QLatin1StringView(name), -44).arg(value, 10));
    };
    row("messages posted", m_verdict.messages);
    row("attempts answered 201", m_answers.acknowledged);
    row("attempts answered 503", m_answers.unavailable);
    row("attempts without an answer", m_answers.none);
    row("attempts with other answers", m_answers.others);
    row("messages posted more than once", m_verdict.repeated);
    row("records in Kafka", m_verdict.records);
    row("answered 201 and lost", m_verdict.lost.size());
    row("answered 201 at the first attempt and duplicated", m_verdict.doubled.size());
    row("answered 201 at the first attempt and out of order", m_verdict.disordered.size());
    row("not posted by any client", m_verdict.foreign.size());
    row("duplicated by a repeated request (allowed)", m_verdict.storedAgainAfterRepeat);
    row("longest time without a 201, ms", m_answers.longestGapMs);
    row("producers replaced", producerResets());
    row("memory of the services at the start, KiB", m_residentAtStart);
    row("memory of the services at the end, KiB", residentKiB());
    if (!m_answers.firstOther.isEmpty())
        say(u"the first other answer: "_s + QString::fromUtf8(m_answers.firstOther));
    if (!m_verdict.isClean())
        say(m_verdict.faults());
    for (size_t i = 0; i < m_services.size(); ++i) {
        QFile log(u"service-%1.log"_s.arg(i + 1));
        if (log.open(QIODevice::WriteOnly))
            log.write(m_services[i]->output());
    }
}

qint64 Soak::residentKiB() const
{
    return std::accumulate(m_services.begin(), m_services.end(), qint64(0),
                           [](qint64 sum, const auto &service) { return sum + service->residentKiB(); });
}

/// Over all services and reasons.
qint64 Soak::producerResets() const
{
    double resets = 0;
    for (const auto &service : m_services) {
        for (const QByteArray &line : HttpClient(service->port()).get("/metrics").body.split('\n')) {
            if (line.startsWith("loom_kafka_producer_resets_total{"))
                resets += line.mid(line.lastIndexOf(' ') + 1).toDouble();
        }
    }
    return qint64(resets);
}

} // namespace loom::test
