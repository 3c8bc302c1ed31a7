// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pages.h"

#include <QJsonDocument>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void reportsReadiness_data();
    void reportsReadiness();
};

void TestPages::reportsReadiness_data()
{
    QTest::addColumn<ServiceHealth>("health");
    QTest::addColumn<int>("live");
    QTest::addColumn<int>("ready");
    QTest::addColumn<QString>("reason");

    QTest::newRow("ready") << ServiceHealth{true, true, false, {}} << 200 << 200 << QString();
    QTest::newRow("unreachable") << ServiceHealth{true, false, false, u"Kafka is unreachable"_s} << 200 << 503
                                 << u"Kafka is unreachable"_s;
    QTest::newRow("a topic is impaired") << ServiceHealth{true, true, false, u"no leader for topic gps"_s} << 200 << 503
                                         << u"no leader for topic gps"_s;
    QTest::newRow("only a restart helps")
        << ServiceHealth{false, false, false, u"broken"_s} << 503 << 503 << u"broken"_s;
    QTest::newRow("shutting down") << ServiceHealth{true, true, true, {}} << 200 << 503
                                   << u"the service is shutting down"_s;
}

void TestPages::reportsReadiness()
{
    QFETCH(ServiceHealth, health);
    QFETCH(int, live);
    QFETCH(int, ready);
    QFETCH(QString, reason);
    const auto pages = healthPages();

    const auto liveness = pages[0].answer({health});
    const auto readiness = pages[1].answer({health});

    QCOMPARE(liveness.status, live);
    QCOMPARE(readiness.status, ready);
    const auto body = QJsonDocument::fromJson(readiness.body).object();
    QCOMPARE(body[u"reason"_s].toString(), reason);
    QCOMPARE(body.contains(u"reason"_s), ready == 503);
    QCOMPARE(body[u"status"_s].toString(), ready == 200 ? u"healthy"_s : u"unhealthy"_s);
    QCOMPARE(body[u"kafka_connected"_s].toBool(), health.kafkaConnected);
    QCOMPARE(QJsonDocument::fromJson(liveness.body).object().contains(u"reason"_s), live == 503);
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
