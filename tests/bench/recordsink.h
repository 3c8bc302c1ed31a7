// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <librdkafka/rdkafka.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <vector>

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

/// Stores records as the service does: idempotent, acks=all, lz4, the same headers, and keys of 64 devices. librdkafka
/// does not linger. All on one thread: descriptor() is readable when there are reports.
class RecordSink
{
public:
    using Report = std::function<void(uint64_t place, bool isStored)>;

    /// While @p inFlight requests to a broker wait for their answers, records gather for the next one.
    RecordSink(const char *brokers, const char *topic, const char *inFlight);
    RecordSink(const RecordSink &) = delete;
    RecordSink &operator=(const RecordSink &) = delete;
    ~RecordSink();

    int descriptor() const { return m_readable; }

    /// Collects a record for the next handOver().
    void add(Record record, uint64_t place);
    /// Hands over what was collected. A report follows for each place, or comes at once if there is no room.
    void handOver(const Report &report);
    void takeReports(const Report &report);

private:
    struct Collected
    {
        Record record;
        uint64_t place;
        rd_kafka_headers_t *headers;
    };

    void open(const char *brokers, const char *inFlight);
    bool produce(Collected &collected);

    rd_kafka_t *m_client = nullptr;
    rd_kafka_topic_t *m_topic = nullptr;
    rd_kafka_queue_t *m_reports = nullptr;
    int m_readable = -1;
    uint32_t m_count = 0;
    std::vector<Collected> m_collected;
};
