// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <librdkafka/rdkafka.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <vector>

/// A record like the service's, with placeholder content: the start of the envelope, then a body.
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
    std::unique_ptr<char, Free> m_bytes; ///< allocated by malloc(), since librdkafka frees it
    size_t m_bodyBytes = 0;
};

/// Stores records as the service does: idempotent, acks=all, lz4, the same headers, and keys of 64 devices; linger.ms
/// is 0. Belongs to one thread: descriptor() becomes readable when there are delivery reports.
class RecordSink
{
public:
    using Report = std::function<void(uint64_t place, bool isStored)>;

    /// @p inFlight is the maximum number of requests in flight per broker; meanwhile, further records are batched.
    RecordSink(const char *brokers, const char *topic, const char *inFlight);
    RecordSink(const RecordSink &) = delete;
    RecordSink &operator=(const RecordSink &) = delete;
    ~RecordSink();

    int descriptor() const { return m_readable; }

    /// Adds a record to the next handOver().
    void add(Record record, uint64_t place);
    /// Produces the added records. Calls @p report at once for records that do not fit into the queue; takeReports()
    /// calls it for the others.
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
