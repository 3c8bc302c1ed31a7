// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/inflightrecord.h"

#include <chrono>
#include <vector>

namespace loom {

/// Records of one partition that wait while others of it are under way, to leave together when those
/// are reported: Nagle's algorithm (RFC 896). Who is alone leaves at once.
///
/// librdkafka could wait as well (linger.ms), but makes those wait who are alone too, and its thread
/// spins for the last millisecond of it, and for as long as records wait whose partition has
/// MaxUnderWay others under way.
///
/// A topic may limit the size of a batch to less than what librdkafka puts into one, and librdkafka's own limit is
/// for all topics. Where it does, records leave in groups of that size, each when the one before is reported. What
/// Kafka finds too large all the same comes back, and leaves again in smaller groups before all others.
///
/// Until the partition has acknowledged a record, one record at a time leaves. The broker does not know the producer
/// before that, and then accepts any first sequence number (KIP-98): if it rejected one request for a moment and took
/// the next, the first could not be repeated any more.
class PartitionQueue
{
public:
    using Clock = std::chrono::steady_clock;
    using InFlightRecords = std::vector<std::unique_ptr<InFlightRecord>>;

    /// How many records of a partition librdkafka's idempotent producer has under way before it makes
    /// all others wait. A request counts with all of its records.
    static constexpr quint32 MaxUnderWay = 5;
    /// As much as goes into one request (batch.size).
    static constexpr qint64 BatchBytes = 1'000'000;
    /// Then librdkafka has them: on a distant broker, whose requests wait for each other, they may still join those
    /// that were handed over before. And its limits and timeouts begin to count for them.
    static constexpr auto LongestHold = std::chrono::milliseconds(5);
    /// What a batch takes in addition to its records (KIP-98).
    static constexpr qint64 BatchOverhead = 61;
    /// How much of a batch a record takes at most, before compression.
    static qint64 sizeInBatch(const Record &record);

    bool isEmpty() const { return m_held.empty() && m_returned.empty(); }
    void buffer(std::unique_ptr<InFlightRecord> inFlight, Clock::time_point now);
    /// Whether what is held should leave; @p linger is how long it waits for company, at most, while
    /// fewer than MaxUnderWay are under way.
    bool isDue(Clock::time_point now, Clock::duration linger) const;
    /// Whether what is held could leave, be it due or not.
    bool mayLeave() const { return m_underWay == 0 || (!mayHoldForLong() && m_returned.empty()); }
    /// Whether records wait here until others are reported, however long that takes.
    bool mayHoldForLong() const { return m_limit > 0 || !m_isConfirmed; }
    /// What is to leave now, in order: all that is held, a batch of it, or a single record. It counts as under way
    /// until onReport().
    InFlightRecords take();
    /// The same for all that is held.
    InFlightRecords takeAll();
    /// One record of those taken is under way no longer.
    void onReport() { --m_underWay; }
    /// A record that is rejected instead of held: a report follows for it as well.
    void onRejection() { ++m_underWay; }
    /// Removes and returns what has waited since before @p since; it counts as under way. For where mayHoldForLong().
    InFlightRecords takeExpired(Clock::time_point since);

    /// How large a batch may be, in bytes, 0: there is no limit. Replaces what take() has learned.
    void setLimit(qint64 bytes) { m_limit = bytes; }
    /// Whether the partition has acknowledged a record of this producer.
    void setConfirmed(bool isConfirmed) { m_isConfirmed = isConfirmed; }
    /// Takes back a record that Kafka did not store because its batch was too large. It must not be counted as under
    /// way.
    void putBack(std::unique_ptr<InFlightRecord> inFlight);
    /// Whether such records wait.
    bool isResending() const { return !m_returned.empty(); }
    /// A record has been stored: removes and returns those of its key that should have been before it; they count as
    /// under way.
    InFlightRecords takeOvertaken(const QByteArray &key, quint64 number);

private:
    InFlightRecords takeOne();
    InFlightRecords takeBatch();
    InFlightRecords takeFirst(size_t count);
    void joinReturned();

    InFlightRecords m_held;
    size_t m_gone = 0; ///< places at the front of m_held that are empty
    qint64 m_heldBytes = 0;
    Clock::time_point m_since; ///< when the first of those held came
    quint32 m_underWay = 0;
    qint64 m_limit = 0;
    bool m_isConfirmed = false;
    InFlightRecords m_returned;
    qint64 m_returnedBytes = 0;
};

} // namespace loom
