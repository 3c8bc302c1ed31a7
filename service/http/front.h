// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/guardedsocket.h"
#include "service/http/routes.h"
#include "service/http/upgrader.h"
#include "service/ingest/pipeline.h"
#include "service/metrics/recorder.h"

#include <QAbstractHttpServer>

#include <atomic>
#include <functional>

namespace loom {

/// The HTTP side of one I/O thread, and the one place that knows Qt HttpServer and its versions.
/// Decides by the head what can be refused without a body, in the contract's order: route,
/// method, CORS, media type, length; hands whole bodies to the pipeline; answers when it is told.
/// Pages are asked for through Qt HttpServer; what is posted does not pass it.
class Front : public QAbstractHttpServer, public RequestHandler
{
    Q_OBJECT
public:
    using HealthSource = std::function<Health()>;

    /// All must outlive the front. @p health is called on this thread.
    Front(const HttpSettings &settings, const Routes &routes, Pipeline &pipeline, Upgrader &upgrader,
          Recorder &recorder, HealthSource health, QObject *parent = nullptr);

    Result<qint64, Reply> admit(Exchange &exchange) override;
    Reply refuse(Exchange &exchange, const Error &error, const PartialBody &body) override;
    void deliver(GuardedSocket &socket, const Exchange &exchange, const QByteArray &body) override;
    void upgrade(Exchange exchange, std::unique_ptr<QAbstractSocket> connection, const QByteArray &rest) override;

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
    struct Answer;

    void answerPage();
    void ingest(GuardedSocket &socket, const Exchange &exchange, const QByteArray &body);
    std::optional<Reply> refusal(Exchange &exchange) const;
    std::optional<Reply> upgradeRefusal(Exchange &exchange) const;
    std::optional<Reply> postRefusal(const Exchange &exchange) const;
    qint64 bodyLimit(const Route &route) const;
    /// What every answer goes through once: it is counted, logged, and gets the headers that all have.
    Reply finished(Reply reply, const Exchange &exchange);
    Reply answeredAtOnce(Reply reply, const Exchange &exchange, const PartialBody &body);
    /// Tells who watches of a message that was refused before it reached the pipeline.
    void tellRefused(const Error &error, const Exchange &exchange, const PartialBody &body);
    Reply errorReply(const Exchange &exchange, const Error &error) const;
    Reply shuttingDown(const Exchange &exchange) const;
    Reply preflight(const Exchange &exchange) const;
    bool isAllowedOrigin(QByteArrayView origin) const;

    const HttpSettings &m_settings;
    const Routes &m_routes;
    Pipeline &m_pipeline;
    Upgrader &m_upgrader;
    Recorder &m_recorder;
    HealthSource m_health;
    const bool m_isOpenToAll; ///< origins
    const QByteArray m_commonLines;
    GuardedSocket *m_socket = nullptr; ///< whose request Qt HttpServer is reading now
    const Exchange *m_exchange = nullptr;
};

} // namespace loom
