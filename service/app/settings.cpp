// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settings.h"

#include "service/app/settingkinds.h"
#include "service/publish/brokeraddresses.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

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
    return u"'%1' is neither an IP address nor a network"_s.arg(proxies.error());
}

constexpr int Million = 1'000'000;

/// @p kind, with the unit of its values in the description.
template<typename T>
Kind<T> in(const char *unit, Kind<T> kind)
{
    kind.allowed += u" (%1)"_s.arg(QLatin1StringView(unit));
    return kind;
}

Kind<qint64> bytes()
{
    return in("bytes", whole<qint64>(0, std::numeric_limits<qint64>::max()));
}

Setting reloadable(Setting setting)
{
    setting.isReloadable = true;
    return setting;
}

QList<Setting> inGroup(const char *group, QList<Setting> settings)
{
    for (auto &setting : settings)
        setting.group = QString::fromUtf8(group);
    return settings;
}

// clang-format off
// NOLINTNEXTLINE(bugprone-macro-parentheses): a member's name cannot stand in parentheses
#define AT(member) [](auto &config) -> auto & { return config.member; }
// clang-format on

QList<Setting> serverSettings()
{
    return {
        setting("HOST", host(), AT(host),
                "Address to listen on. 0.0.0.0 is every IPv4 address; :: is every IPv6 and IPv4 address."),
        setting("PORT", whole(0, 65535), AT(port), "Port for HTTP and WebSocket. 0 picks a free port."),
        setting("PUBLIC_URL", webAddress(), AT(publicUrl),
                "URL at which clients reach the service, for the servers in /openapi.json and /asyncapi.json. If it is "
                "empty, the path comes from the X-Forwarded-Prefix header of a proxy."),
        setting("WORKERS", whole(1, 256), AT(workers),
                "Number of I/O threads. Each thread has its own listening socket."),
        reloadable(setting("LOG_LEVEL", level(), AT(logLevel), "Minimum severity to log.")),
        setting("LOG_FORMAT", format(), AT(logFormat),
                "Format of the log. With auto, the service writes text to a terminal and JSON lines otherwise."),
        reloadable(setting("DEBUG", flag(), AT(debug), "Log at DEBUG, whatever LOOM_LOG_LEVEL is.")),
        setting("ENVIRONMENT", environment(), AT(environment),
                "Name of the deployment. It is written to the startup log only."),
        setting("SHUTDOWN_TIMEOUT_S", in("seconds", whole(1, 3600)), AT(shutdownTimeoutS),
                "Maximum time for a graceful shutdown after SIGTERM or SIGINT."),
        setting(
            "MEMORY_BYTES", bytes(), AT(memoryBytes),
            "Memory that the service plans to use. 0 uses the limit of the control group (of a container) or of the "
            "address space, or half of the machine's memory if there is no limit."),
        setting("MAX_BUFFERED_BYTES", bytes(), AT(maxBufferedBytes),
                "Maximum memory for client data: bodies, messages, responses, connections, events for consoles, and "
                "records until Kafka acknowledges them. Beyond it, requests get 503. 0 derives the value from "
                "LOOM_MEMORY_BYTES."),
        setting("SCHEMA_DIR", folder(), AT(catalogue.directory), "Folder with additional schema files of your own."),
        setting("TIMESTAMP_TOLERANCE_HOURS", in("hours", whole(0, 24 * 366)), AT(timestampToleranceHours),
                "Maximum clock skew of message timestamps. 0 disables the check."),
    };
}

QList<Setting> httpSettings()
{
    return {
        setting("HTTP_MAX_CONNECTIONS", whole(1, Million), AT(http.maxConnections),
                "Maximum number of open client connections, HTTP and WebSocket together. At the limit, the service "
                "closes the connection that has been idle longest or, if none is idle, answers the new one with 503."),
        setting("HTTP_MAX_CONNECTIONS_PER_ADDRESS", whole(0, Million), AT(http.maxConnectionsPerAddress),
                "Maximum number of open connections from one IPv4 address or one IPv6 /64 network. 0 disables the "
                "limit. It does not apply to LOOM_TRUSTED_PROXIES, whose clients share an address."),
        setting("MAX_BODY_BYTES",
                in("bytes", whole<qint64>(HttpSettings::MaxBodyBytes, 256 * HttpSettings::MaxBodyBytes)),
                AT(http.maxLargeBodyBytes),
                "Maximum size of a body or WebSocket message with audio, and of message types whose schema sets "
                "largeBodies. The limit of all other bodies is 1 MiB."),
        setting("HTTP_MAX_HEADER_BYTES", in("bytes", whole<qsizetype>(256, Million)), AT(http.limits.headerBytes),
                "Maximum size of the request line and the headers together."),
        setting("HTTP_MAX_URL_BYTES", in("bytes", whole<qsizetype>(64, Million)), AT(http.limits.urlBytes),
                "Maximum size of a URL."),
        setting(
            "HTTP_REQUEST_ENCODINGS", codings(), AT(http.requestEncodings),
            "Values of Content-Encoding that are accepted for request bodies. With none, only uncompressed bodies are "
            "accepted."),
        setting("HTTP_HEADER_TIMEOUT_S", seconds(1, 3600), AT(http.headerTimeout),
                "Maximum time to receive the headers of a request."),
        setting("HTTP_BODY_TIMEOUT_S", seconds(1, 3600), AT(http.bodyTimeout),
                "Maximum time to receive the body of a request. Every 8 KiB that arrive extend it by a second."),
        setting("HTTP_KEEP_ALIVE_TIMEOUT_S", seconds(1, 86400), AT(http.keepAliveTimeout),
                "Maximum idle time of a connection between two requests."),
        setting("WEBSOCKET_INACTIVITY_S", seconds(1, 3600), AT(audio.inactivity),
                "Maximum time without a frame from the client. Ping and pong frames count as frames."),
        setting("WEBSOCKET_MAX_IN_FLIGHT", whole(1, 10'000), AT(audio.maxInFlight),
                "Maximum number of audio chunks of one connection that are in flight to Kafka. At the limit, the "
                "service stops reading from the connection."),
        setting("CORS_ALLOWED_ORIGINS", words(), AT(http.allowedOrigins),
                "Browser origins that CORS allows. * allows all."),
        setting("CORS_ALLOWED_HEADERS", words(), AT(http.allowedHeaders),
                "Request headers that CORS allows. * allows all."),
        setting("ENABLE_HEALTH_CHECKS", flag(), AT(http.healthChecks), "Serve /healthz and /readyz."),
        setting("ENABLE_METRICS", flag(), AT(http.metrics), "Serve /metrics."),
        setting("METRICS_PORT", whole(0, 65535), AT(metricsPort),
                "Extra port that serves only /metrics, /healthz and /readyz, even if LOOM_PORT has its maximum number "
                "of connections. 0 picks a free port; the value of LOOM_PORT disables the extra port."),
    };
}

QList<Setting> monitorSettings()
{
    return {
        setting("MONITOR_HOST", host(), AT(monitor.host),
                "Address to listen on for consoles. An address that other machines can reach needs LOOM_MONITOR_TOKEN "
                "or LOOM_AUTH=required."),
        setting("MONITOR_PORT", whole(0, 65535), AT(monitor.port), "Port for consoles. 0 picks a free port."),
        secret(setting("MONITOR_TOKEN", anyWord(), AT(monitor.token), "Bearer token that consoles must present.")),
        setting("MONITOR_HISTORY", whole(0, MonitorSettings::MaxHistory), AT(monitor.history),
                "Number of recent messages whose results are kept, so that consoles can find a message by its ID. 0 "
                "keeps none."),
    };
}

QList<Setting> accessSettings()
{
    return {
        setting("AUTH", choice<bool>({{u"off"_s, false}, {u"required"_s, true}}), AT(access.isRequired),
                "Whether clients must present a key, a token or a client certificate, and consoles a key or a token. "
                "LOOM_METRICS_PORT never requires one."),
        setting("AUTH_KEYS_FILE", folder(), AT(access.keysFile),
                "JSON file with the hashes and permissions of the keys. The service reads it again when it changes."),
        setting("JWT_JWKS_FILE", folder(), AT(access.jwksFile),
                "JSON Web Key Set of an identity provider, whose tokens (JWT) are then accepted as well as keys. The "
                "service reads it again when it changes."),
        setting("JWT_ISSUER", text(), AT(access.issuer), "Exact value that the iss claim of a token must have."),
        setting("JWT_AUDIENCE", text(), AT(access.audience),
                "Value that the aud claim of a token must equal or contain."),
        setting("AUTH_EXEMPT", words(), AT(access.exempt),
                "Paths that need no key and have no rate limit. A path that ends in * matches every path with that "
                "prefix, such as /docs*."),
        setting("RATE_LIMIT_ENABLED", flag(), AT(rateLimit.isEnabled), "Limit the request rate of each client."),
        setting("RATE_LIMIT_REQUESTS_PER_MINUTE", whole(1, 1000 * Million), AT(rateLimit.requestsPerMinute),
                "Maximum number of requests per client and minute. Each item of a batch and each WebSocket message "
                "counts as a request."),
        setting("RATE_LIMIT_BURST_SIZE", whole(1, Million), AT(rateLimit.burstSize),
                "Maximum number of requests that a client may send at once after an idle period."),
        setting("RATE_LIMIT_BY",
                choice<LimitBy>({{u"auto"_s, LimitBy::Auto},
                                 {u"key"_s, LimitBy::Key},
                                 {u"device"_s, LimitBy::Device},
                                 {u"ip"_s, LimitBy::Address}}),
                AT(rateLimit.by),
                "What identifies a client: its key, its device ID or its IP address (for IPv6, the /64 network). With "
                "auto, it is the key, or the address if there is no key."),
    };
}

QList<Setting> proxySettings()
{
    return {
        explained(setting("TRUSTED_PROXIES", proxies(), AT(http.proxies.trusted),
                          "Reverse proxies that are trusted to report the addresses of their clients."),
                  problemOfProxies),
        setting("FORWARDED",
                choice<ForwardedField>({{u"none"_s, ForwardedField::None},
                                        {u"x-forwarded-for"_s, ForwardedField::XForwardedFor},
                                        {u"forwarded"_s, ForwardedField::Forwarded}}),
                AT(http.proxies.field),
                "Request header in which LOOM_TRUSTED_PROXIES report the client's address: X-Forwarded-For (with "
                "X-Forwarded-Proto) or Forwarded (RFC 7239)."),
        setting("PROXY_PROTOCOL", choice<bool>({{u"off"_s, false}, {u"v2"_s, true}}),
                AT(http.proxies.usesProxyProtocol),
                "With v2, each connection to LOOM_PORT and LOOM_TLS_PORT must begin with a PROXY protocol header, and "
                "only LOOM_TRUSTED_PROXIES may connect. LOOM_METRICS_PORT and LOOM_MONITOR_PORT accept no such "
                "header."),
    };
}

QList<Setting> tlsSettings()
{
    return {
        setting("TLS_CERT_FILE", folder(), AT(tls.certificateFile),
                "PEM file with the certificate, followed by the intermediate certificates. It enables TLS on "
                "LOOM_TLS_PORT. The service reads it again when it changes."),
        setting("TLS_KEY_FILE", folder(), AT(tls.keyFile),
                "PEM file with the private key of the certificate, unencrypted. The service reads it again when it "
                "changes."),
        setting("TLS_HOST", optionalHost(), AT(tls.host),
                "Address to listen on for TLS. If it is empty, LOOM_HOST is used."),
        setting("TLS_PORT", whole(0, 65535), AT(tls.port),
                "Port for HTTPS and secure WebSocket (wss). 0 picks a free port."),
        setting("TLS_MIN_VERSION", choice<TlsVersion>({{u"1.2"_s, TlsVersion::Tls12}, {u"1.3"_s, TlsVersion::Tls13}}),
                AT(tls.least), "Minimum TLS version."),
        setting(
            "TLS_CLIENT",
            choice<ClientCertificates>({{u"none"_s, ClientCertificates::None},
                                        {u"optional"_s, ClientCertificates::Optional},
                                        {u"required"_s, ClientCertificates::Required}}),
            AT(tls.clients),
            "Whether clients present a certificate on LOOM_TLS_PORT. With optional, the service verifies a certificate "
            "that is presented. With required, it rejects clients without one."),
        setting("TLS_CLIENT_CA_FILE", folder(), AT(tls.clientCaFile),
                "PEM file with the certificate authorities that sign the certificates of clients."),
    };
}

QList<Setting> kafkaSettings()
{
    return {
        explained(
            setting(
                "KAFKA_BOOTSTRAP_SERVERS", brokers(), AT(kafka.bootstrapServers),
                "Kafka brokers. With embedded, the service starts a broker in its own process that stores records in "
                "memory, for testing."),
            problemOfBrokerAddresses),
        setting("KAFKA_CLIENT_ID", word(), AT(kafka.clientId), "client.id sent to Kafka brokers."),
        setting("KAFKA_COMPRESSION_TYPE", oneOf({u"none"_s, u"gzip"_s, u"snappy"_s, u"lz4"_s, u"zstd"_s}),
                AT(kafka.compression), "Compression of record batches."),
        setting("KAFKA_RETRIES", whole(1, Million), AT(kafka.retries),
                "Maximum number of retries after a failed attempt to produce a record."),
        setting("KAFKA_REQUEST_TIMEOUT_MS", in("milliseconds", whole(100, 900'000)), AT(kafka.requestTimeoutMs),
                "Maximum time that a message waits for Kafka's acknowledgement."),
        setting("KAFKA_LINGER_MS", in("milliseconds", number(0, 1000)), AT(kafka.lingerMs),
                "Maximum time that a record waits to share a batch while one to four records of its partition are in "
                "flight. With none in flight, a record is sent immediately. With five or more, it waits up to 5 ms, "
                "whatever this setting is."),
        setting("KAFKA_MESSAGE_MAX_BYTES", in("bytes", whole(1000, 1'000'000'000)), AT(kafka.messageMaxBytes),
                "Maximum size of a record, key and value together."),
        setting("KAFKA_QUEUE_MAX_MESSAGES", whole(1, 10 * Million), AT(kafka.queueMaxMessages),
                "Maximum number of records buffered for Kafka. Beyond it, requests get 503 OVERLOADED."),
        setting("KAFKA_QUEUE_MAX_KBYTES", in("KiB", whole(1, std::numeric_limits<int>::max())),
                AT(kafka.queueMaxKbytes),
                "Maximum size of the records buffered for Kafka. Beyond it, requests get 503 OVERLOADED."),
        setting("KAFKA_AUTO_CREATE_TOPICS", flag(), AT(kafka.createTopics), "Create topics that do not exist."),
        setting("KAFKA_DEFAULT_PARTITIONS", whole(1, 10'000), AT(kafka.partitions),
                "Number of partitions of a topic that the service creates."),
        setting("KAFKA_DEFAULT_REPLICATION_FACTOR", whole(1, 100), AT(kafka.replicationFactor),
                "Number of replicas of a topic that the service creates."),
        setting("KAFKA_DEFAULT_MIN_INSYNC_REPLICAS", whole(0, 100), AT(kafka.minInSync),
                "min.insync.replicas of a topic that the service creates. 0 uses the broker's default."),
        secret(setting("KAFKA_OPTIONS", text(), AT(kafkaOptions),
                       "Additional librdkafka properties as key=value lines, for SASL and TLS for example.")),
    };
}

#undef AT

Setting topicSetting(const SchemaSetting &variable)
{
    return {variable.settingName(),
            variable.description(),
            u"a topic name, which may contain {field} for the value of a field"_s,
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
            u"a comma-separated list of names"_s,
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
    return inGroup("Server", serverSettings()) + inGroup("HTTP and WebSocket", httpSettings())
           + inGroup("Monitor (for consoles)", monitorSettings())
           + inGroup("Authentication and rate limits", accessSettings()) + inGroup("Reverse proxies", proxySettings())
           + inGroup("TLS", tlsSettings()) + inGroup("Kafka", kafkaSettings());
}

QList<Setting> allSettings(const Catalogue &catalogue)
{
    QList<Setting> declared;
    for (const auto &variable : catalogue.settings())
        declared.append(catalogueSetting(variable));
    return fixedSettings() + inGroup("Message types", declared);
}

} // namespace loom
