// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/http/facadesocket.h"
#include "service/http/httpload.h"
#include "service/http/httpsettings.h"
#include "service/http/reply.h"
#include "service/http/requestreader.h"

#include <chrono>
#include <list>
#include <optional>

namespace loom {

class GuardedSocket;
struct Route;

/// One request and, once it is known, its answer. A connection has them in order of arrival.
struct Exchange
{
    quint64 sequence = 0;
    RequestHead head;
    QByteArray requestId;
    qint64 connection = 0; ///< protocol::ConnectionInfo::id
    std::chrono::steady_clock::time_point since; ///< when its head had arrived
    const Route *route = nullptr;
    bool isUpgrade = false; ///< goes on as a WebSocket once it is complete
    std::optional<Reply> reply;
};

/// What of a body had arrived when its request was refused.
struct PartialBody
{
    QByteArrayView held; ///< valid within the call; empty where it was dropped
    qint64 bytes = 0; ///< that have arrived
};

/// Decides on requests; the guard asks it, the front is it. Called on the connection's thread.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// A head has arrived. Names the request and its route; returns how many bytes its body may
    /// have, or the refusal to answer with at once.
    virtual Result<qint64, Reply> admit(Exchange &exchange) = 0;
    /// The answer to what could not be read, or took too long. @p body is what had arrived by then.
    virtual Reply refuse(Exchange &exchange, const Error &error, const PartialBody &body) = 0;
    /// A whole request, the last of @p socket.
    virtual void deliver(GuardedSocket &socket, const Exchange &exchange, const QByteArray &body) = 0;
    /// An exchange that was admitted is to become a WebSocket; nothing waits before it.
    virtual void upgrade(Exchange exchange, std::unique_ptr<QAbstractSocket> connection, const QByteArray &rest) = 0;
};

/// One client's connection. It is read by a RequestReader under limits of size and time, and answered
/// from a queue in the order of the requests, whatever the order in which the answers come.
///
/// Qt HttpServer takes it for its client: a QTcpSocket that holds the head of one request at a time, checked
/// and written anew. Qt's parser would take anything, of any size, for any time; it never sees a byte that this
/// class has not read first, and what it writes is dropped. Public API only. Belongs to one thread.
class GuardedSocket : public FacadeSocket
{
    Q_OBJECT
public:
    GuardedSocket(qintptr descriptor, const HttpSettings &settings, RequestHandler &handler, HttpLoad &load,
                  QObject *parent);
    ~GuardedSocket() override;

    /// Answers the request of that number, now or as soon as those before it are answered.
    void answer(quint64 sequence, Reply reply);
    /// Has Qt HttpServer read the request that was delivered, within this call.
    void offerToServer();
    /// Answers at once without reading anything, and closes.
    void turnAway(const Error &error);
    /// Ends the connection as soon as everything that was asked is answered.
    void drain();
    /// To be called every now and then with milliseconds of a steady clock.
    void checkTime(qint64 now);

    /// Who this is and what it has sent so far.
    const protocol::ConnectionInfo &info() const { return m_info; }
    /// A message of @p device has come over this connection.
    void noteDevice(const QString &device) { m_info.device = device; }

    bool isIdle() const { return m_exchanges.empty(); }

    void close() override;
    void disconnectFromHost() override;

signals:
    /// Qt HttpServer is to be given this, before it is offered the first request.
    void serverNeeded();

protected:
    void readArrived() override { readRequests(); }
    void finish() override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void readRequests();
    void receiveRequests();
    bool takeEvent(RequestReader::Event event);
    void beginExchange();
    void finishRequest();
    void breakOff();
    void needServer();
    void handOver();
    Exchange &addExchange();
    /// The exchange whose body is being read, unless it was refused and answered already.
    Exchange *openExchange();
    void refuse(Exchange &exchange, const Error &error);
    /// Counts a request that has been read, and what came of it once it has a reply.
    void noteRequest();
    void noteReply(const Reply &reply);
    /// Counts what is held of a body that is arriving, and refuses it where all hold too much.
    void weighBody();
    void flushAnswers();
    void linger();
    void noteTime();
    bool isPaused() const;

    const HttpSettings &m_settings;
    RequestHandler &m_handler;
    HttpLoad &m_load;
    protocol::ConnectionInfo m_info;
    RequestReader m_reader;
    std::list<Exchange> m_exchanges; ///< takes no room while a connection is idle
    quint64 m_nextSequence = 0;
    qint64 m_weighed = 0; ///< this connection's part of HttpLoad::bodyBytes
    qint64 m_phaseSince = 0;
    qint64 m_wroteSince = 0;
    RequestReader::Phase m_phase = RequestReader::Phase::Idle;
    bool m_isFirst = true;
    bool m_hasServer = false;
    bool m_isReadingBody = false;
    bool m_lastRequestRead = false; ///< nothing after it is a request any more
    bool m_isLingering = false; ///< the last answer is written; what still comes is dropped
    bool m_isReading = false;
};

} // namespace loom
