// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/core/jsontext.h"
#include "common/validation/validator.h"
#include "service/ingest/batchoutcome.h"
#include "service/publish/publisher.h"

#include <functional>

namespace loom {

/// Where a message came from, as far as its record says so.
struct Provenance
{
    QByteArray requestId;
    QByteArray traceparent; ///< W3C Trace Context, passed on where it is well-formed
};

/// A message that Kafka has acknowledged.
struct Stored
{
    Delivery delivery;
    QString messageId;
    QByteArray topic;
    QByteArray timestamp; ///< "2024-01-01T00:00:00.000Z"
    QByteArray body; ///< what a client is told over HTTP: one JSON object
};

/// The life of one message between a transport and Kafka: parse, validate, complete, publish.
/// Knows neither. Belongs to one thread, like its publisher.
class Pipeline
{
public:
    using Done = std::function<void(const Result<Stored> &)>;
    using BatchDone = std::function<void(const Result<BatchOutcome> &)>;

    /// @p publisher must outlive the pipeline.
    Pipeline(Publisher &publisher, int timestampToleranceHours);

    /// Takes one message for @p stream. @p done runs once: inside this call when the message is
    /// refused, else as the publisher says. @p stream must outlive the message.
    void accept(const Stream &stream, const QByteArray &body, const Provenance &from, Done done);

    /// The same for a message that was read already.
    void accept(const Stream &stream, const JsonText &message, const Provenance &from, Done done);

    /// Takes an array of messages for @p stream, each for itself and all at once. @p done runs once,
    /// when the last of them has fared as it does; with an error where the array itself is refused.
    void acceptBatch(const Batch &batch, const Stream &stream, const QByteArray &body, const Provenance &from,
                     BatchDone done);

private:
    Publisher &m_publisher;
    Validator m_validator;
};

} // namespace loom
