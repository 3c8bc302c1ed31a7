// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recordsink.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <utility>

namespace {

constexpr std::string_view Envelope =
    R"({"schema_version":"1.0","device_id":"phone-001","message_id":"f19cea2c-5408-4571-a542-ef371104c9cf",)"
    R"("timestamp":"2026-11-25T09:32:19.527Z",)";
constexpr std::string_view RequestId = "607388a9-cfec-4e75-a8c6-29779d1a0029";
constexpr std::string_view Schema = "device/sensor/gps/v1";
constexpr std::string_view ContentType = "application/json";
constexpr uint32_t Devices = 64;
constexpr uint64_t One = 1;

constexpr std::array<std::pair<const char *, const char *>, 9> Settings{{
    {"client.id", "bench-floor"},
    {"enable.idempotence", "true"},
    {"request.required.acks", "all"},
    {"compression.codec", "lz4"},
    {"linger.ms", "0"},
    {"partitioner", "murmur2_random"},
    {"message.max.bytes", "16777216"},
    {"queue.buffering.max.messages", "100000"},
    {"socket.nagle.disable", "true"},
}};

[[noreturn]] void fail(const char *reason)
{
    std::fprintf(stderr, "bench: %s\n", reason);
    std::exit(1);
}

rd_kafka_headers_t *headers()
{
    rd_kafka_headers_t *made = rd_kafka_headers_new(3);
    const auto add = [made](std::string_view name, std::string_view value) {
        rd_kafka_header_add(made, name.data(), ssize_t(name.size()), value.data(), ssize_t(value.size()));
    };
    add("content-type", ContentType);
    add("schema", Schema);
    add("request-id", RequestId);
    return made;
}

rd_kafka_vu_t argument(rd_kafka_vtype_t type)
{
    rd_kafka_vu_t made{};
    made.vtype = type;
    return made;
}

} // namespace

Record::Record(size_t bodyBytes)
    : m_bytes(static_cast<char *>(std::malloc(Envelope.size() + bodyBytes))), m_bodyBytes(bodyBytes)
{
    std::memcpy(m_bytes.get(), Envelope.data(), Envelope.size());
}

char *Record::body() const
{
    return m_bytes.get() + Envelope.size();
}

size_t Record::size() const
{
    return Envelope.size() + m_bodyBytes;
}

RecordSink::RecordSink(const char *brokers, const char *topic, const char *inFlight)
{
    open(brokers, inFlight);
    m_topic = rd_kafka_topic_new(m_client, topic, nullptr);
    m_reports = rd_kafka_queue_get_main(m_client);
    m_readable = eventfd(0, EFD_NONBLOCK);
    rd_kafka_queue_io_event_enable(m_reports, m_readable, &One, sizeof One);
}

RecordSink::~RecordSink()
{
    rd_kafka_queue_destroy(m_reports);
    rd_kafka_topic_destroy(m_topic);
    rd_kafka_destroy(m_client);
    close(m_readable);
}

void RecordSink::open(const char *brokers, const char *inFlight)
{
    std::array<char, 512> reason{};
    rd_kafka_conf_t *const conf = rd_kafka_conf_new();
    const auto set = [&](const char *name, const char *value) {
        if (rd_kafka_conf_set(conf, name, value, reason.data(), reason.size()) != RD_KAFKA_CONF_OK)
            fail(reason.data());
    };
    set("bootstrap.servers", brokers);
    set("max.in.flight.requests.per.connection", inFlight);
    for (const auto &[name, value] : Settings)
        set(name, value);
    rd_kafka_conf_set_events(conf, RD_KAFKA_EVENT_DR);
    m_client = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason.data(), reason.size());
    if (!m_client)
        fail(reason.data());
}

void RecordSink::add(Record record, uint64_t place)
{
    m_collected.push_back({std::move(record), place, headers()});
}

/// Everything is prepared before the first record, which wakes librdkafka's thread.
void RecordSink::handOver(const Report &report)
{
    for (Collected &collected : m_collected) {
        if (!produce(collected))
            report(collected.place, false);
    }
    m_collected.clear();
}

bool RecordSink::produce(Collected &collected)
{
    std::array<char, 16> key{};
    const int keySize = std::snprintf(key.data(), key.size(), "phone-%03u", m_count++ % Devices);
    const size_t size = collected.record.size();
    char *const bytes = collected.record.release();
    std::array arguments{argument(RD_KAFKA_VTYPE_RKT),     argument(RD_KAFKA_VTYPE_MSGFLAGS),
                         argument(RD_KAFKA_VTYPE_KEY),     argument(RD_KAFKA_VTYPE_VALUE),
                         argument(RD_KAFKA_VTYPE_HEADERS), argument(RD_KAFKA_VTYPE_OPAQUE)};
    arguments[0].u.rkt = m_topic;
    arguments[1].u.i = RD_KAFKA_MSG_F_FREE;
    arguments[2].u.mem = {key.data(), size_t(keySize)};
    arguments[3].u.mem = {bytes, size};
    arguments[4].u.headers = collected.headers;
    arguments[5].u.ptr = reinterpret_cast<void *>(collected.place);
    rd_kafka_error_t *const error = rd_kafka_produceva(m_client, arguments.data(), arguments.size());
    if (!error)
        return true;
    rd_kafka_error_destroy(error);
    rd_kafka_headers_destroy(collected.headers);
    std::free(bytes);
    return false;
}

void RecordSink::takeReports(const Report &report)
{
    uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = read(m_readable, &count, sizeof count);
    while (rd_kafka_event_t *const event = rd_kafka_queue_poll(m_reports, 0)) {
        while (const rd_kafka_message_t *const message = rd_kafka_event_message_next(event))
            report(reinterpret_cast<uintptr_t>(message->_private), !message->err);
        rd_kafka_event_destroy(event);
    }
}
