// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/audit.h"
#include "service/app/credentials.h"
#include "service/app/startup.h"
#include "service/app/worker.h"
#include "service/http/cataloguepages.h"
#include "service/limits/memoryreturn.h"
#include "service/metrics/metrics.h"
#include "service/monitor/monitorserver.h"
#include "service/publish/embeddedbroker.h"
#include "service/publish/kafkaproducer.h"
#include "service/websocket/connectionregistry.h"

#include <QDateTime>
#include <QTimer>

#include <memory>
#include <vector>

namespace loom {

/// The service: creates all parts and connects them. Belongs to the main thread.
class Application : public QObject
{
    Q_OBJECT
public:
    /// @p startup must outlive the application.
    explicit Application(const Startup &startup, QObject *parent = nullptr);
    ~Application() override;

    /// Opens the ports and starts the threads. Kafka may still be unreachable.
    Result<void, Failure> start();
    /// Checks what reading the configuration could not check; start() does this first. Opens no port and makes no
    /// connection.
    Result<void, Failure> check() const;
    /// Reloads the files of keys and of the TLS certificate.
    void reloadCredentials() { m_credentials.reload(); }
    /// Stops accepting, answers the current requests, flushes the Kafka producer, and then emits finished().
    void shutDown();
    /// False once no Kafka producer can be created in this process; the service then shuts itself down.
    bool canServe() const { return m_kafka->state() != BrokerState::Failed; }

signals:
    void finished();

private:
    /// A port to listen on.
    struct Port
    {
        QString host;
        int number = 0;
        const char *hostVariable = "LOOM_HOST"; ///< setting of the host
        const char *variable; ///< setting of the port number
        QString announcement; ///< log message with placeholders for host and port
        const TlsStore *tls = nullptr; ///< null: plain HTTP
        quint16 *bound = nullptr; ///< receives the actual port number, if not null
    };

    std::vector<HttpPage> pages() const;
    const MessageType &audioType() const;
    AudioActivity audioActivity() const;
    Result<void, Failure> startKafka();
    void startMetrics();
    LimitUsage loadFigures() const;
    Result<void, Failure> startWorkers();
    Result<void, Failure> startMonitor();
    protocol::Hello hello() const;
    protocol::Snapshot snapshot() const;
    void askForConnections();
    void onConnectionsDescribed(const QList<protocol::ConnectionInfo> &connections);
    Result<void, Failure> listen(const Routes &routes, const AccessSettings &access, const Throttle &throttle,
                                 const SharedLimits &load, const QList<Port> &ports, int workers);
    QList<Port> mainPorts();
    Result<void, Failure> openPort(const Port &port, QList<QList<ListeningSocket>> &sockets);
    void onDrained();
    void onKafka(const KafkaHealth &health);

    const Startup &m_startup;
    MemoryBudget m_memory;
    ConnectionLimit m_connections;
    /// The metrics port has limits of its own, so that it is served even if clients use up theirs.
    const HttpSettings m_metricsHttp;
    MemoryBudget m_metricsMemory;
    ConnectionLimit m_metricsConnections;
    const AccessSettings m_metricsAccess; ///< requires no credential
    const RateLimitSettings m_metricsRate;
    Credentials m_credentials;
    Audit m_audit;
    const Throttle m_throttle;
    const Throttle m_metricsThrottle; ///< never limits
    std::atomic<qint64> m_lastConnection{0};
    MemoryReturn m_memoryReturn;
    const qint64 m_startedAt = QDateTime::currentMSecsSinceEpoch();
    std::unique_ptr<EmbeddedBroker> m_broker;
    std::unique_ptr<KafkaProducer> m_kafka;
    std::unique_ptr<Routes> m_routes;
    std::unique_ptr<Routes> m_metricsRoutes;
    std::unique_ptr<Metrics> m_metrics;
    ConnectionRegistry m_devices;
    std::atomic<bool> m_draining{false};
    EventBroadcaster m_events{m_startup.config.monitor.history};
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::unique_ptr<MonitorServer> m_monitor;
    QList<protocol::ConnectionInfo> m_connectionInfos; ///< from the workers that have reported so far
    size_t m_workersToReport = 0;
    quint16 m_httpPort = 0;
    quint16 m_httpsPort = 0; ///< 0 without TLS
    size_t m_workersToDrain = 0;
};

} // namespace loom
