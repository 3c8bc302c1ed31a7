// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/preparedrecord.h"

#include <librdkafka/rdkafka.h>

#include <array>
#include <utility>

namespace loom {

namespace {

struct ErrorDeleter
{
    void operator()(rd_kafka_error_t *error) const { rd_kafka_error_destroy(error); }
};

rd_kafka_vu_t argument(rd_kafka_vtype_t type)
{
    rd_kafka_vu_t result{};
    result.vtype = type;
    return result;
}

rd_kafka_vu_t bytes(rd_kafka_vtype_t type, const QByteArray &data)
{
    rd_kafka_vu_t result = argument(type);
    // The pointer type of librdkafka is not const, but without MSG_F_FREE it only reads.
    result.u.mem.ptr = const_cast<char *>(data.constData());
    result.u.mem.size = size_t(data.size());
    return result;
}

} // namespace

void HeadersDeleter::operator()(rd_kafka_headers_s *headers) const
{
    rd_kafka_headers_destroy(headers);
}

PreparedRecord::PreparedRecord(rd_kafka_topic_s *topicHandle, std::unique_ptr<InFlightRecord> inFlightRecord)
    : topic(topicHandle),
      inFlight(std::move(inFlightRecord)),
      headers(rd_kafka_headers_new(size_t(inFlight->record.headers.size())))
{
    for (const auto &[name, value] : std::as_const(inFlight->record.headers))
        rd_kafka_header_add(headers.get(), name.constData(), name.size(), value.constData(), value.size());
}

int PreparedRecord::produce(rd_kafka_s *client)
{
    const Record &record = inFlight->record;
    std::array arguments{argument(RD_KAFKA_VTYPE_RKT),          argument(RD_KAFKA_VTYPE_MSGFLAGS),
                         bytes(RD_KAFKA_VTYPE_KEY, record.key), bytes(RD_KAFKA_VTYPE_VALUE, record.value),
                         argument(RD_KAFKA_VTYPE_HEADERS),      argument(RD_KAFKA_VTYPE_OPAQUE)};
    arguments[0].u.rkt = topic;
    arguments[1].u.i = 0; // do not copy, free or block
    arguments[4].u.headers = headers.get();
    arguments[5].u.ptr = inFlight.get();

    const std::unique_ptr<rd_kafka_error_t, ErrorDeleter> error(
        rd_kafka_produceva(client, arguments.data(), arguments.size()));
    if (error)
        return rd_kafka_error_code(error.get());
    static_cast<void>(headers.release()); // now owned by librdkafka
    static_cast<void>(inFlight.release()); // RecordAccumulator::onDeliveryReport() takes it back
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

} // namespace loom
