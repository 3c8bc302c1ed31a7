// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/access/keystore.h"
#include "service/http/channelsocket.h"
#include "service/http/exchange.h"
#include "service/http/httpsettings.h"
#include "service/http/idleconnections.h"
#include "service/http/phasetimer.h"
#include "service/http/requestfilter.h"
#include "service/limits/sharedlimits.h"

#include <memory>

namespace loom {

class Connection;
struct ForwardedClient;

/// Decides on the requests of all connections of a thread, and answers them. Called on that thread.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// Called when a head has arrived. Sets the exchange's request id and route. Returns the body to expect, or the
    /// rejection to send at once.
    virtual Result<ExpectedBody, Reply> admit(Exchange &exchange) = 0;
    /// Returns the answer to a request that could not be read or that timed out. @p body is the part of the body that
    /// had arrived.
    virtual Reply reject(Exchange &exchange, const Error &error, const PartialBody &body) = 0;
    /// Called when @p connection has a complete request. The handler calls Connection::offerToServer(), and
    /// finishAnswer() now or later.
    virtual void serve(Connection &connection) = 0;
};

/// One client's connection. A RequestFilter reads its requests within limits of size and time. Each complete request is
/// then passed to Qt HttpServer, which uses this object as its QTcpSocket: it sees one request at a time, rewritten in
/// canonical form. The bytes that Qt writes are sent to the client. The next request is read after the answer. Only
/// rejections by the filter, or by the handler on the head alone, are written here. Belongs to one thread.
class Connection : public ChannelSocket
{
    Q_OBJECT
public:
    /// Everything except @p channel must outlive this. The connection's memory counts towards @p load. It is listed in
    /// @p idle from its construction on.
    Connection(std::unique_ptr<Channel> channel, const HttpSettings &settings, RequestHandler &handler,
               const SharedLimits &load, const IdleConnections &idle, QObject *parent);
    ~Connection() override;

    /// The request that is being served. It outlives the connection if another owner keeps it.
    const std::shared_ptr<Exchange> &exchange() const { return m_exchange; }
    /// Makes Qt HttpServer read the request, within this call.
    void offerToServer();
    /// Whether the connection closes after @p reply. The answer then has "Connection: close".
    bool endsWith(const Reply &reply) const { return reply.closes || m_isLastRequest; }
    /// Removes the last @p bytes that Qt has written: the body in the answer to HEAD. Call it before finishAnswer().
    void discardLast(qsizetype bytes) { m_written.chop(bytes); }
    /// Call when Qt has written the whole answer, which is @p reply.
    void finishAnswer(const Reply &reply);
    /// Transfers the connection to a WebSocket. Nothing is read or written here afterwards.
    std::unique_ptr<Channel> releaseChannel() { return release(); }
    /// Returns the bytes that the client has already sent after the request.
    QByteArray takeRest() { return m_filter.takeRest(); }

    /// Reads what arrived before the channel's notifications were connected.
    void readArrived() { readable(); }
    /// Sends an error without reading anything, and closes.
    void rejectAndClose(const Error &error);
    /// Closes the connection after the answer to the current request, or at once if there is none.
    void drain();
    /// Applies the time limits. @p now is in milliseconds of the monotonic clock. Called periodically.
    void checkTime(qint64 now);

    /// The client and its traffic so far, for consoles.
    const protocol::ConnectionInfo &info() const { return m_info; }
    /// The credential of the last request.
    ConnectionCredential &credential() { return m_credential; }
    /// Records the device of the last message on this connection.
    void countDevice(const QString &device) { m_info.device = device; }

    /// Closes an idle connection. Returns false if a request has just arrived, which is then read.
    bool closeIfIdle();
    void close() override { finish(); }
    void disconnectFromHost() override { finish(); }

signals:
    /// Emitted before the first request: the listener must add this connection to Qt HttpServer.
    void serverNeeded();

protected:
    void readable() override;
    void onBytesSent() override;
    void finish() override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class State {
        Reading, ///< reads a request, or waits for one
        Skipping, ///< drops the rest of a body whose request is already answered
        Offering, ///< Qt reads a complete request
        Waiting, ///< waits for the answer
        Lingering ///< sends the last answer; input is dropped
    };

    bool isIdle() const;
    bool isReading() const { return m_state == State::Reading || m_state == State::Skipping; }
    void read();
    void readRequests();
    void handle(RequestFilter::Event event);
    void onInput(Channel::Input input);
    void beginRequest();
    void setClient(const ForwardedClient &client);
    void finishRequest();
    void breakOff();
    void needServer();
    std::shared_ptr<Exchange> newExchange();
    void reject(const Error &error);
    void writeRejection(const Reply &reply);
    void endExchange(const Reply &reply);
    void onRequest();
    /// Updates the memory reservation.
    void updateMemory();
    /// Updates the memory reservation. Returns whether the memory budget is exceeded while a request arrives.
    bool exceedsMemory();
    /// Rejects the arriving request if the memory budget is exceeded.
    void checkMemory();
    void releaseServerCopy();
    void flush();
    void linger();
    void dropInput();
    void recordTime();
    qint64 allowedMs() const;
    void endPhase();
    bool isUnread() const;

    const HttpSettings &m_settings;
    RequestHandler &m_handler;
    const MemoryBudget &m_budget;
    MemoryReservation m_memory;
    IdleConnections::Place m_place;
    protocol::ConnectionInfo m_info;
    ConnectionCredential m_credential;
    RequestFilter m_filter;
    std::shared_ptr<Exchange> m_exchange; ///< the request that is not answered yet
    QByteArray m_body; ///< of the request that is being served
    QByteArray m_written; ///< answers that are not sent yet
    /// Size of the copy of the body that Qt HttpServer keeps until it reads the next request.
    qint64 m_serverCopyBytes = 0;
    PhaseTimer m_timer;
    qint64 m_sentSince; ///< when the kernel last accepted bytes of an answer (monotonic, in ms)
    State m_state = State::Reading;
    bool m_hasServer = false;
    bool m_isForwarded = false; ///< the last request read was forwarded by a proxy for another client
    bool m_isLastRequest = false; ///< no request is read after the current one
};

} // namespace loom
