// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/ratelimit.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace loom;
using namespace std::chrono_literals;

class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void allowsBurstThenRate();
    void returnsWaitTime();
    void rejectionAcquiresNothing();
    void recoversWhileIdle();
    void acquiresSeveral();
    void allowsMoreThanBurstAfterRecovery();
    void chargeReturnsWaitTime();
    void limitsSendersSeparately();
    void limitsAcrossThreads();
    void keepsLimitedSenderInFullTable();

private:
    static constexpr RateLimit::Rate TenASecond{.perMinute = 600, .burst = 20};
    const RateLimit::Clock::time_point m_start{1h};
};

void TestRateLimit::allowsBurstThenRate()
{
    RateLimit limit;
    int admitted = 0;

    for (auto time = 0ms; time < 10s; time += 1ms)
        admitted += limit.tryAcquire("phone", 1, TenASecond, m_start + time) == 0ns ? 1 : 0;

    QCOMPARE(admitted, 20 + 10 * 10 - 1);
}

void TestRateLimit::returnsWaitTime()
{
    RateLimit limit;
    for (int i = 0; i < 20; ++i)
        QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start) == 0ns);

    const auto wait = limit.tryAcquire("phone", 1, TenASecond, m_start);

    QVERIFY(wait == 100ms);
    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start + wait - 1ns) == 1ns);
    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start + wait) == 0ns);
}

void TestRateLimit::rejectionAcquiresNothing()
{
    RateLimit limit;
    for (int i = 0; i < 20; ++i)
        limit.tryAcquire("phone", 1, TenASecond, m_start);

    for (int i = 0; i < 1000; ++i)
        QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start) > 0ns);

    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start + 100ms) == 0ns);
}

void TestRateLimit::recoversWhileIdle()
{
    RateLimit limit;
    QVERIFY(limit.tryAcquire("phone", 20, TenASecond, m_start) == 0ns);

    QVERIFY(limit.tryAcquire("phone", 20, TenASecond, m_start + 2s) == 0ns);
    QVERIFY(limit.tryAcquire("phone", 20, TenASecond, m_start + 1h) == 0ns);
    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start + 1h) == 100ms);
}

void TestRateLimit::acquiresSeveral()
{
    RateLimit limit;

    QVERIFY(limit.tryAcquire("phone", 15, TenASecond, m_start) == 0ns);
    QVERIFY(limit.tryAcquire("phone", 15, TenASecond, m_start) == 1s);
    QVERIFY(limit.tryAcquire("phone", 5, TenASecond, m_start) == 0ns);
}

void TestRateLimit::allowsMoreThanBurstAfterRecovery()
{
    RateLimit limit;

    QVERIFY(limit.tryAcquire("phone", 100, TenASecond, m_start) == 0ns);
    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start) == 8100ms);
    QVERIFY(limit.tryAcquire("phone", 100, TenASecond, m_start + 5s) == 5s);
    QVERIFY(limit.tryAcquire("phone", 100, TenASecond, m_start + 10s) == 0ns);
}

void TestRateLimit::chargeReturnsWaitTime()
{
    RateLimit limit;

    QVERIFY(limit.charge("phone", 20, TenASecond, m_start) == 0ns);
    QVERIFY(limit.charge("phone", 1, TenASecond, m_start) == 100ms);
    QVERIFY(limit.charge("phone", 1, TenASecond, m_start) == 200ms);
}

void TestRateLimit::limitsSendersSeparately()
{
    RateLimit limit;
    limit.tryAcquire("phone", 20, TenASecond, m_start);

    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start) > 0ns);
    QVERIFY(limit.tryAcquire("watch", 20, TenASecond, m_start) == 0ns);
    QVERIFY(limit.tryAcquire("", 20, TenASecond, m_start) == 0ns);
}

void TestRateLimit::limitsAcrossThreads()
{
    RateLimit limit;
    std::atomic<int> admitted = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (auto time = 0ms; time < 10s; time += 5ms)
                admitted += limit.tryAcquire("phone", 1, TenASecond, m_start + time) == 0ns ? 1 : 0;
        });
    }
    for (auto &thread : threads)
        thread.join();

    // The threads use different times, but none is later than 10 s.
    QVERIFY2(admitted <= 20 + 100, qPrintable(QString::number(admitted)));
}

void TestRateLimit::keepsLimitedSenderInFullTable()
{
    constexpr int Invented = 1'500'000;
    RateLimit limit;
    limit.tryAcquire("phone", 100, TenASecond, m_start);

    for (int i = 0; i < Invented; ++i)
        limit.tryAcquire(QByteArray::number(i), 1, TenASecond, m_start);

    QVERIFY(limit.tryAcquire("phone", 1, TenASecond, m_start) > 0ns);
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
