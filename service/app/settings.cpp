// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settings.h"

#include "service/app/settingkinds.h"
#include "service/publish/brokeraddresses.h"

#include <algorithm>
#include <limits>

namespace loom {

using namespace kinds;

namespace {

Setting secret(Setting setting)
{
    setting.isSecret = true;
    return setting;
}

template<typename Mistake>
Setting explained(Setting setting, Mistake mistake)
{
    setting.mistake = mistake;
    return setting;
}

std::optional<QString> problemOfProxies(const QString &given)
{
    const auto proxies = TrustedProxies::parse(given);
    if (proxies)
        return std::nullopt;
    return QStringLiteral("'%1' is neither an IP address nor a network").arg(proxies.error());
}

constexpr int Million = 1'000'000;

Kind<qint64> bytes()
{
    return whole<qint64>(0, std::numeric_limits<qint64>::max());
}

// clang-format off
// NOLINTNEXTLINE(bugprone-macro-parentheses): a member's name cannot stand in parentheses
#define AT(member) [](auto &config) -> auto & { return config.member; }
// clang-format on

QList<Setting> serverSettings()
{
    return {
        setting("HOST", host(), AT(host), "address to listen on; :: is every address, IPv6 and IPv4"),
        setting("PORT", whole(0, 65535), AT(port), "port to listen on; 0 takes a free one"),
        setting("PUBLIC_URL", webAddress(), AT(publicUrl),
                "URL at which clients reach the service, for the servers of /openapi.json and /asyncapi.json; empty "
                "takes the path from a proxy's X-Forwarded-Prefix"),
        setting("WORKERS", whole(1, 256), AT(workers), "I/O threads, each with a listening socket of its own"),
        setting("LOG_LEVEL", level(), AT(logLevel), "the least that is logged"),
        setting("LOG_FORMAT", format(), AT(logFormat), "auto is text on a terminal and JSON lines otherwise"),
        setting("DEBUG", flag(), AT(debug), "log as LOG_LEVEL=DEBUG would"),
        setting("ENVIRONMENT", environment(), AT(environment), "where this runs; said in the log at start"),
        setting("SHUTDOWN_TIMEOUT_S", whole(1, 3600), AT(shutdownTimeoutS), "how long SIGTERM may take, in seconds"),
        setting("MEMORY_BYTES", bytes(), AT(memoryBytes),
                "memory that the process may take; 0 takes the limit of its control group (a container's), or half of "
                "the machine's memory"),
        setting("MAX_BUFFERED_BYTES", bytes(), AT(maxBufferedBytes),
                "bytes that the service may hold for its clients at a time: bodies, messages, answers, connections, "
                "records that wait for Kafka; beyond it is answered with 503; 0 takes what fits the memory"),
        setting("SCHEMA_DIR", folder(), AT(catalogue.directory), "folder with further schemas of your own"),
        setting("TIMESTAMP_TOLERANCE_HOURS", whole(0, 24 * 366), AT(timestampToleranceHours),
                "how far a message's timestamp may be from now; 0 does not look"),
    };
}

QList<Setting> httpSettings()
{
    return {
        setting("HTTP_MAX_CONNECTIONS", whole(1, Million), AT(http.maxConnections),
                "connections at a time; for one more, the one that has been idle for longest is closed"),
        setting("HTTP_MAX_CONNECTIONS_PER_ADDRESS", whole(0, Million), AT(http.maxConnectionsPerAddress),
                "connections of one IPv4 address or one IPv6 /64 network at a time; 0 is no such limit; that of "
                "TRUSTED_PROXIES has none, as all their clients would share it"),
        setting("MAX_BODY_BYTES", whole<qint64>(HttpSettings::MaxBodyBytes, 256 * HttpSettings::MaxBodyBytes),
                AT(http.maxLargeBodyBytes), "size of a body or message of audio; of all others it is a mebibyte"),
        setting("HTTP_MAX_HEADER_BYTES", whole<qsizetype>(256, Million), AT(http.limits.headerBytes),
                "size of a request line with its headers"),
        setting("HTTP_MAX_URL_BYTES", whole<qsizetype>(64, Million), AT(http.limits.urlBytes), "size of a URL"),
        setting(
            "HTTP_REQUEST_ENCODINGS", codings(), AT(http.requestEncodings),
            "values of Content-Encoding that are accepted for request bodies; none accepts uncompressed bodies only"),
        setting("HTTP_HEADER_TIMEOUT_S", seconds(1, 3600), AT(http.headerTimeout), "time for a request's headers"),
        setting("HTTP_BODY_TIMEOUT_S", seconds(1, 3600), AT(http.bodyTimeout),
                "time for a request's body; every 8 KiB that arrive add a second"),
        setting("HTTP_KEEP_ALIVE_TIMEOUT_S", seconds(1, 86400), AT(http.keepAliveTimeout),
                "how long a connection may wait for its next request"),
        setting("WEBSOCKET_INACTIVITY_S", seconds(1, 3600), AT(audio.inactivity),
                "how long a WebSocket may be silent, pings and pongs included"),
        setting("WEBSOCKET_MAX_IN_FLIGHT", whole(1, 10'000), AT(audio.maxInFlight),
                "audio chunks of one connection that may wait for Kafka"),
        setting("CORS_ALLOWED_ORIGINS", words(), AT(http.allowedOrigins), "origins of web pages, or * for all"),
        setting("CORS_ALLOWED_HEADERS", words(), AT(http.allowedHeaders),
                "request headers that web pages may send, or * for all"),
        setting("ENABLE_HEALTH_CHECKS", flag(), AT(http.healthChecks), "answer /healthz and /readyz"),
        setting("ENABLE_METRICS", flag(), AT(http.metrics), "answer /metrics"),
        setting("METRICS_PORT", whole(0, 65535), AT(metricsPort),
                "port that answers /metrics, /healthz and /readyz too, however many connections LOOM_PORT has, and "
                "nothing else; 0 takes a free one, that of LOOM_PORT none"),
        setting("MONITOR_HOST", host(), AT(monitor.host),
                "address for consoles; one that others can reach needs a MONITOR_TOKEN"),
        setting("MONITOR_PORT", whole(0, 65535), AT(monitor.port), "port for consoles; 0 takes a free one"),
        secret(setting("MONITOR_TOKEN", anyWord(), AT(monitor.token), "bearer token that consoles must present")),
        setting("MONITOR_HISTORY", whole(0, MonitorSettings::MaxHistory), AT(monitor.history),
                "number of messages whose outcomes are kept, so that consoles can find a message by its id; 0 keeps "
                "none"),
    };
}

QList<Setting> accessSettings()
{
    return {
        setting("AUTH", choice<bool>({{QStringLiteral("off"), false}, {QStringLiteral("required"), true}}),
                AT(access.isRequired),
                "whether requests to PORT and consoles have to show a key or a token; METRICS_PORT asks for none"),
        setting("AUTH_KEYS_FILE", folder(), AT(access.keysFile),
                "JSON file with the hashes of the keys and what each allows; read again when it changes"),
        setting("JWT_JWKS_FILE", folder(), AT(access.jwksFile),
                "JSON Web Key Set of an identity provider, whose tokens (JWT) then count like keys; read again when it "
                "changes"),
        setting("JWT_ISSUER", text(), AT(access.issuer), "what the iss of a token must be, letter by letter"),
        setting("JWT_AUDIENCE", text(), AT(access.audience), "what the aud of a token must be or contain"),
        setting(
            "AUTH_EXEMPT", words(), AT(access.exempt),
            "paths that are answered without a key, and however often they are asked for; /docs* is all that begin so"),
        setting("RATE_LIMIT_ENABLED", flag(), AT(rateLimit.isEnabled), "limit how often each client may send"),
        setting("RATE_LIMIT_REQUESTS_PER_MINUTE", whole(1, 1000 * Million), AT(rateLimit.requestsPerMinute),
                "requests of a client a minute; a batch counts its items, a WebSocket its messages"),
        setting("RATE_LIMIT_BURST_SIZE", whole(1, Million), AT(rateLimit.burstSize),
                "requests that a client may send at once after a silence"),
        setting(
            "RATE_LIMIT_BY",
            choice<LimitBy>({{QStringLiteral("auto"), LimitBy::Auto},
                             {QStringLiteral("key"), LimitBy::Key},
                             {QStringLiteral("device"), LimitBy::Device},
                             {QStringLiteral("ip"), LimitBy::Address}}),
            AT(rateLimit.by),
            "what a client is: a key, a device, an address (IPv6: its /64 network); auto is the key, or the address "
            "where none is shown"),
    };
}

QList<Setting> proxySettings()
{
    return {
        explained(setting("TRUSTED_PROXIES", proxies(), AT(http.proxies.trusted),
                          "addresses of the reverse proxies whose word about their clients' addresses is believed"),
                  problemOfProxies),
        setting("FORWARDED",
                choice<ForwardedField>({{QStringLiteral("none"), ForwardedField::None},
                                        {QStringLiteral("x-forwarded-for"), ForwardedField::XForwardedFor},
                                        {QStringLiteral("forwarded"), ForwardedField::Forwarded}}),
                AT(http.proxies.field),
                "request header in which TRUSTED_PROXIES name the client: X-Forwarded-For (with X-Forwarded-Proto) or "
                "Forwarded (RFC 7239)"),
        setting("PROXY_PROTOCOL", choice<bool>({{QStringLiteral("off"), false}, {QStringLiteral("v2"), true}}),
                AT(http.proxies.usesProxyProtocol),
                "v2: each connection to LOOM_PORT begins with a header of the PROXY protocol, and only TRUSTED_PROXIES "
                "may connect; METRICS_PORT and MONITOR_PORT take no such header"),
    };
}

QList<Setting> tlsSettings()
{
    return {
        setting(
            "TLS_CERT_FILE", folder(), AT(tls.certificateFile),
            "PEM file of the certificate, followed by those that it was signed by; with it TLS_PORT answers through "
            "TLS; read again when it changes"),
        setting("TLS_KEY_FILE", folder(), AT(tls.keyFile), "PEM file of the certificate's private key, unencrypted"),
        setting("TLS_HOST", optionalHost(), AT(tls.host), "address to listen on for TLS; empty takes that of HOST"),
        setting("TLS_PORT", whole(0, 65535), AT(tls.port), "port for https and wss; 0 takes a free one"),
        setting(
            "TLS_MIN_VERSION",
            choice<TlsVersion>({{QStringLiteral("1.2"), TlsVersion::V1_2}, {QStringLiteral("1.3"), TlsVersion::V1_3}}),
            AT(tls.least), "oldest version of TLS that is spoken"),
        setting("TLS_CLIENT",
                choice<ClientCertificates>({{QStringLiteral("none"), ClientCertificates::None},
                                            {QStringLiteral("optional"), ClientCertificates::Optional},
                                            {QStringLiteral("required"), ClientCertificates::Required}}),
                AT(tls.clients), "whether clients show certificates of their own on TLS_PORT"),
        setting("TLS_CLIENT_CA_FILE", folder(), AT(tls.clientCaFile),
                "PEM file of the certificates by which those of clients have to be signed"),
    };
}

QList<Setting> kafkaSettings()
{
    return {
        explained(setting("KAFKA_BOOTSTRAP_SERVERS", brokers(), AT(kafka.bootstrapServers),
                          "Kafka brokers; embedded starts one in this process, in memory"),
                  problemOfBrokerAddresses),
        setting("KAFKA_CLIENT_ID", word(), AT(kafka.clientId), "what the brokers know the service as"),
        setting("KAFKA_COMPRESSION_TYPE",
                oneOf({QStringLiteral("none"), QStringLiteral("gzip"), QStringLiteral("snappy"), QStringLiteral("lz4"),
                       QStringLiteral("zstd")}),
                AT(kafka.compression), "how record batches are compressed"),
        setting("KAFKA_RETRIES", whole(1, Million), AT(kafka.retries), "attempts after a failed one"),
        setting("KAFKA_REQUEST_TIMEOUT_MS", whole(100, 900'000), AT(kafka.requestTimeoutMs),
                "how long a message may wait for its acknowledgement"),
        setting("KAFKA_LINGER_MS", number(0, 1000), AT(kafka.lingerMs),
                "how long a record waits at most for others of its partition that are under way"),
        setting("KAFKA_MESSAGE_MAX_BYTES", whole(1000, 1'000'000'000), AT(kafka.messageMaxBytes), "size of a record"),
        setting("KAFKA_QUEUE_MAX_MESSAGES", whole(1, 10 * Million), AT(kafka.queueMaxMessages),
                "records that may wait for the brokers"),
        setting("KAFKA_QUEUE_MAX_KBYTES", whole(1, std::numeric_limits<int>::max()), AT(kafka.queueMaxKbytes),
                "and their size in KiB"),
        setting("KAFKA_AUTO_CREATE_TOPICS", flag(), AT(kafka.createTopics), "create the topics that do not exist"),
        setting("KAFKA_DEFAULT_PARTITIONS", whole(1, 10'000), AT(kafka.partitions), "partitions of a created topic"),
        setting("KAFKA_DEFAULT_REPLICATION_FACTOR", whole(1, 100), AT(kafka.replicationFactor),
                "replicas of a created topic"),
        setting("KAFKA_DEFAULT_MIN_INSYNC_REPLICAS", whole(0, 100), AT(kafka.minInSync),
                "min.insync.replicas of a created topic; 0 leaves it to the broker"),
        secret(setting("KAFKA_OPTIONS", text(), AT(kafkaOptions),
                       "key=value lines for librdkafka: SASL, TLS and the like")),
    };
}

#undef AT

Setting topicSetting(const SchemaSetting &variable)
{
    return {variable.settingName(),
            variable.description(),
            QStringLiteral("a topic pattern"),
            [name = variable.name](Config &config, const QString &given) {
                config.catalogue.topicPatterns.insert(name, given.trimmed());
                return true;
            },
            [variable](const Config &config) {
                return config.catalogue.topicPatterns.value(variable.name, variable.defaultText);
            },
            false,
            {}};
}

Setting extraValuesSetting(const SchemaSetting &variable)
{
    const auto name = variable.name;
    return {variable.settingName(),
            variable.description(),
            QStringLiteral("names with commas"),
            [name](Config &config, const QString &given) {
                QStringList values;
                for (const auto &part : given.split(u',', Qt::SkipEmptyParts))
                    values << part.trimmed();
                config.catalogue.adjustment.extraValues.insert(name, values);
                return true;
            },
            [name](const Config &config) { return config.catalogue.adjustment.extraValues.value(name).join(u','); },
            false,
            {}};
}

Setting limitSetting(const SchemaSetting &variable)
{
    const auto kind = whole(1, 10'000);
    return {variable.settingName(),
            variable.description(),
            kind.allowed,
            [name = variable.name, read = kind.read](Config &config, const QString &given) {
                const auto value = read(given);
                if (value)
                    config.catalogue.adjustment.limits.insert(name, *value);
                return value.has_value();
            },
            [variable](const Config &config) {
                return QString::number(
                    config.catalogue.adjustment.limits.value(variable.name, variable.defaultText.toInt()));
            },
            false,
            {}};
}

Setting switchSetting(const SchemaSetting &variable)
{
    const auto kind = flag();
    return {variable.settingName(),
            variable.description(),
            kind.allowed,
            [name = variable.name, read = kind.read](Config &config, const QString &given) {
                const auto value = read(given);
                if (value == false)
                    config.catalogue.switchedOff.insert(name);
                else if (value == true)
                    config.catalogue.switchedOff.remove(name);
                return value.has_value();
            },
            [name = variable.name, show = kind.show](const Config &config) {
                return show(!config.catalogue.switchedOff.contains(name));
            },
            false,
            {}};
}

Setting catalogueSetting(const SchemaSetting &variable)
{
    switch (variable.kind) {
    case SchemaSetting::Kind::TopicPattern:
        return topicSetting(variable);
    case SchemaSetting::Kind::ExtraValues:
        return extraValuesSetting(variable);
    case SchemaSetting::Kind::Limit:
        return limitSetting(variable);
    case SchemaSetting::Kind::Switch:
        return switchSetting(variable);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Setting> fixedSettings()
{
    return serverSettings() + httpSettings() + accessSettings() + proxySettings() + tlsSettings() + kafkaSettings();
}

QList<Setting> allSettings(const Catalogue &catalogue)
{
    auto settings = fixedSettings();
    for (const auto &setting : catalogue.settings())
        settings.append(catalogueSetting(setting));
    return settings;
}

} // namespace loom
