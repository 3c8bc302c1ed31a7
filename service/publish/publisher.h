// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/headerfield.h"
#include "common/core/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>

namespace loom {

/// A Kafka record header (KIP-82).
using RecordHeader = HeaderField;

/// A record to be written to Kafka, without partition and offset.
struct Record
{
    QByteArray topic;
    QByteArray key;
    QByteArray value;
    QList<RecordHeader> headers;
};

/// Position of a stored record.
struct Delivery
{
    int partition = -1;
    qint64 offset = -1;
    std::chrono::nanoseconds duration{0}; ///< from publishing to the delivery report, if it was measured
};

/// Called once with the result of publishing a record.
using Completion = std::function<void(const Result<Delivery> &)>;

/// Publishes records: to Kafka in production, to a list in tests. Belongs to one thread.
class Publisher
{
public:
    virtual ~Publisher() = default;

    /// Publishes @p record. @p done runs once, on this publisher's thread, from its event loop, after the broker has
    /// acknowledged the record or publishing has failed; never inside of this call. It does not run if the publisher is
    /// destroyed first. Errors: KafkaUnavailable, Overloaded, MessageTooLarge.
    virtual void publish(Record record, Completion done) = 0;
};

} // namespace loom
