// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/inflightrecord.h"

#include <chrono>
#include <vector>

namespace loom {

/// Buffers records of one partition while others are in flight, and sends them together when those are reported:
/// Nagle's algorithm (RFC 896). With nothing in flight, a record is sent immediately.
///
/// librdkafka can delay records too (linger.ms), but it also delays a record when nothing is in flight, and its thread
/// spins for the last millisecond of the delay, and for as long as records wait while MaxInFlight others of their
/// partition are in flight.
///
/// A topic may limit the batch size to less than librdkafka's limit, which applies to all topics. In that case records
/// are sent in groups of that size, each after the previous one is reported. Records that Kafka nevertheless rejects as
/// too large are put back and sent again in smaller groups before all others.
///
/// Until the partition has acknowledged a record, records are sent one at a time. Before that, the broker does not know
/// the producer and accepts any first sequence number (KIP-98): if it temporarily rejected one request and accepted the
/// next, the first could no longer be retried.
class PartitionQueue
{
public:
    using Clock = std::chrono::steady_clock;
    using InFlightRecords = std::vector<std::unique_ptr<InFlightRecord>>;

    /// Maximum number of requests in flight per partition of librdkafka's idempotent producer; further records wait.
    /// Counted in records here: a request counts with all of its records.
    static constexpr quint32 MaxInFlight = 5;
    /// Maximum bytes of one request (batch.size).
    static constexpr qint64 BatchBytes = 1'000'000;
    /// Maximum time that records are buffered here before they go to librdkafka. With a distant broker, where requests
    /// queue up, they can still join a batch there. librdkafka's limits and timeouts apply from then on.
    static constexpr auto MaxBufferTime = std::chrono::milliseconds(5);
    /// Bytes of a batch in addition to its records (KIP-98).
    static constexpr qint64 BatchOverhead = 61;
    /// Returns the maximum bytes of a record in a batch, before compression.
    static qint64 sizeInBatch(const Record &record);

    bool isEmpty() const { return m_buffered.empty() && m_returned.empty(); }
    void buffer(std::unique_ptr<InFlightRecord> inFlight, Clock::time_point now);
    /// Whether buffered records should be sent now. @p linger is the maximum time to wait for further records while
    /// fewer than MaxInFlight are in flight.
    bool isDue(Clock::time_point now, Clock::duration linger) const;
    /// Whether buffered records may be sent now, even if they are not due.
    bool maySend() const { return m_inFlight == 0 || (!mayBufferIndefinitely() && m_returned.empty()); }
    /// Whether records are buffered until others are reported, without a time limit.
    bool mayBufferIndefinitely() const { return m_limit > 0 || !m_isConfirmed; }
    /// Removes and returns the records to send now, in order: all buffered records, one batch, or a single record. They
    /// count as in flight until onReport().
    InFlightRecords take();
    /// Removes and returns all buffered records. They count as in flight.
    InFlightRecords takeAll();
    /// Called when a record is no longer in flight.
    void onReport() { --m_inFlight; }
    /// Called when a record is rejected instead of buffered: a report follows for it as well.
    void onRejection() { ++m_inFlight; }
    /// Removes and returns the records buffered since before @p since; they count as in flight. Only for
    /// mayBufferIndefinitely().
    InFlightRecords takeExpired(Clock::time_point since);

    /// Sets the maximum batch size in bytes; 0: no limit. Replaces the limit that was derived from rejected batches.
    void setLimit(qint64 bytes) { m_limit = bytes; }
    /// Sets whether the partition has acknowledged a record of this producer.
    void setConfirmed(bool isConfirmed) { m_isConfirmed = isConfirmed; }
    /// Puts back a record that Kafka rejected because its batch was too large. It must not count as in flight.
    void putBack(std::unique_ptr<InFlightRecord> inFlight);
    /// Whether there are records that were put back.
    bool isResending() const { return !m_returned.empty(); }
    /// Called when a record has been stored: removes and returns the records with the same key that should have been
    /// stored before it. They count as in flight.
    InFlightRecords takeOvertaken(const QByteArray &key, quint64 number);

private:
    InFlightRecords takeOne();
    InFlightRecords takeBatch();
    InFlightRecords takeFirst(size_t count);
    void joinReturned();

    InFlightRecords m_buffered;
    size_t m_removed = 0; ///< number of empty elements at the front of m_buffered
    qint64 m_bufferedBytes = 0;
    Clock::time_point m_since; ///< when the oldest buffered record was added
    quint32 m_inFlight = 0;
    qint64 m_limit = 0;
    bool m_isConfirmed = false;
    InFlightRecords m_returned;
    qint64 m_returnedBytes = 0;
};

} // namespace loom
