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

/// The arguments for producing a record with librdkafka, prepared in advance.
struct PreparedRecord
{
    PreparedRecord(rd_kafka_topic_s *topic, std::unique_ptr<InFlightRecord> inFlight);

    /// Passes the record to librdkafka without copying its value. On success, this object no longer owns the record.
    /// Returns an rd_kafka_resp_err_t.
    int produce(rd_kafka_s *client);

    rd_kafka_topic_s *topic;
    std::unique_ptr<InFlightRecord> inFlight;
    std::unique_ptr<rd_kafka_headers_s, HeadersDeleter> headers;
};

} // namespace loom
