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

    /// A head has arrived. Names the request and its route. Returns what body may follow, or the rejection to
    /// answer with at once.
    virtual Result<ExpectedBody, Reply> admit(Exchange &exchange) = 0;
    /// The answer to a request that could not be read or took too long. @p body is what had arrived by then.
    virtual Reply reject(Exchange &exchange, const Error &error, const PartialBody &body) = 0;
    /// @p connection has a whole request. The handler has the connection offer it to Qt, and answers by
    /// Connection::finishAnswer(), now or later.
    virtual void serve(Connection &connection) = 0;
};

/// One client's connection. A RequestFilter reads it under limits of size and time. Each whole request is offered to Qt
/// HttpServer, for which this is the client: a QTcpSocket that holds one request at a time, written anew from what the
/// filter has read. What Qt writes is what the client gets. The next request is read after the answer.
/// Only rejections of the filter, and of the handler by the head alone, are written here. Belongs to one thread.
class Connection : public ChannelSocket
{
    Q_OBJECT
public:
    /// All but @p channel must outlive this. What the connection holds counts in @p load; it is in @p idle from here
    /// on.
    Connection(std::unique_ptr<Channel> channel, const HttpSettings &settings, RequestHandler &handler,
               const SharedLimits &load, const IdleConnections &idle, QObject *parent);
    ~Connection() override;

    /// The request that is being served. It outlives the connection where somebody keeps it.
    const std::shared_ptr<Exchange> &exchange() const { return m_exchange; }
    /// Has Qt HttpServer read the request, within this call.
    void offerToServer();
    /// Whether the connection ends with @p reply, which says so to the client.
    bool endsWith(const Reply &reply) const { return reply.closes || m_isLastRequest; }
    /// The last @p bytes that Qt has written are not sent: the body in an answer to HEAD. Before finishAnswer().
    void discardLast(qsizetype bytes) { m_written.chop(bytes); }
    /// Qt has written the whole answer. @p reply is what it says.
    void finishAnswer(const Reply &reply);
    /// Leaves the connection to a WebSocket. Nothing is read or written here after it.
    std::unique_ptr<Channel> releaseChannel() { return release(); }
    /// What the client has sent after the request already.
    QByteArray takeRest() { return m_filter.takeRest(); }

    /// Reads what has arrived before this began to listen.
    void readArrived() { readable(); }
    /// Answers at once without reading anything, and closes.
    void rejectAndClose(const Error &error);
    /// Ends the connection as soon as the request that has begun, if any, is answered.
    void drain();
    /// To be called every now and then with milliseconds of a steady clock.
    void checkTime(qint64 now);

    /// Who this is and what it has sent so far.
    const protocol::ConnectionInfo &info() const { return m_info; }
    /// The credential that was shown last.
    ConnectionCredential &login() { return m_login; }
    /// A message of @p device has come over this connection.
    void countDevice(const QString &device) { m_info.device = device; }

    /// Ends an idle connection, unless a request has just arrived, which is read next.
    bool closeIfIdle();
    void close() override { finish(); }
    void disconnectFromHost() override { finish(); }

signals:
    /// Qt HttpServer is to be given this, before it is offered the first request.
    void serverNeeded();

protected:
    void readable() override;
    void onAllSent() override;
    void finish() override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class State {
        Reading, ///< a request, or waiting for one
        Skipping, ///< the rest of a body whose request is answered already
        Offering, ///< a whole request to Qt
        Waiting, ///< for the answer to it
        Lingering ///< the last answer is on its way; what still comes is dropped
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
    /// Counts what is held for the client.
    void countHeld();
    /// The same. Whether all that the service holds is too much for what is arriving.
    bool countsTooMuch();
    /// Rejects what is arriving where that is so.
    void countArrived();
    void releaseServersCopy();
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
    ConnectionCredential m_login;
    RequestFilter m_filter;
    std::shared_ptr<Exchange> m_exchange; ///< the request that has no answer yet
    QByteArray m_body; ///< of the request that is being served
    QByteArray m_written; ///< answers that were not sent yet
    qint64 m_serversBytes = 0; ///< of the body that Qt HttpServer has read, and keeps until it reads on
    PhaseTimer m_timer;
    qint64 m_sentSince; ///< when the kernel last took something of an answer
    State m_state = State::Reading;
    bool m_hasServer = false;
    bool m_isForwarded = false; ///< a proxy has named another client for the request that was read last
    bool m_isLastRequest = false; ///< nothing after the request that is being read or answered is one
};

} // namespace loom
