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

/// The service: the only place that makes the parts and connects them. Lives in the main thread.
class Application : public QObject
{
    Q_OBJECT
public:
    /// @p startup must outlive the application.
    explicit Application(const Startup &startup, QObject *parent = nullptr);
    ~Application() override;

    /// Opens the port and starts the threads; Kafka may come later.
    Result<void, Failure> start();
    /// What of the configuration would keep it from starting, beyond what reading it has found: start() does this
    /// first. Opens no port and connects to nothing.
    Result<void, Failure> check() const;
    /// Reads the files of keys and of the certificate again.
    void reloadCredentials() { m_credentials.reload(); }
    /// Stops accepting, answers what waits, flushes Kafka, then says finished().
    void shutDown();
    /// False once nothing can be written to Kafka in this process any more; it shuts itself down then.
    bool canServe() const { return m_kafka->state() != BrokerState::Failed; }

signals:
    void finished();

private:
    /// To listen on.
    struct Port
    {
        QString host;
        int number = 0;
        const char *hostVariable = "LOOM_HOST"; ///< that names the host
        const char *variable; ///< that names the number
        QString announcement; ///< for the log, with the host and the number to be filled in
        const TlsStore *tls = nullptr; ///< null: plain HTTP
        quint16 *bound = nullptr; ///< takes the number that it was given, if not null
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
    void takeConnections(const QList<protocol::ConnectionInfo> &connections);
    Result<void, Failure> listen(const Routes &routes, const AccessSettings &access, const Throttle &throttle,
                                 const SharedLimits &load, const QList<Port> &ports, int workers);
    QList<Port> mainPorts();
    Result<void, Failure> openPort(const Port &port, QList<QList<ListeningSocket>> &sockets);
    void onDrained();
    void onKafka(const KafkaHealth &health);

    const Startup &m_startup;
    MemoryBudget m_memory;
    ConnectionLimit m_connections;
    /// Of the metrics port, which answers whatever the clients take.
    const HttpSettings m_metricsHttp;
    MemoryBudget m_metricsMemory;
    ConnectionLimit m_metricsConnections;
    const AccessSettings m_metricsAccess; ///< which asks for no credential
    const RateLimitSettings m_metricsRate;
    Credentials m_credentials;
    Audit m_audit;
    const Throttle m_throttle;
    const Throttle m_metricsThrottle; ///< which is off
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
    QList<protocol::ConnectionInfo> m_described; ///< by the workers that have answered
    size_t m_stillDescribing = 0;
    quint16 m_httpPort = 0;
    quint16 m_httpsPort = 0; ///< 0: there is none
    size_t m_stillBusy = 0;
};

} // namespace loom
