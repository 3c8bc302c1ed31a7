// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/application.h"

#include "common/catalogue/publicschema.h"
#include "common/core/hostname.h"
#include "service/docs/docpages.h"
#include "service/http/cataloguepages.h"
#include "service/http/listeningsockets.h"
#include "service/http/pages.h"
#include "service/publish/kafkaconfig.h"

#include <QDateTime>
#include <QHostInfo>

#include <chrono>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using namespace std::chrono_literals;

/// Records that Kafka has not acknowledged this long before the shutdown timeout are abandoned, so that their senders
/// still get an answer.
constexpr auto TimeForLastAnswers = 1s;
constexpr qint64 MetricsPortBytes = 16 * 1024 * 1024;
constexpr int MetricsPortConnections = 128;

/// Prometheus and health probes connect directly.
HttpSettings withoutProxyProtocol(HttpSettings settings)
{
    settings.proxies.usesProxyProtocol = false;
    return settings;
}

Result<QHostAddress, Failure> resolve(const QString &host, const char *variable)
{
    const QHostAddress literal(host);
    if (!literal.isNull())
        return literal;
    const auto found = QHostInfo::fromName(host).addresses();
    if (found.isEmpty())
        return Failure::transient(u"%1 = '%2' is not an IP address, and the name cannot be resolved"_s.arg(
            QLatin1StringView(variable), host));
    return found.first();
}

} // namespace

Application::Application(const Startup &startup, QObject *parent)
    : QObject(parent),
      m_startup(startup),
      m_memory(startup.resources.memory.budget),
      m_connections(startup.resources.maxConnections, startup.config.http.maxConnectionsPerAddress, m_memory),
      m_metricsHttp(withoutProxyProtocol(startup.config.http)),
      m_metricsMemory(MetricsPortBytes),
      m_metricsConnections(MetricsPortConnections, 0, m_metricsMemory),
      m_credentials(startup.config, startup.catalogue),
      m_throttle(startup.config.rateLimit),
      m_metricsThrottle(m_metricsRate),
      m_memoryReturn(m_memory)
{
}

Application::~Application()
{
    m_workers.clear();
}

Result<void, Failure> Application::start()
{
    const auto &config = m_startup.config;
    log(LogLevel::Info, u"Starting loom-ingestd " LOOM_VERSION ""_s,
        {{"environment", config.environment}, {"message_types", int(m_startup.catalogue.messageTypes().size())}});
    for (const auto &warning : m_startup.warnings)
        log(LogLevel::Warning, warning);
    const auto &memory = m_startup.resources.memory;
    log(LogLevel::Info, u"Memory limits"_s, {{"bytes", memory.memory}, {"for_clients", memory.budget}});
    if (const auto done = check(); !done)
        return done.error();
    if (const auto done = m_credentials.load(); !done)
        return done.error();
    m_routes = std::make_unique<Routes>(m_startup.catalogue, pages());
    if (const auto done = startKafka(); !done)
        return done.error();
    startMetrics();
    if (const auto done = startWorkers(); !done)
        return done.error();
    return startMonitor();
}

Result<void, Failure> Application::check() const
{
    if (auto failure = Routes::pathConflict(m_startup.catalogue, pages()))
        return *failure;
    if (auto failure = m_startup.config.problem())
        return *failure;
    if (const auto done = Credentials::check(m_startup.config); !done)
        return done.error();
    return checkKafkaSettings(m_startup.config.kafka);
}

std::vector<HttpPage> Application::pages() const
{
    const auto &catalogue = m_startup.catalogue;
    std::vector<HttpPage> all{infoPage(), appStatisticsPage(catalogue), metadataTypesPage(catalogue),
                              audioConnectionsPage([this] { return audioActivity(); }, m_startedAt)};
    if (m_startup.config.http.healthChecks) {
        for (auto &page : healthPages())
            all.push_back(std::move(page));
    }
    if (m_startup.config.http.metrics)
        all.push_back(metricsPage([this] { return m_metrics->text(); }, Metrics::ContentType));
    const AudioChannel audio{QByteArray(Routes::AudioBelow) + "{device_id}", audioType(), m_startup.config.audio,
                             m_startup.config.timestampToleranceHours};
    const ApiFacts facts{m_startup.config.timestampToleranceHours, m_startup.config.access,
                         m_startup.config.rateLimit.isEnabled, m_startup.config.publicUrl};
    for (auto &page : documentationPages(catalogue, all, audio, facts))
        all.push_back(std::move(page));
    return all;
}

const MessageType &Application::audioType() const
{
    const auto *messageType = m_startup.catalogue.findByRoute(Routes::AudioUpload);
    Q_ASSERT(messageType);
    return *messageType;
}

AudioActivity Application::audioActivity() const
{
    AudioActivity activity{{}, m_devices.messages()};
    for (const auto &device : m_devices.devices())
        activity.devices << QString::fromLatin1(device);
    return activity;
}

Result<void, Failure> Application::startKafka()
{
    auto settings = m_startup.config.kafka;
    if (m_startup.config.usesEmbeddedBroker()) {
        auto broker = EmbeddedBroker::start(settings.topics, settings.partitions);
        if (!broker)
            return broker.error();
        m_broker = *std::move(broker);
        settings.bootstrapServers = m_broker->bootstrapServers();
        settings.createTopics = false;
        log(LogLevel::Info, u"Embedded Kafka broker: %1 (in memory, for testing only: it drops the oldest records of a "
                            "partition after about 5 MB)"_s.arg(QString::fromLatin1(settings.bootstrapServers)));
    }
    auto producer = KafkaProducer::create(settings, &m_memory);
    if (!producer)
        return producer.error();
    m_kafka = *std::move(producer);
    connect(m_kafka.get(), &KafkaProducer::healthChanged, this, &Application::onKafka);
    return {};
}

void Application::startMetrics()
{
    Metrics::Sources sources{[this] { return m_kafka->queued(); },
                             [this] { return m_connections.open(); },
                             [this] { return m_kafka->state() == BrokerState::Ready; },
                             [this] { return m_kafka->health().isReady(); },
                             [this] { return m_devices.devices(); },
                             KafkaProducer::libraryVersion(),
                             [this] {
                                 ProducerResets resets;
                                 for (const auto &row : ResetReasons)
                                     resets.append({row.name, m_kafka->resets(row.reason)});
                                 return resets;
                             },
                             [this] { return loadFigures(); }};
    m_metrics = std::make_unique<Metrics>(m_routes->endpoints(), m_startup.catalogue.topics(), std::move(sources));
}

LimitUsage Application::loadFigures() const
{
    const auto &kafka = m_startup.config.kafka;
    LimitUsage figures{.connectionsLimit = m_connections.most(),
                       .memoryUsed = m_memory.used(),
                       .memoryLimit = m_memory.limit(),
                       .queuedBytes = m_kafka->queuedBytes(),
                       .queueLimitBytes = std::min(qint64(kafka.queueMaxKbytes) * 1024, m_memory.limit()),
                       .queueLimitRecords = kafka.queueMaxMessages,
                       .logLinesDropped = droppedLogLines()};
    m_credentials.addTo(figures);
    return figures;
}

Result<void, Failure> Application::startWorkers()
{
    const auto &config = m_startup.config;
    if (const auto done = listen(*m_routes, config.access, m_throttle, {m_memory, m_connections, m_lastConnection},
                                 mainPorts(), config.workers);
        !done)
        return done.error();
    if (!config.hasMetricsPort())
        return {};
    m_metricsRoutes = std::make_unique<Routes>(*m_routes, QList<QByteArray>{"/metrics", "/healthz", "/readyz"});
    return listen(*m_metricsRoutes, m_metricsAccess, m_metricsThrottle,
                  {m_metricsMemory, m_metricsConnections, m_lastConnection},
                  {{.host = config.host,
                    .number = config.metricsPort,
                    .variable = "LOOM_METRICS_PORT",
                    .announcement = config.http.metrics ? u"Metrics on http://%1:%2/metrics"_s
                                                        : u"Health checks on http://%1:%2/healthz"_s}},
                  1);
}

QList<Application::Port> Application::mainPorts()
{
    const auto &config = m_startup.config;
    QList<Port> ports{{.host = config.host,
                       .number = config.port,
                       .variable = "LOOM_PORT",
                       .announcement = u"Listening on http://%1:%2"_s,
                       .bound = &m_httpPort}};
    if (config.tls.isOn())
        ports.append({.host = config.tls.host.isEmpty() ? config.host : config.tls.host,
                      .number = config.tls.port,
                      .hostVariable = config.tls.host.isEmpty() ? "LOOM_HOST" : "LOOM_TLS_HOST",
                      .variable = "LOOM_TLS_PORT",
                      .announcement = u"Listening on https://%1:%2"_s,
                      .tls = &m_credentials.certificate(),
                      .bound = &m_httpsPort});
    return ports;
}

Result<void, Failure> Application::listen(const Routes &routes, const AccessSettings &access, const Throttle &throttle,
                                          const SharedLimits &load, const QList<Port> &ports, int workers)
{
    const auto &config = m_startup.config;
    QList<QList<ListeningSocket>> sockets(workers);
    for (const auto &port : ports) {
        if (const auto done = openPort(port, sockets); !done)
            return done.error();
    }
    const WorkerDependencies shared{.http = &routes == m_routes.get() ? config.http : m_metricsHttp,
                                    .routes = routes,
                                    .kafka = *m_kafka,
                                    .metrics = *m_metrics,
                                    .audio = config.audio,
                                    .audioType = audioType(),
                                    .devices = m_devices,
                                    .events = m_events,
                                    .access = {access, m_credentials.keys(), m_audit},
                                    .throttle = throttle,
                                    .load = load,
                                    .draining = m_draining,
                                    .timestampToleranceHours = config.timestampToleranceHours};
    for (const auto &ofWorker : sockets) {
        auto &worker = m_workers.emplace_back(std::make_unique<Worker>(shared, ofWorker));
        connect(worker.get(), &Worker::drained, this, &Application::onDrained);
        connect(worker.get(), &Worker::described, this, &Application::onConnectionsDescribed);
        worker->startServing();
    }
    return {};
}

/// Adds a listening socket to the list of each worker in @p sockets.
Result<void, Failure> Application::openPort(const Port &port, QList<QList<ListeningSocket>> &sockets)
{
    const auto address = resolve(port.host, port.hostVariable);
    if (!address)
        return address.error();
    const auto count = int(sockets.size());
    const auto listeners = openListeners(*address, quint16(port.number), count, port.hostVariable, port.variable);
    if (!listeners)
        return listeners.error();
    for (qsizetype index = 0; index < sockets.size(); ++index)
        sockets[index].append({listeners->descriptors[index], port.tls});
    if (port.bound)
        *port.bound = listeners->port;
    log(LogLevel::Info, port.announcement.arg(hostInUrl(port.host)).arg(listeners->port), {{"workers", count}});
    return {};
}

Result<void, Failure> Application::startMonitor()
{
    m_monitor = std::make_unique<MonitorServer>(
        m_startup.config.monitor, m_startup.config.tls, Access{m_startup.config.access, m_credentials.keys(), m_audit},
        m_events, m_memory, MonitorServer::Sources{hello(), [this] { return snapshot(); }});
    connect(m_monitor.get(), &MonitorServer::connectionsAsked, this, &Application::askForConnections);
    connect(m_monitor.get(), &MonitorServer::disconnectAsked, this, [this](qint64 connection) {
        for (const auto &worker : m_workers)
            worker->disconnectClient(connection);
    });
    connect(&m_credentials, &Credentials::certificateReplaced, m_monitor.get(), [this] {
        if (const auto done = m_monitor->loadCertificate(); !done)
            log(LogLevel::Error, u"The server for consoles keeps the previous TLS certificate"_s,
                {{"error", done.error().message}});
    });
    return m_monitor->listen();
}

protocol::Hello Application::hello() const
{
    protocol::Hello hello;
    hello.version = QStringLiteral(LOOM_VERSION);
    hello.startedAt = m_startedAt;
    hello.history = m_startup.config.monitor.history;
    hello.httpPort = m_httpPort;
    hello.httpsPort = m_httpsPort;
    const auto &catalogue = m_startup.catalogue;
    for (const auto *endpoint : catalogue.endpoints()) {
        protocol::MessageTypeInfo info{.id = endpoint->id,
                                       .title = endpoint->title,
                                       .description = endpoint->description,
                                       .route = QString::fromLatin1(endpoint->route),
                                       .topics = {},
                                       .isBatch = true,
                                       .schema =
                                           publicSchema(endpoint->schema, m_startup.config.timestampToleranceHours),
                                       .examples = endpoint->examples};
        if (const auto *messageType = catalogue.findByRoute(endpoint->route)) {
            info.isBatch = false;
            for (const auto &topic : messageType->topics())
                info.topics << QString::fromLatin1(topic);
        }
        hello.messageTypes.append(info);
    }
    return hello;
}

protocol::Snapshot Application::snapshot() const
{
    const auto kafka = m_kafka->health();
    const auto totals = m_metrics->totals();
    protocol::Snapshot snapshot;
    snapshot.time = QDateTime::currentMSecsSinceEpoch();
    snapshot.canServe = canServe();
    snapshot.kafkaConnected = kafka.state == BrokerState::Ready;
    snapshot.reason = kafka.reason;
    snapshot.impairedTopics = kafka.impairedTopics;
    snapshot.isDraining = m_draining;
    snapshot.requestsInFlight = totals.requestsInFlight;
    snapshot.queuedRecords = m_kafka->queued();
    snapshot.rejected = totals.rejected;
    for (const auto &topic : totals.topics)
        snapshot.topics.append({QString::fromLatin1(topic.name), topic.stored, topic.failed, topic.bytes});
    snapshot.latencyCounts = totals.deliveries;
    snapshot.latencyBounds = totals.deliveryBounds;
    return snapshot;
}

/// Only one round runs at a time: each I/O thread is asked, and the last report ends the round.
void Application::askForConnections()
{
    if (m_workersToReport > 0)
        return;
    m_connectionInfos.clear();
    m_workersToReport = m_workers.size();
    for (const auto &worker : m_workers)
        worker->describe();
}

void Application::onConnectionsDescribed(const QList<protocol::ConnectionInfo> &connections)
{
    m_connectionInfos += connections;
    if (--m_workersToReport == 0)
        m_monitor->onConnectionsDescribed(std::exchange(m_connectionInfos, {}));
}

void Application::shutDown()
{
    const auto allowed = std::chrono::seconds(m_startup.config.shutdownTimeoutS);
    log(LogLevel::Info, u"Shutting down"_s,
        {{"waiting_for_kafka", m_kafka->queued()}, {"at_most_seconds", int(allowed.count())}});
    m_monitor->close();
    m_draining = true;
    m_workersToDrain = m_workers.size();
    for (const auto &worker : m_workers)
        worker->drain();
    QTimer::singleShot(allowed - std::min<std::chrono::milliseconds>(TimeForLastAnswers, allowed / 2), this,
                       [this] { m_kafka->abandon(); });
    QTimer::singleShot(allowed, this, &Application::finished);
}

void Application::onDrained()
{
    if (m_draining && m_workersToDrain > 0 && --m_workersToDrain == 0)
        emit finished();
}

/// KafkaStatus has already logged the reason.
void Application::onKafka(const KafkaHealth &health)
{
    if (health.isReady())
        return log(LogLevel::Info, u"Kafka is reachable: ready"_s);
    switch (health.state) {
    case BrokerState::Ready:
        return log(LogLevel::Warning, u"Not ready: messages that Kafka cannot store are answered with 503"_s);
    case BrokerState::Unreachable:
        return log(LogLevel::Warning, u"Not ready: messages are answered with 503 until Kafka is reachable"_s);
    case BrokerState::Failed:
        log(LogLevel::Error, u"No Kafka producer can be created any more: the service exits and must be restarted"_s);
        return shutDown();
    }
}

} // namespace loom
