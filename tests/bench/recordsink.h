// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <librdkafka/rdkafka.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>

/// What a record of the service holds, but for what it says: the envelope's beginning, then a body.
class Record
{
public:
    Record() = default;
    explicit Record(size_t bodyBytes);

    char *body() const;
    size_t bodyBytes() const { return m_bodyBytes; }
    size_t size() const;
    char *release() { return m_bytes.release(); }

private:
    struct Free
    {
        void operator()(char *bytes) const { std::free(bytes); }
    };
    std::unique_ptr<char, Free> m_bytes; ///< of malloc, since librdkafka frees it
    size_t m_bodyBytes = 0;
};

/// Stores records as the service does: idempotent, acks=all, lz4, its linger, the same headers, and keys of
/// 64 devices. All on one thread: descriptor() is readable when there are reports.
class RecordSink
{
public:
    using Report = std::function<void(uint64_t place, bool isStored)>;

    RecordSink(const char *brokers, const char *topic);
    RecordSink(const RecordSink &) = delete;
    RecordSink &operator=(const RecordSink &) = delete;
    ~RecordSink();

    int descriptor() const { return m_readable; }

    /// A report for @p place follows; false if there is no room for the record.
    bool store(Record record, uint64_t place);
    void takeReports(const Report &report);

private:
    void open(const char *brokers);

    rd_kafka_t *m_client = nullptr;
    rd_kafka_topic_t *m_topic = nullptr;
    rd_kafka_queue_t *m_reports = nullptr;
    int m_readable = -1;
    uint32_t m_count = 0;
};
