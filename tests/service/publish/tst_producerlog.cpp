// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkastatus.h"
#include "service/publish/producerlog.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Warning = 4;
constexpr const char *NoId = "[thrd:main]: Failed to acquire idempotence PID from broker b:9092/1: Broker: Coordinator "
                             "load in progress: retrying";

QStringList lines;

void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    lines.append(line);
}

} // namespace

class TestProducerLog : public QObject
{
    Q_OBJECT

private slots:
    void init() { lines.clear(), m_former = qInstallMessageHandler(keepLine); }
    void cleanup() { qInstallMessageHandler(m_former); }
    void ignoresShortTimeWithoutProducerId();
    void warnsOnceWithoutProducerId();
    void restartsAfterProducerId();
    void forwardsOtherLines();

private:
    QtMessageHandler m_former = nullptr;
    KafkaStatus m_status{"b:9092", [] {}};
    const ProducerLog::Clock::time_point m_start{1h};
};

void TestProducerLog::ignoresShortTimeWithoutProducerId()
{
    ProducerLog log(m_status);

    for (auto after = 0ms; after < 10s; after += 500ms)
        log.write(Warning, "GETPID", NoId, m_start + after);

    QCOMPARE(lines, QStringList());
}

void TestProducerLog::warnsOnceWithoutProducerId()
{
    ProducerLog log(m_status);

    for (auto after = 0ms; after < 60s; after += 500ms)
        log.write(Warning, "GETPID", NoId, m_start + after);

    QCOMPARE(lines.size(), 1);
    QVERIFY(lines[0].contains(u"not assigned a producer id for 10 s"_s));
    QVERIFY(lines[0].contains(u"Check that Kafka's controllers are running"_s));
    QVERIFY(lines[0].contains(u"Coordinator load in progress"_s));
}

void TestProducerLog::restartsAfterProducerId()
{
    KafkaStatus status("b:9092", [] {});
    ProducerLog log(status);

    for (auto after = 0s; after < 24h; after += 1h)
        log.write(Warning, "GETPID", NoId, m_start + after);

    QCOMPARE(lines, QStringList());
}

void TestProducerLog::forwardsOtherLines()
{
    ProducerLog log(m_status);

    log.write(Warning, "CONFWARN", "Configuration property x is deprecated", m_start);
    log.write(Warning, "FAIL", "Connect failed", m_start);

    QCOMPARE(lines, QStringList{u"Configuration property x is deprecated"_s});
}

QTEST_GUILESS_MAIN(TestProducerLog)
#include "tst_producerlog.moc"
