// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/connection.h"
#include "service/http/dispatcher.h"
#include "service/http/requestadmission.h"
#include "service/http/requestrecord.h"

#include <QAbstractHttpServer>

namespace loom {

/// The HTTP server of one I/O thread, and the only class that depends on the version of Qt HttpServer. Qt reads every
/// admitted request from its connection, and writes the answer to it.
class HttpServer : public QAbstractHttpServer, public RequestHandler, private ReplyReceiver
{
    Q_OBJECT
public:
    /// All must outlive the server. @p health is called on this thread. @p isDraining is true while the service shuts
    /// down.
    HttpServer(const HttpSettings &settings, const Routes &routes, Pipeline &pipeline,
               WebSocketUpgradeHandler &upgradeHandler, MetricsRecorder &recorder,
               const Dispatcher::HealthSource &health, const Access &access, const Throttle &throttle,
               const MemoryBudget &memory, const std::atomic<bool> &isDraining, QObject *parent = nullptr);

    Result<ExpectedBody, Reply> admit(Exchange &exchange) override;
    Reply reject(Exchange &exchange, const Error &error, const PartialBody &body) override;
    void serve(Connection &connection) override;

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#elif QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#endif

private:
    void handle(const QHttpServerRequest &request);
    void reply(const std::shared_ptr<Exchange> &exchange, Reply reply, const QString &device) override;
    void complete(Reply &reply, const RequestHead &head) const;
    static void write(Exchange &exchange, const Reply &reply);
    void upgrade(Connection &connection);

    RequestRecord m_record;
    const Cors m_cors;
    const RequestAdmission m_admission;
    Dispatcher m_dispatcher;
    WebSocketUpgradeHandler &m_upgradeHandler;
    const QByteArray m_keepAlive;
    Connection *m_serving = nullptr; ///< the connection whose request Qt is reading
};

} // namespace loom
