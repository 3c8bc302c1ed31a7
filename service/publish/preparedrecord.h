// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/inflightrecord.h"

#include <memory>

struct rd_kafka_s;
struct rd_kafka_topic_s;
struct rd_kafka_headers_s;

namespace loom {

struct HeadersDeleter
{
    void operator()(rd_kafka_headers_s *headers) const;
};

/// All that librdkafka is told of a record, made ready beforehand.
struct PreparedRecord
{
    PreparedRecord(rd_kafka_topic_s *topic, std::unique_ptr<InFlightRecord> inFlight);

    /// Hands the record over without copying its value; the departure is empty then, unless this fails. Returns an
    /// rd_kafka_resp_err_t.
    int produce(rd_kafka_s *client);

    rd_kafka_topic_s *topic;
    std::unique_ptr<InFlightRecord> inFlight;
    std::unique_ptr<rd_kafka_headers_s, HeadersDeleter> headers;
};

} // namespace loom
