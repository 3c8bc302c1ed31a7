// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaconfig.h"

#include "service/publish/kafkaproperties.h"

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
    const char *variable; ///< setting to correct, or null for a fixed value
    QByteArray (*value)(S);
};

/// Properties that Loom sets. Options may override those without a setting.
const Property properties[] = {
    {"bootstrap.servers", "LOOM_KAFKA_BOOTSTRAP_SERVERS", [](S s) { return s.bootstrapServers; }},
    {"client.id", "LOOM_KAFKA_CLIENT_ID", [](S s) { return s.clientId; }},
    {"compression.codec", "LOOM_KAFKA_COMPRESSION_TYPE", [](S s) { return s.compression; }},
    {"message.send.max.retries", "LOOM_KAFKA_RETRIES", [](S s) { return QByteArray::number(s.retries); }},
    {"message.max.bytes", "LOOM_KAFKA_MESSAGE_MAX_BYTES", [](S s) { return QByteArray::number(s.messageMaxBytes); }},
    {"message.timeout.ms", "LOOM_KAFKA_REQUEST_TIMEOUT_MS", [](S s) { return QByteArray::number(s.requestTimeoutMs); }},
    {"request.timeout.ms", "LOOM_KAFKA_REQUEST_TIMEOUT_MS", [](S s) { return QByteArray::number(s.requestTimeoutMs); }},
    // Required for the meaning of a 201: the record is stored exactly once, in the partition of its device.
    {"enable.idempotence", nullptr, [](S) { return QByteArray("true"); }},
    {"request.required.acks", nullptr, [](S) { return QByteArray("all"); }},
    {"partitioner", nullptr, [](S) { return QByteArray("murmur2_random"); }},
    // Logs are handled on the poll thread, never on a thread of librdkafka.
    {"log.queue", nullptr, [](S) { return QByteArray("true"); }},
    {"log.connection.close", nullptr, [](S) { return QByteArray("false"); }},
    // PartitionQueue delays records instead.
    {"linger.ms", nullptr, [](S) { return QByteArray("0"); }},
    {"queue.buffering.max.messages", nullptr, [](S s) { return QByteArray::number(s.queueMaxMessages); }},
    {"queue.buffering.max.kbytes", nullptr, [](S s) { return QByteArray::number(s.queueMaxKbytes); }},
    // Detect a returning broker within one or two seconds, although ClusterIdentityCheck rejects the first attempt.
    {"reconnect.backoff.ms", nullptr, [](S) { return QByteArray("100"); }},
    {"reconnect.backoff.max.ms", nullptr, [](S) { return QByteArray("500"); }},
    {"socket.connection.setup.timeout.ms", nullptr, [](S) { return QByteArray("5000"); }},
    // Timeout of each produce request: if the connection is silently lost, the request is repeated on another one while
    // the client still waits.
    {"socket.timeout.ms", nullptr, [](S s) { return QByteArray::number(std::clamp(s.requestTimeoutMs, 1000, 10000)); }},
    {"socket.nagle.disable", nullptr, [](S) { return QByteArray("true"); }},
    {"socket.keepalive.enable", nullptr, [](S) { return QByteArray("true"); }},
    {"topic.metadata.refresh.interval.ms", nullptr, [](S) { return QByteArray("30000"); }},
    {"topic.metadata.refresh.fast.interval.ms", nullptr, [](S) { return QByteArray("100"); }},
    // Maximum time that a record waits for a topic that the broker does not know.
    {"topic.metadata.propagation.max.ms", nullptr, [](S) { return QByteArray("5000"); }},
};

struct Rejection
{
    const char *name;
    const char *reason;
};

constexpr const char *Untrue = "it would make acknowledgements untrue";
constexpr const char *UseTimeout = "use LOOM_KAFKA_REQUEST_TIMEOUT_MS";

constexpr Rejection rejections[] = {
    {"acks", Untrue},
    {"request.required.acks", Untrue},
    {"enable.idempotence", Untrue},
    {"queuing.strategy", Untrue},
    {"delivery.report.only.error", Untrue},
    {"enabled_events", Untrue},
    {"test.mock.num.brokers", Untrue},
    {"transactional.id", Untrue},
    {"partitioner", "records of a device would move to another partition"},
    {"log.queue", "Loom reads the log from librdkafka's queue"},
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

Failure rejected(const char *variable, const QByteArray &name, const QString &reason)
{
    const QString property = QString::fromUtf8(name);
    return Failure{u"%1: Kafka property %2: %3"_s.arg(QLatin1StringView(variable), property, reason)};
}

bool isSecret(const QByteArray &name)
{
    static constexpr std::array words{"password", "secret", "username", "pem", "oauthbearer", "key"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return name.contains(word); });
}

/// Whether the value may contain a secret: also if it may contain a second option, such as a password.
bool mayContainSecret(const QByteArray &name, const QByteArray &value)
{
    constexpr std::array separators{'=', ';', ',', '\\', ' ', '\n'};
    return isSecret(name)
           || std::any_of(separators.begin(), separators.end(), [&](char one) { return value.contains(one); });
}

/// Returns librdkafka's text @p reason with possible secrets replaced.
QString withoutSecrets(QString reason, const KafkaOptions &options)
{
    for (const auto &[name, value] : options) {
        if (!value.isEmpty() && mayContainSecret(name, value))
            reason.replace(QString::fromUtf8(value), u"***"_s);
    }
    return reason;
}

/// Sets a property. Returns why librdkafka rejects @p value, or nothing.
std::optional<QString> set(rd_kafka_conf_t *config, const QByteArray &name, const QByteArray &value)
{
    std::array<char, 512> reason{};
    const auto result = rd_kafka_conf_set(config, name.constData(), value.constData(), reason.data(), reason.size());
    if (result == RD_KAFKA_CONF_OK)
        return std::nullopt;
    if (result == RD_KAFKA_CONF_INVALID && mayContainSecret(name, value))
        return u"librdkafka rejects the value"_s;
    return QString::fromUtf8(reason.data());
}

/// Returns the value of a property; empty if librdkafka was built without it.
QByteArray valueOf(const rd_kafka_conf_t *config, const char *name)
{
    size_t size = 0;
    if (rd_kafka_conf_get(config, name, nullptr, &size) != RD_KAFKA_CONF_OK)
        return {};
    QByteArray value(qsizetype(size), '\0');
    rd_kafka_conf_get(config, name, value.data(), &size);
    return value.constData();
}

/// Prevents librdkafka from requesting tokens when the client is created. Does not change whether @p config is valid.
void disableTokenRequests(rd_kafka_conf_t *config)
{
    if (valueOf(config, "sasl.oauthbearer.method") == "oidc")
        rd_kafka_conf_set_oauthbearer_token_refresh_cb(config, [](rd_kafka_t *, const char *, void *) {});
    // The shell exits before the command, whose syntax librdkafka checks.
    set(config, "sasl.kerberos.kinit.cmd", "exit; " + valueOf(config, "sasl.kerberos.kinit.cmd"));
}

/// librdkafka's log callback: keeps the first error line. If a file cannot be read, only this line contains the reason.
void keepFirstError(const rd_kafka_t *client, int level, const char *, const char *text)
{
    constexpr int SyslogError = 3;
    auto &first = *static_cast<QByteArray *>(rd_kafka_opaque(client));
    if (level <= SyslogError && first.isEmpty())
        first = text;
}

Result<void, Failure> setOption(rd_kafka_conf_t *config, const QByteArray &name, const QByteArray &value)
{
    const auto rejection = std::find_if(std::begin(rejections), std::end(rejections),
                                        [&](const Rejection &row) { return name == row.name; });
    if (rejection != std::end(rejections))
        return rejected(OptionsVariable, name, u"must not be set here: %1"_s.arg(QLatin1StringView(rejection->reason)));
    const auto reason = set(config, name, value);
    if (reason && !looksLikeKafkaProperty(name))
        return Failure{
            u"%1: the name before a '=' is not a librdkafka property (the name is not shown because it may be part of "
            u"a secret)"_s.arg(QLatin1StringView(OptionsVariable))};
    if (reason)
        return rejected(OptionsVariable, name, *reason);
    return {};
}

} // namespace

Result<KafkaConfig, Failure> makeKafkaConfig(const KafkaSettings &settings)
{
    if (settings.bootstrapServers.isEmpty())
        return Failure{u"LOOM_KAFKA_BOOTSTRAP_SERVERS: the list is empty; expected host:port,host:port"_s};
    if (settings.retries < 1)
        return Failure{u"LOOM_KAFKA_RETRIES: %1 is too low; writing a record exactly once needs at least 1"_s.arg(
            settings.retries)};

    KafkaConfig config(rd_kafka_conf_new());
    for (const Property &property : properties) {
        if (const auto reason = set(config.get(), property.name, property.value(settings)))
            return rejected(property.variable ? property.variable : "Kafka settings", property.name, *reason);
    }
    for (const auto &[name, value] : settings.options) {
        if (const auto done = setOption(config.get(), name, value); !done)
            return done.error();
    }
    return config;
}

Result<KafkaClient, Failure> makeKafkaClient(KafkaConfig config, const KafkaSettings &settings)
{
    std::array<char, 512> reason{};
    KafkaClient client(rd_kafka_new(RD_KAFKA_PRODUCER, config.get(), reason.data(), reason.size()));
    if (client) {
        static_cast<void>(config.release()); // now owned by the client
        return client;
    }
    const auto kind = rd_kafka_last_error() == RD_KAFKA_RESP_ERR__CRIT_SYS_RESOURCE ? Failure::Kind::Transient
                                                                                    : Failure::Kind::Permanent;
    return Failure{
        u"%1: librdkafka rejects the settings: %2"_s.arg(
            QLatin1StringView(OptionsVariable), withoutSecrets(QString::fromUtf8(reason.data()), settings.options)),
        kind};
}

Result<void, Failure> checkKafkaSettings(const KafkaSettings &settings)
{
    auto made = makeKafkaConfig(settings);
    if (!made)
        return made.error();
    KafkaConfig config = *std::move(made);
    QByteArray firstError;
    set(config.get(), "bootstrap.servers", {});
    disableTokenRequests(config.get());
    set(config.get(), "log.queue", "false");
    rd_kafka_conf_set_opaque(config.get(), &firstError);
    rd_kafka_conf_set_log_cb(config.get(), keepFirstError);
    const auto client = makeKafkaClient(std::move(config), settings);
    if (client)
        return {};
    auto failure = client.error();
    if (!firstError.isEmpty())
        failure.message += u" (%1)"_s.arg(withoutSecrets(QString::fromUtf8(firstError), settings.options));
    return failure;
}

} // namespace loom
