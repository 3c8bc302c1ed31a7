// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"
#include "console/replay/monitorrecorder.h"
#include "tests/support/certificates.h"
#include "tests/support/monitorfake.h"
#include "tests/support/tlsproxy.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

protocol::Event eventOf(const QString &device, bool isCut = false)
{
    protocol::Event event;
    event.route = u"/sensor/gps"_s;
    event.device = device;
    event.isCut = isCut;
    return event;
}

} // namespace

class TestMonitorRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void subscribesToTheWantedEvents();
    void sendsItsToken();
    void recordsOverTls();
    void reportsAnUntrustedCertificate();
    void recordsEventsAsTheyArrive();
    void countsDroppedAndTruncatedEvents();
    void reconnectsAndMarksTheGap();
    void detectsASilentService();
    void marksAGapAtTheEnd();
    void endsAfterItsDuration();
    void endsWithAReason_data();
    void endsWithAReason();
    void rejectsAnotherProtocolVersion();
    void reportsAnUnreachableMonitorChannel();
    void doesNotOverwriteAFile();

private:
    RecordingSettings settings(const QUrl &monitor) const { return {.monitor = monitor, .file = m_file}; }
    /// Returns the devices of the recorded events, and "gap" for each gap.
    QStringList recordedDevices() const;

    std::optional<QTemporaryDir> m_folder;
    QString m_file;
};

void TestMonitorRecorder::init()
{
    m_folder.emplace();
    m_file = m_folder->filePath(u"tail.loom.jsonl"_s);
}

QStringList TestMonitorRecorder::recordedDevices() const
{
    RecordingReader reader;
    if (const auto opened = reader.open(m_file); !opened)
        return {opened.error().message};
    QStringList devices;
    while (const auto line = reader.next())
        devices.append(std::holds_alternative<RecordingGap>(line->content)
                           ? u"gap"_s
                           : std::get<protocol::Event>(line->content).device);
    return devices;
}

void TestMonitorRecorder::subscribesToTheWantedEvents()
{
    MonitorFake monitor;
    auto wanted = settings(monitor.address());
    wanted.subscription.payloadBytes = 77;
    wanted.subscription.topics = {u"device.sensor.gps.raw"_s};
    MonitorRecorder recorder(wanted);

    recorder.start();

    QTRY_COMPARE(monitor.heard.size(), 1);
    const auto &subscribe = std::get<protocol::Subscribe>(monitor.heard[0]);
    QCOMPARE(subscribe.payloadBytes, 77);
    QCOMPARE(subscribe.topics, wanted.subscription.topics);
    QVERIFY(monitor.authorization.isEmpty());
}

void TestMonitorRecorder::sendsItsToken()
{
    MonitorFake monitor;
    auto wanted = settings(monitor.address());
    wanted.credential = "s3cret";
    MonitorRecorder recorder(wanted);
    QSignalSpy begun(&recorder, &MonitorRecorder::begun);

    recorder.start();

    QVERIFY(begun.wait());
    QCOMPARE(monitor.authorization, "Bearer s3cret");
}

void TestMonitorRecorder::recordsOverTls()
{
    MonitorFake monitor;
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), quint16(monitor.address().port()));
    auto wanted = settings(QUrl(u"wss://127.0.0.1:%1"_s.arg(proxy.port())));
    const auto tls = tlsTrusting(certificates.caFile());
    QVERIFY(tls);
    wanted.tls = *tls;
    wanted.credential = "s3cret";
    MonitorRecorder recorder(wanted);
    QSignalSpy begun(&recorder, &MonitorRecorder::begun);

    recorder.start();

    QVERIFY2(begun.wait(),
             recorder.failure() ? qPrintable(recorder.failure()->message) : "the recording did not begin");
    QCOMPARE(monitor.authorization, "Bearer s3cret");
}

void TestMonitorRecorder::reportsAnUntrustedCertificate()
{
    MonitorFake monitor;
    Certificates certificates;
    const TlsProxy proxy(certificates.server(), quint16(monitor.address().port()));
    MonitorRecorder recorder(settings(QUrl(u"wss://127.0.0.1:%1"_s.arg(proxy.port()))));
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);

    recorder.start();

    QVERIFY(finished.wait());
    QVERIFY2(recorder.failure()->message.contains(u"--ca-file"_s), qPrintable(recorder.failure()->message));
}

void TestMonitorRecorder::recordsEventsAsTheyArrive()
{
    MonitorFake monitor;
    MonitorRecorder recorder(settings(monitor.address()));
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);
    recorder.start();
    QTRY_COMPARE(monitor.heard.size(), 1);

    monitor.say(protocol::Events{{eventOf(u"phone-001"_s), eventOf(u"phone-002"_s)}});
    monitor.say(protocol::Snapshot{});
    monitor.say(protocol::Events{{eventOf(u"phone-003"_s)}});

    QTRY_COMPARE(recorder.recorded(), 3);
    QCOMPARE(recordedDevices(), (QStringList{u"phone-001"_s, u"phone-002"_s, u"phone-003"_s}));
    recorder.stop();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!recorder.failure());
}

void TestMonitorRecorder::countsDroppedAndTruncatedEvents()
{
    MonitorFake monitor;
    MonitorRecorder recorder(settings(monitor.address()));
    recorder.start();
    QTRY_COMPARE(monitor.heard.size(), 1);

    monitor.say(protocol::Events{{eventOf(u"phone-001"_s, true)}, 40});
    monitor.say(protocol::Events{{eventOf(u"phone-002"_s)}, 2});

    QTRY_COMPARE(recorder.recorded(), 2);
    QCOMPARE(recorder.skipped(), 42);
    QCOMPARE(recorder.cut(), 1);
}

void TestMonitorRecorder::reconnectsAndMarksTheGap()
{
    MonitorFake monitor;
    MonitorRecorder recorder(settings(monitor.address()));
    QSignalSpy interrupted(&recorder, &MonitorRecorder::interrupted);
    QSignalSpy resumed(&recorder, &MonitorRecorder::resumed);
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);
    recorder.start();
    QTRY_COMPARE(monitor.heard.size(), 1);
    monitor.say(protocol::Events{{eventOf(u"phone-001"_s)}});
    QTRY_COMPARE(recorder.recorded(), 1);

    monitor.hangUp(u"the service restarts"_s);

    QTRY_COMPARE(interrupted.count(), 1);
    QVERIFY2(recorder.interruption().contains(u"connection to the service was lost"_s),
             qPrintable(recorder.interruption()));
    QTRY_COMPARE(resumed.count(), 1);
    QTRY_COMPARE(monitor.heard.size(), 2); // subscribed again
    monitor.say(protocol::Events{{eventOf(u"phone-002"_s)}});
    QTRY_COMPARE(recorder.recorded(), 2);
    QCOMPARE(recordedDevices(), (QStringList{u"phone-001"_s, u"gap"_s, u"phone-002"_s}));
    QCOMPARE(recorder.gaps(), 1);
    QVERIFY(recorder.interruption().isEmpty());
    QCOMPARE(finished.count(), 0);
    recorder.stop();
    QVERIFY(!recorder.failure());
    QVERIFY2(recorder.gapMs() > 0, "the wait before the reconnect is part of the gap");
}

void TestMonitorRecorder::detectsASilentService()
{
    MonitorFake monitor;
    auto wanted = settings(monitor.address());
    wanted.pace.silence = std::chrono::milliseconds(100);
    MonitorRecorder recorder(wanted);
    QSignalSpy interrupted(&recorder, &MonitorRecorder::interrupted);
    recorder.start();
    QTRY_COMPARE(monitor.heard.size(), 1);

    QVERIFY2(interrupted.wait(), "a silent service must be detected");

    QVERIFY2(recorder.interruption().contains(u"has sent nothing"_s), qPrintable(recorder.interruption()));
    QVERIFY2(recorder.gapMs() >= 50, "the gap begins with the last received message");
}

void TestMonitorRecorder::marksAGapAtTheEnd()
{
    std::optional<MonitorFake> monitor(std::in_place);
    MonitorRecorder recorder(settings(monitor->address()));
    QSignalSpy interrupted(&recorder, &MonitorRecorder::interrupted);
    recorder.start();
    QTRY_COMPARE(monitor->heard.size(), 1);
    monitor.reset();
    QTRY_COMPARE(interrupted.count(), 1);

    recorder.stop();

    QCOMPARE(recordedDevices(), QStringList{u"gap"_s});
    QVERIFY(!recorder.failure());
}

void TestMonitorRecorder::endsAfterItsDuration()
{
    MonitorFake monitor;
    auto wanted = settings(monitor.address());
    wanted.durationMs = 1;
    MonitorRecorder recorder(wanted);
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);

    recorder.start();

    QVERIFY(finished.wait());
    QVERIFY(!recorder.failure());
    QCOMPARE(recordedDevices(), QStringList());
}

void TestMonitorRecorder::endsWithAReason_data()
{
    QTest::addColumn<std::function<void(MonitorFake &)>>("what");
    QTest::addColumn<QString>("reason");

    using What = std::function<void(MonitorFake &)>;
    QTest::newRow("rejected") << What([](auto &monitor) { monitor.say(protocol::Rejected{u"the token is wrong"_s}); })
                              << u"the token is wrong"_s;
    QTest::newRow("nonsense") << What([](auto &monitor) { monitor.sayText(u"{\"type\": \"song\"}"_s); })
                              << u"\"song\" is not a message"_s;
}

void TestMonitorRecorder::endsWithAReason()
{
    QFETCH(std::function<void(MonitorFake &)>, what);
    QFETCH(QString, reason);
    MonitorFake monitor;
    MonitorRecorder recorder(settings(monitor.address()));
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);
    recorder.start();
    QTRY_COMPARE(monitor.heard.size(), 1);
    monitor.say(protocol::Events{{eventOf(u"phone-001"_s)}});

    what(monitor);

    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QVERIFY(recorder.failure());
    QVERIFY2(recorder.failure()->message.contains(reason), qPrintable(recorder.failure()->message));
    QCOMPARE(recordedDevices(), QStringList{u"phone-001"_s});
}

void TestMonitorRecorder::rejectsAnotherProtocolVersion()
{
    protocol::Hello hello;
    hello.protocol = protocol::Version + 1;
    MonitorFake monitor(hello);
    MonitorRecorder recorder(settings(monitor.address()));
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);

    recorder.start();

    QVERIFY(finished.wait());
    QVERIFY2(recorder.failure()->message.contains(u"uses version 2 of the monitor protocol"_s),
             qPrintable(recorder.failure()->message));
    QVERIFY(!QFile::exists(m_file));
}

void TestMonitorRecorder::reportsAnUnreachableMonitorChannel()
{
    MonitorRecorder recorder(settings(QUrl(u"ws://127.0.0.1:1"_s)));
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);

    recorder.start();

    QVERIFY(finished.wait());
    QVERIFY(!recorder.hasBegun());
    QVERIFY2(recorder.failure()->message.startsWith(u"Cannot connect to 127.0.0.1:1: "_s),
             qPrintable(recorder.failure()->message));
}

void TestMonitorRecorder::doesNotOverwriteAFile()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("yesterday") == 9 && file.flush());
    MonitorFake monitor;
    MonitorRecorder recorder(settings(monitor.address()));
    QSignalSpy finished(&recorder, &MonitorRecorder::finished);

    recorder.start();

    QVERIFY(finished.wait());
    QVERIFY(recorder.failure()->message.contains(u"already exists"_s));
    QCOMPARE(file.size(), 9);
}

QTEST_GUILESS_MAIN(TestMonitorRecorder)
#include "tst_monitorrecorder.moc"
