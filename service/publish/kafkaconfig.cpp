// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaconfig.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr const char *OptionsVariable = "LOOM_KAFKA_OPTIONS";

using S = const KafkaSettings &;

struct Property
{
    const char *name;
    const char *variable; ///< what the operator has to correct, or null for what is fixed
    QByteArray (*value)(S);
};

/// What the settings say. The options may still change those that have no variable.
const Property properties[] = {
    {"bootstrap.servers", "LOOM_KAFKA_BOOTSTRAP_SERVERS", [](S s) { return s.bootstrapServers; }},
    {"client.id", "LOOM_KAFKA_CLIENT_ID", [](S s) { return s.clientId; }},
    {"compression.codec", "LOOM_KAFKA_COMPRESSION_TYPE", [](S s) { return s.compression; }},
    {"message.send.max.retries", "LOOM_KAFKA_RETRIES", [](S s) { return QByteArray::number(s.retries); }},
    {"message.max.bytes", "LOOM_KAFKA_MESSAGE_MAX_BYTES", [](S s) { return QByteArray::number(s.messageMaxBytes); }},
    {"message.timeout.ms", "LOOM_KAFKA_REQUEST_TIMEOUT_MS", [](S s) { return QByteArray::number(s.requestTimeoutMs); }},
    {"request.timeout.ms", "LOOM_KAFKA_REQUEST_TIMEOUT_MS", [](S s) { return QByteArray::number(s.requestTimeoutMs); }},
    // A 201 says that the record is on the broker, once, and where a device's history is.
    {"enable.idempotence", nullptr, [](S) { return QByteArray("true"); }},
    {"request.required.acks", nullptr, [](S) { return QByteArray("all"); }},
    {"partitioner", nullptr, [](S) { return QByteArray("murmur2_random"); }},
    // Logs come through the poll thread, never on a thread of librdkafka's.
    {"log.queue", nullptr, [](S) { return QByteArray("true"); }},
    {"log.connection.close", nullptr, [](S) { return QByteArray("false"); }},
    // PartitionQueue lets records wait for each other.
    {"linger.ms", nullptr, [](S) { return QByteArray("0"); }},
    {"queue.buffering.max.messages", nullptr, [](S s) { return QByteArray::number(s.queueMaxMessages); }},
    {"queue.buffering.max.kbytes", nullptr, [](S s) { return QByteArray::number(s.queueMaxKbytes); }},
    // A broker that is back is found within a second or two, though ClusterGuard turns a first attempt away.
    {"reconnect.backoff.ms", nullptr, [](S) { return QByteArray("100"); }},
    {"reconnect.backoff.max.ms", nullptr, [](S) { return QByteArray("500"); }},
    {"socket.connection.setup.timeout.ms", nullptr, [](S) { return QByteArray("5000"); }},
    // Bounds each produce request: a connection that has silently died is left and the request
    // repeated on another one while the client still waits.
    {"socket.timeout.ms", nullptr, [](S s) { return QByteArray::number(std::clamp(s.requestTimeoutMs, 1000, 10000)); }},
    {"socket.nagle.disable", nullptr, [](S) { return QByteArray("true"); }},
    {"socket.keepalive.enable", nullptr, [](S) { return QByteArray("true"); }},
    {"topic.metadata.refresh.interval.ms", nullptr, [](S) { return QByteArray("30000"); }},
    {"topic.metadata.refresh.fast.interval.ms", nullptr, [](S) { return QByteArray("100"); }},
    // How long a record waits for a topic that the broker does not know.
    {"topic.metadata.propagation.max.ms", nullptr, [](S) { return QByteArray("5000"); }},
};

struct Refusal
{
    const char *name;
    const char *reason;
};

constexpr const char *Untrue = "it would make an acknowledgement untrue";
constexpr const char *UseTimeout = "use LOOM_KAFKA_REQUEST_TIMEOUT_MS";

constexpr Refusal refusals[] = {
    {"acks", Untrue},
    {"request.required.acks", Untrue},
    {"enable.idempotence", Untrue},
    {"queuing.strategy", Untrue},
    {"delivery.report.only.error", Untrue},
    {"enabled_events", Untrue},
    {"test.mock.num.brokers", Untrue},
    {"transactional.id", Untrue},
    {"partitioner", "a device's history would leave its partition"},
    {"log.queue", "Loom takes the log from librdkafka's queue"},
    {"message.timeout.ms", UseTimeout},
    {"delivery.timeout.ms", UseTimeout},
    {"request.timeout.ms", UseTimeout},
    {"bootstrap.servers", "use LOOM_KAFKA_BOOTSTRAP_SERVERS"},
    {"metadata.broker.list", "use LOOM_KAFKA_BOOTSTRAP_SERVERS"},
    {"client.id", "use LOOM_KAFKA_CLIENT_ID"},
    {"compression.codec", "use LOOM_KAFKA_COMPRESSION_TYPE"},
    {"compression.type", "use LOOM_KAFKA_COMPRESSION_TYPE"},
    {"retries", "use LOOM_KAFKA_RETRIES"},
    {"message.send.max.retries", "use LOOM_KAFKA_RETRIES"},
    {"message.max.bytes", "use LOOM_KAFKA_MESSAGE_MAX_BYTES"},
};

Failure refused(const char *variable, const QByteArray &name, const QString &reason)
{
    const QString property = QString::fromUtf8(name);
    return Failure{u"%1: Kafka property %2: %3"_s.arg(QLatin1StringView(variable), property, reason)};
}

bool isSecret(const QByteArray &name)
{
    static constexpr std::array words{"password", "secret", "username", "pem", "oauthbearer", "key"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return name.contains(word); });
}

/// Why librdkafka does not take @p value, if so.
std::optional<QString> set(rd_kafka_conf_t *config, const QByteArray &name, const QByteArray &value)
{
    std::array<char, 512> reason{};
    if (rd_kafka_conf_set(config, name.constData(), value.constData(), reason.data(), reason.size())
        == RD_KAFKA_CONF_OK)
        return std::nullopt;
    if (isSecret(name))
        return u"librdkafka does not take the value"_s;
    return QString::fromUtf8(reason.data());
}

std::optional<Failure> setOption(rd_kafka_conf_t *config, const QByteArray &name, const QByteArray &value)
{
    const auto refusal =
        std::find_if(std::begin(refusals), std::end(refusals), [&](const Refusal &row) { return name == row.name; });
    if (refusal != std::end(refusals))
        return refused(OptionsVariable, name, u"may not be set here: %1"_s.arg(QLatin1StringView(refusal->reason)));
    if (const auto reason = set(config, name, value))
        return refused(OptionsVariable, name, *reason);
    return std::nullopt;
}

} // namespace

Result<KafkaConfig, Failure> makeKafkaConfig(const KafkaSettings &settings)
{
    if (settings.bootstrapServers.isEmpty())
        return Failure{u"LOOM_KAFKA_BOOTSTRAP_SERVERS: no broker is named; expected host:port,host:port"_s};
    if (settings.retries < 1)
        return Failure{u"LOOM_KAFKA_RETRIES: %1 is too low; 1 or more are needed to write a record exactly once"_s.arg(
            settings.retries)};

    KafkaConfig config(rd_kafka_conf_new());
    for (const Property &property : properties) {
        if (const auto reason = set(config.get(), property.name, property.value(settings)))
            return refused(property.variable ? property.variable : "Kafka settings", property.name, *reason);
    }
    for (const auto &[name, value] : settings.options) {
        if (const auto failure = setOption(config.get(), name, value))
            return *failure;
    }
    return config;
}

} // namespace loom
