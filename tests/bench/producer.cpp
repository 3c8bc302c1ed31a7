// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/outcome.h"
#include "tests/bench/recordsink.h"

#include <sys/epoll.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>

// A plain producer: measures how long the broker takes to acknowledge a record, without the service.
// Usage: bench_producer BROKERS TOPIC BYTES RATE SECONDS

namespace {

class Producer
{
public:
    Producer(const char *brokers, const char *topic, size_t bytes, double rate);
    void run(std::chrono::duration<double> duration);

private:
    void add(Clock::time_point due);
    void wait(Clock::time_point end);

    RecordSink m_sink;
    size_t m_bytes;
    Pace m_pace;
    Outcome m_outcome;
    RecordSink::Report m_onReport;
    int m_epoll = epoll_create1(0);
    std::deque<Clock::time_point> m_due; ///< by record number
    uint64_t m_reported = 0;
};

Producer::Producer(const char *brokers, const char *topic, size_t bytes, double rate)
    : m_sink(brokers, topic, "1"), m_bytes(bytes), m_pace(rate), m_onReport([this](uint64_t place, bool isStored) {
          ++m_reported;
          m_outcome.count(Clock::now() - m_due[place], isStored);
      })
{
    epoll_event event{};
    event.events = EPOLLIN;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_sink.descriptor(), &event);
    // The first record waits for the connection to the broker; it is not measured.
    add(Clock::now());
    m_sink.handOver(m_onReport);
    while (m_reported == 0)
        wait(Clock::now() + std::chrono::seconds(1));
    m_outcome = {};
}

void Producer::run(std::chrono::duration<double> duration)
{
    m_outcome.begin();
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(duration);
    while (Clock::now() < end) {
        for (auto due = m_pace.due(); due <= Clock::now(); due = m_pace.due()) {
            add(due);
            m_pace.next();
        }
        m_sink.handOver(m_onReport);
        wait(m_pace.due());
    }
    m_outcome.print();
}

void Producer::add(Clock::time_point due)
{
    Record record(m_bytes);
    std::memset(record.body(), 'x', m_bytes);
    m_due.push_back(due);
    m_sink.add(std::move(record), m_due.size() - 1);
}

void Producer::wait(Clock::time_point end)
{
    epoll_event event{};
    if (waitUntil(m_epoll, &event, 1, end) > 0)
        m_sink.takeReports(m_onReport);
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 6) {
        std::fputs("Usage: bench_producer BROKERS TOPIC BYTES RATE SECONDS\n", stderr);
        return 2;
    }
    Producer producer(arguments[1], arguments[2], std::strtoul(arguments[3], nullptr, 10),
                      std::strtod(arguments[4], nullptr));
    producer.run(std::chrono::duration<double>(std::strtod(arguments[5], nullptr)));
}
