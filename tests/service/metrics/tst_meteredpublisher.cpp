// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/meteredpublisher.h"
#include "service/metrics/metrics.h"
#include "tests/service/metrics/expositiontext.h"

#include <QTest>

#include <optional>

using namespace loom;

namespace {

/// A publisher that stores the completions until the test completes them.
class ManualPublisher : public Publisher
{
public:
    void publish(Record record, Completion done) override
    {
        records.append(std::move(record));
        completions.push_back(std::move(done));
    }

    QList<Record> records;
    std::vector<Completion> completions;
};

Record recordFor(const QByteArray &topic)
{
    return {topic, "phone-001", "{}", {{"content-type", "application/json"}}};
}

} // namespace

class TestMeteredPublisher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void forwardsRecordAndReport();
    void countsRecordsByTopicAndStatus();
    void measuresTimeUntilReport();
    void handlesReportsInAnyOrder();
    void completionMayPublish();
    void runsNoCompletionAfterDestruction();

private:
    ExpositionText exposition() const;
    double counted() const { return exposition().sumOf("kafka_messages_total"); }

    std::optional<Metrics> m_metrics;
    std::optional<MeteredPublisher> m_publisher;
    ManualPublisher *m_held = nullptr;
};

void TestMeteredPublisher::init()
{
    m_publisher.reset();
    m_metrics.emplace(QList<MeteredEndpoint>{}, QList<QByteArray>{"gps", "power"}, Metrics::Sources{});
    auto held = std::make_unique<ManualPublisher>();
    m_held = held.get();
    m_publisher.emplace(std::move(held), m_metrics->recorder());
}

ExpositionText TestMeteredPublisher::exposition() const
{
    const auto text = m_metrics->text();
    return ExpositionText(text ? *text : QByteArray());
}

void TestMeteredPublisher::forwardsRecordAndReport()
{
    std::optional<Result<Delivery>> report;

    m_publisher->publish(recordFor("gps"), [&](const auto &delivery) { report = delivery; });
    QVERIFY(!report);
    m_held->completions[0](Delivery{2, 17});

    QCOMPARE(m_held->records[0].topic, "gps");
    QCOMPARE(m_held->records[0].key, "phone-001");
    QCOMPARE(m_held->records[0].value, "{}");
    QCOMPARE(m_held->records[0].headers.size(), 1);
    QVERIFY(report && *report);
    QCOMPARE((*report)->partition, 2);
    QCOMPARE((*report)->offset, 17);
}

void TestMeteredPublisher::countsRecordsByTopicAndStatus()
{
    for (const auto topic : {"gps", "gps", "power", "gps", "elsewhere"})
        m_publisher->publish(recordFor(topic), [](const auto &) {});
    QCOMPARE(counted(), 0);

    for (const auto i : {0, 1, 2})
        m_held->completions[std::size_t(i)](Delivery{});
    for (const auto i : {3, 4})
        m_held->completions[std::size_t(i)](Error::of(ErrorCode::KafkaUnavailable));

    const auto text = exposition();
    QCOMPARE(text[R"(kafka_messages_total{status="success",topic="gps"})"], 2);
    QCOMPARE(text[R"(kafka_messages_total{status="error",topic="gps"})"], 1);
    QCOMPARE(text[R"(kafka_messages_total{status="success",topic="power"})"], 1);
    QCOMPARE(text[R"(kafka_messages_total{status="error",topic="_other"})"], 1);
    QCOMPARE(text.sumOf("kafka_messages_total"), 5);
}

void TestMeteredPublisher::measuresTimeUntilReport()
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    m_publisher->publish(recordFor("gps"), [](const auto &) {});
    const auto handedOver = Clock::now();

    QTRY_VERIFY(Clock::now() - handedOver > std::chrono::milliseconds(2));
    const auto reported = Clock::now();
    m_held->completions[0](Delivery{});
    const auto end = Clock::now();

    const auto sum = exposition()[R"(loom_kafka_delivery_duration_seconds_sum{status="success"})"];
    const auto seconds = [](Clock::duration time) { return std::chrono::duration<double>(time).count(); };
    QVERIFY2(sum >= seconds(reported - handedOver), qPrintable(QString::number(sum)));
    QVERIFY2(sum <= seconds(end - start), qPrintable(QString::number(sum)));
    QCOMPARE(exposition()[R"(loom_kafka_delivery_duration_seconds_count{status="success"})"], 1);
}

void TestMeteredPublisher::handlesReportsInAnyOrder()
{
    QList<int> reported;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 3; ++i)
            m_publisher->publish(recordFor("gps"), [&reported, i](const auto &) { reported.append(i); });
        for (const auto i : {2, 0, 1})
            m_held->completions[std::size_t(qsizetype{3} * round + i)](Delivery{});
    }

    QCOMPARE(reported, QList<int>({2, 0, 1, 2, 0, 1}));
    QCOMPARE(exposition()[R"(kafka_messages_total{status="success",topic="gps"})"], 6);
}

void TestMeteredPublisher::completionMayPublish()
{
    int reported = 0;
    m_publisher->publish(recordFor("gps"), [&](const auto &) {
        for (int i = 0; i < 100; ++i)
            m_publisher->publish(recordFor("power"), [&](const auto &) { ++reported; });
        ++reported;
    });

    auto first = std::exchange(m_held->completions, {}).front();
    first(Delivery{});
    for (const auto &completion : m_held->completions)
        completion(Delivery{});

    QCOMPARE(reported, 101);
    QCOMPARE(exposition()[R"(kafka_messages_total{status="success",topic="power"})"], 100);
}

void TestMeteredPublisher::runsNoCompletionAfterDestruction()
{
    const auto held = std::make_shared<int>();
    m_publisher->publish(recordFor("gps"), [held](const auto &) { QFAIL("the publisher was destroyed before"); });
    QCOMPARE(held.use_count(), 2);

    m_publisher.reset();

    QCOMPARE(held.use_count(), 1);
    QCOMPARE(counted(), 0);
}

QTEST_APPLESS_MAIN(TestMeteredPublisher)
#include "tst_meteredpublisher.moc"
