// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/track.h"
#include "tests/support/fakeservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TrackTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAPosition_data();
    void readsAPosition();
    void measuresInMetres();
    void followsOneDevice();
    void readsLaterMessages();
    void forgetsDiscardedMessages();
    void keepsTheNewestPoints();

private:
    static protocol::Event at(double latitude, const QString &device = u"phone-001"_s);
};

protocol::Event TrackTest::at(double latitude, const QString &device)
{
    auto event = test::someEvent(0);
    event.device = device;
    event.payload = u"{\"latitude\":%1,\"longitude\":13.4}"_s.arg(latitude);
    return event;
}

void TrackTest::readsAPosition_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<bool>("isPosition");

    QTest::newRow("position") << uR"({"latitude":-52.5,"longitude":179.9})"_s << true;
    QTest::newRow("latitude out of range") << uR"({"latitude":91,"longitude":13})"_s << false;
    QTest::newRow("latitude only") << uR"({"latitude":52.5})"_s << false;
    QTest::newRow("text") << uR"({"latitude":"52.5","longitude":13})"_s << false;
    QTest::newRow("nested") << uR"({"place":{"latitude":52.5,"longitude":13}})"_s << false;
    QTest::newRow("not JSON") << uR"("latitude":52.5,"longitude":13)"_s << false;
}

void TrackTest::readsAPosition()
{
    QFETCH(QString, payload);
    QFETCH(bool, isPosition);
    protocol::Event event;
    event.payload = payload;

    QCOMPARE(positionOf(event).has_value(), isPosition);
}

void TrackTest::measuresInMetres()
{
    const auto north = metresFrom({60, 10}, {61, 10});
    const auto east = metresFrom({60, 179.5}, {60, -179.5});

    QVERIFY(std::abs(north.y() - 111'195) < 1);
    QVERIFY(std::abs(east.x() - 55'597) < 1);
    QCOMPARE(north.x(), 0.0);
}

void TrackTest::followsOneDevice()
{
    TrafficModel traffic;
    traffic.add({{at(1), at(2, u"watch"_s), at(3), test::someRejection()}, 0});
    traffic.flush();
    Track track(traffic);
    QSignalSpy changes(&track, &Track::changed);

    track.follow(traffic.event(2), traffic.serial(2));

    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(track.points().size(), 2);
    QCOMPARE(track.points()[0].position.latitude, 1.0);
    QCOMPARE(track.points()[1].position.latitude, 3.0);
    QCOMPARE(track.chosen().serial, track.points()[1].serial);
}

void TrackTest::readsLaterMessages()
{
    TrafficModel traffic;
    traffic.add({{at(1)}, 0});
    traffic.flush();
    Track track(traffic);
    track.follow(traffic.event(0), traffic.serial(0));
    QTRY_COMPARE(track.points().size(), 1);

    traffic.add({{at(2)}, 0});
    traffic.flush();

    QTRY_COMPARE(track.points().size(), 2);
    traffic.clear();
    QTRY_COMPARE(track.points().size(), 0);
}

void TrackTest::forgetsDiscardedMessages()
{
    TrafficModel traffic({4, 1'000'000}, nullptr);
    traffic.add({{at(1), at(2), at(3), at(4)}, 0});
    traffic.flush();
    QVERIFY(traffic.setMarked({1}, true));
    Track track(traffic);
    track.follow(traffic.event(1), traffic.serial(1));
    QTRY_COMPARE(track.points().size(), 4);

    traffic.add({{at(5), at(6)}, 0});
    traffic.flush();

    QTRY_COMPARE(track.points().last().position.latitude, 6.0);
    QCOMPARE(track.points().size(), 4);
    QCOMPARE(track.points()[0].position.latitude, 2.0);
    QCOMPARE(track.points()[1].position.latitude, 4.0);
}

void TrackTest::keepsTheNewestPoints()
{
    TrafficModel traffic;
    traffic.add({QList<protocol::Event>(Track::MaxPoints + 10, at(1)) << at(2), 0});
    traffic.flush();
    Track track(traffic);
    QSignalSpy changes(&track, &Track::changed);

    track.follow(traffic.event(0), traffic.serial(0));

    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(track.points().size(), Track::MaxPoints);
    QCOMPARE(track.points().last().position.latitude, 2.0);
    QCOMPARE(track.chosen().serial, traffic.serial(0));
}

QTEST_GUILESS_MAIN(TrackTest)
#include "tst_track.moc"
