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

/// What is written to Kafka: everything of a record but its place.
struct Record
{
    QByteArray topic;
    QByteArray key;
    QByteArray value;
    QList<RecordHeader> headers;
};

/// Where the broker put a record.
struct Delivery
{
    int partition = -1;
    qint64 offset = -1;
    std::chrono::nanoseconds duration{0}; ///< from the hand-over to the report, where someone measures it
};

/// Told once how a record fared.
using Completion = std::function<void(const Result<Delivery> &)>;

/// Where accepted records go: Kafka in production, a list in tests.
/// A publisher belongs to one thread.
class Publisher
{
public:
    virtual ~Publisher() = default;

    /// Hands @p record over. @p done runs once, on this publisher's thread, from its event loop,
    /// after the broker has acknowledged the record or the attempt was given up; never inside
    /// this call. It does not run if the publisher is destroyed first.
    /// Errors: KafkaUnavailable, Overloaded, MessageTooLarge.
    virtual void publish(Record record, Completion done) = 0;
};

} // namespace loom
