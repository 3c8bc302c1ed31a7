// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/stream.h"
#include "common/validation/validator.h"
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
    QByteArray body; ///< what the client is told: one JSON object
};

/// The life of one message between a transport and Kafka: parse, validate, complete, publish.
/// Knows neither. Belongs to one thread, like its publisher.
class Pipeline
{
public:
    using Done = std::function<void(const Result<Stored> &)>;

    /// @p publisher must outlive the pipeline.
    Pipeline(Publisher &publisher, int timestampToleranceHours);

    /// Takes one message for @p stream. @p done runs once: inside this call when the message is
    /// refused, else as the publisher says. @p stream must outlive the message.
    void accept(const Stream &stream, const QByteArray &body, const Provenance &from, Done done);

private:
    Publisher &m_publisher;
    Validator m_validator;
};

} // namespace loom
