// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/models/trafficproxy.h"
#include "tests/support/fakeservice.h"

#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests that the console's memory stays bounded with a service at full speed. Checks counts, not times.
class LoadTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void staysBoundedAtFullSpeed_data();
    void staysBoundedAtFullSpeed();

private:
    QTemporaryDir m_settings;
};

void LoadTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"loom"_s);
    QCoreApplication::setApplicationName(u"tst_load"_s);
}

void LoadTest::staysBoundedAtFullSpeed_data()
{
    QTest::addColumn<bool>("isPaused");

    QTest::newRow("live") << false;
    QTest::newRow("paused") << true;
}

void LoadTest::staysBoundedAtFullSpeed()
{
    constexpr int Seconds = 20;
    constexpr int BatchesPerSecond = 10;
    constexpr int EventsPerBatch = 500;
    QFETCH(bool, isPaused);
    test::FakeService service;
    QVERIFY(service.start());
    Console console({service.address().toString(), {}, false, {}});
    console.start();
    QTRY_COMPARE(service.subscriptions.size(), 1);
    auto *page = console.window().findChild<Page *>(u"traffic"_s);
    console.window().showPage(page);
    const auto *rows = qobject_cast<TrafficProxy *>(page->findChild<QTableView *>(u"table"_s)->model());
    auto *traffic = qobject_cast<TrafficModel *>(rows->sourceModel());
    traffic->setPaused(isPaused);
    auto large = test::someEvent(0);
    large.payload = QString(1024 * 1024, u'x');

    qint64 sent = 0;
    const TrafficModel::Bounds bounds;
    for (int second = 0; second < Seconds; ++second) {
        service.say(test::someSnapshot(1000 + second * 1000, sent));
        service.say(protocol::Events{{large}, 1});
        ++sent;
        for (int batch = 0; batch < BatchesPerSecond; ++batch) {
            protocol::Events events;
            for (int i = 0; i < EventsPerBatch; ++i)
                events.events.append(test::someEvent(sent++));
            service.say(events);
        }
        QTRY_COMPARE(traffic->rowCount() + traffic->waiting() + traffic->forgotten(), sent);
        QCOMPARE(service.unread(), 0);
        QVERIFY(traffic->rowCount() <= bounds.events);
        QVERIFY(traffic->waiting() <= bounds.events);
        QVERIFY(traffic->bytes() <= 2 * bounds.bytes);
    }

    QCOMPARE(traffic->skipped(), Seconds);
    QCOMPARE(console.client().state(), MonitorClient::State::Connected);
    traffic->setPaused(false);
    QCOMPARE(traffic->event(traffic->rowCount() - 1).offset, sent - 1);
}

QTEST_MAIN(LoadTest)
#include "tst_load.moc"
