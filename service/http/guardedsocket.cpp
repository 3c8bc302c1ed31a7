// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/guardedsocket.h"

#include "service/http/clientinfo.h"

#include <QDeadlineTimer>

#include <sys/socket.h>

#include <cstring>
#include <iterator>

namespace loom {

namespace {

/// A client that asks but does not read its answers is not read from beyond this.
constexpr qint64 UnreadAnswerBytes = 1024 * 1024;
constexpr qint64 WriteTimeoutMs = 30'000;
/// Closing at once would reset the connection and take the answer with it (RFC 9112 §9.6).
constexpr qint64 LingerMs = 2'000;

qint64 steadyNow()
{
    return QDeadlineTimer::current().deadline();
}

std::unique_ptr<QAbstractSocket> connectionOf(qintptr descriptor)
{
    // Not a QTcpSocket, which has buffers however it is opened.
    auto connection = std::make_unique<QAbstractSocket>(QAbstractSocket::TcpSocket, nullptr);
    if (connection->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState,
                                        QIODevice::ReadWrite | QIODevice::Unbuffered))
        connection->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return connection;
}

} // namespace

GuardedSocket::GuardedSocket(qintptr descriptor, const HttpSettings &settings, RequestHandler &handler, HttpLoad &load,
                             QObject *parent)
    : FacadeSocket(connectionOf(descriptor), parent),
      m_settings(settings),
      m_handler(handler),
      m_load(load),
      m_info(clientInfo(++load.lastConnection, "http", *inner())),
      m_reader(settings.limits)
{
    if (inner()->state() != ConnectedState)
        QMetaObject::invokeMethod(this, &GuardedSocket::finish, Qt::QueuedConnection);
    connect(inner(), &QTcpSocket::bytesWritten, this, [this] {
        m_wroteSince = steadyNow();
        if (!m_isReading && !m_isLingering)
            readRequests();
    });
    m_phaseSince = m_wroteSince = steadyNow();
}

GuardedSocket::~GuardedSocket()
{
    m_load.bodyBytes -= m_weighed;
}

void GuardedSocket::answer(quint64 sequence, Reply reply)
{
    if (m_exchanges.empty() || sequence < m_exchanges.front().sequence)
        return;
    const auto index = sequence - m_exchanges.front().sequence;
    if (index >= m_exchanges.size())
        return;
    std::next(m_exchanges.begin(), static_cast<qptrdiff>(index))->reply = std::move(reply);
    if (m_isReading)
        return;
    const bool wasPaused = isPaused();
    flushAnswers();
    if (wasPaused)
        readRequests();
}

void GuardedSocket::turnAway(const Error &error)
{
    refuse(addExchange(), error);
    m_lastRequestRead = true;
    flushAnswers();
}

void GuardedSocket::drain()
{
    // It may ask for a page, and then the server takes no connection any more.
    if (m_reader.phase() != RequestReader::Phase::Idle)
        needServer();
    // A head that is still arriving will be told that the service shuts down.
    if (m_reader.phase() == RequestReader::Phase::Head)
        return;
    m_lastRequestRead = true;
    if (isIdle() && !m_isReadingBody && !m_isLingering)
        linger();
}

/// What has arrived becomes requests, until enough of them wait or nothing is left. Answers that are known
/// at once are written together; where they make room, reading goes on.
void GuardedSocket::readRequests()
{
    if (m_isReading || hasEnded())
        return;
    if (m_isLingering)
        return dropArrived();
    for (bool goesOn = true; goesOn;) {
        m_isReading = true;
        receiveRequests();
        m_isReading = false;
        const bool wasPaused = isPaused();
        flushAnswers();
        goesOn = wasPaused && !isPaused();
    }
    noteTime();
}

void GuardedSocket::receiveRequests()
{
    Room room;
    while (!isPaused()) {
        if (takeEvent(m_reader.next()))
            continue;
        const auto arrived = receive(room);
        if (arrived.isEmpty())
            return;
        m_reader.append(arrived);
    }
    m_reader.hold();
}

/// False when more bytes are needed to go on.
bool GuardedSocket::takeEvent(RequestReader::Event event)
{
    switch (event) {
    case RequestReader::Event::NeedMore:
        weighBody();
        return false;
    case RequestReader::Event::Head:
        beginExchange();
        break;
    case RequestReader::Event::Request:
        finishRequest();
        break;
    case RequestReader::Event::TooLarge:
        if (auto *exchange = openExchange())
            refuse(*exchange, Error::of(ErrorCode::PayloadTooLarge));
        break;
    case RequestReader::Event::Broken:
        breakOff();
        break;
    }
    return true;
}

void GuardedSocket::beginExchange()
{
    Exchange &exchange = addExchange();
    exchange.head = m_reader.head();
    m_isReadingBody = true;
    if (!exchange.head.keepAlive)
        m_lastRequestRead = true;

    auto admitted = m_handler.admit(exchange);
    if (admitted) {
        m_reader.keepBody(*admitted);
        if (exchange.head.expectsContinue && exchange.head.hasBody() && m_exchanges.size() == 1)
            send("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    }
    exchange.reply = admitted.error();
    // A client that waits for 100 may or may not send its body now, and a very long one is not
    // worth reading: either way the next request could not be found.
    const bool isLost =
        exchange.head.hasBody()
        && (exchange.head.expectsContinue || exchange.head.contentLength.value_or(0) > m_settings.limits.skipBytes);
    if (isLost)
        exchange.reply->closes = true;
    if (isLost || exchange.reply->closes)
        m_lastRequestRead = true;
    m_reader.skipBody();
}

void GuardedSocket::finishRequest()
{
    m_isFirst = false;
    noteRequest();
    const auto *exchange = openExchange();
    m_isReadingBody = false;
    const auto body = m_reader.takeBody();
    weighBody();
    if (!exchange || exchange->reply)
        return;
    if (exchange->isUpgrade)
        handOver();
    else
        m_handler.deliver(*this, *exchange, body);
}

void GuardedSocket::breakOff()
{
    m_lastRequestRead = true;
    auto *exchange = m_isReadingBody ? openExchange() : &addExchange();
    if (exchange)
        refuse(*exchange, m_reader.error());
    else if (isIdle())
        linger();
}

Exchange &GuardedSocket::addExchange()
{
    Exchange &exchange = m_exchanges.emplace_back();
    exchange.sequence = m_nextSequence++;
    exchange.connection = m_info.id;
    exchange.since = std::chrono::steady_clock::now();
    return exchange;
}

Exchange *GuardedSocket::openExchange()
{
    const bool isAnswered = m_exchanges.empty() || m_exchanges.back().sequence + 1 != m_nextSequence;
    return m_isReadingBody && !isAnswered ? &m_exchanges.back() : nullptr;
}

void GuardedSocket::refuse(Exchange &exchange, const Error &error)
{
    if (!exchange.reply)
        exchange.reply = m_handler.refuse(exchange, error, {m_reader.heldBody(), m_reader.bodyBytes()});
}

void GuardedSocket::noteRequest()
{
    ++m_info.messages;
    m_info.bytes += m_reader.bodyBytes();
    m_info.lastSeen = QDateTime::currentMSecsSinceEpoch();
}

void GuardedSocket::noteReply(const Reply &reply)
{
    if (reply.refusal)
        m_info.lastError = QString::fromLatin1(reply.refusal->name());
}

void GuardedSocket::weighBody()
{
    const auto held = m_reader.heldBytes();
    if (held == m_weighed)
        return;
    const auto all = m_load.bodyBytes += held - std::exchange(m_weighed, held);
    auto *exchange = all > m_settings.maxBufferedBytes && held > 0 ? openExchange() : nullptr;
    if (!exchange)
        return;
    refuse(*exchange, Error::of(ErrorCode::Overloaded));
    m_lastRequestRead = true;
    m_reader.dropBody();
    weighBody();
}

void GuardedSocket::needServer()
{
    if (!std::exchange(m_hasServer, true))
        emit serverNeeded();
}

/// Everything that it might read otherwise than we did is left out.
void GuardedSocket::offerToServer()
{
    const auto &head = m_exchanges.back().head;
    needServer();
    offer(head.method.toByteArray() + ' ' + head.path.toPercentEncoding("/") + " HTTP/1.1\r\n\r\n");
    emit readyRead();
    withdraw();
}

/// A WebSocket has no room for the answers to requests before it.
void GuardedSocket::handOver()
{
    if (m_exchanges.size() > 1) {
        refuse(m_exchanges.back(),
               Error::of(ErrorCode::BadRequest, QStringLiteral("Bad Request: wait for the answers before asking for a "
                                                               "WebSocket")));
        m_lastRequestRead = true;
        return;
    }
    auto exchange = std::move(m_exchanges.back());
    const auto rest = m_reader.takeRest();
    m_handler.upgrade(std::move(exchange), release(), rest);
    finish();
}

void GuardedSocket::flushAnswers()
{
    QByteArray bytes;
    while (!m_exchanges.empty() && m_exchanges.front().reply && !m_isLingering) {
        const auto &exchange = m_exchanges.front();
        noteReply(*exchange.reply);
        const bool closes = exchange.reply->closes || (m_lastRequestRead && m_exchanges.size() == 1);
        bytes += exchange.reply->toBytes(exchange.head, exchange.requestId, closes);
        m_exchanges.pop_front();
        if (closes) {
            m_exchanges.clear();
            send(bytes);
            return linger();
        }
    }
    if (bytes.isEmpty())
        return;
    if (inner()->bytesToWrite() == 0)
        m_wroteSince = steadyNow();
    send(bytes);
    noteTime();
}

/// The last answer is on its way. The sending side is shut once it is out, and what the client
/// still sends is dropped until it closes or LingerMs have passed.
void GuardedSocket::linger()
{
    if (hasEnded())
        return;
    m_isLingering = true;
    m_phaseSince = steadyNow();
    if (inner()->bytesToWrite() == 0)
        ::shutdown(static_cast<int>(inner()->socketDescriptor()), SHUT_WR);
    else
        connect(inner(), &QTcpSocket::bytesWritten, this, [this] {
            if (inner()->bytesToWrite() == 0)
                ::shutdown(static_cast<int>(inner()->socketDescriptor()), SHUT_WR);
        });
    dropArrived();
}

void GuardedSocket::checkTime(qint64 now)
{
    if (hasEnded())
        return;
    if (isIdle())
        giveBackRoom();
    if (inner()->bytesToWrite() > 0 && now - m_wroteSince > WriteTimeoutMs)
        return inner()->abort();
    const auto waited = now - m_phaseSince;
    if (m_isLingering) {
        if (waited > LingerMs && inner()->bytesToWrite() == 0)
            inner()->abort();
        return;
    }
    qint64 allowed = m_settings.headerTimeout.count();
    if (m_phase == RequestReader::Phase::Body)
        allowed = m_settings.bodyTimeout.count() + m_reader.bodyBytes() * 1000 / HttpSettings::BodyBytesPerSecond;
    else if (m_phase == RequestReader::Phase::Idle && !m_isFirst)
        allowed = m_settings.keepAliveTimeout.count();
    if (waited <= allowed || isPaused())
        return;
    if (m_phase == RequestReader::Phase::Idle) {
        if (isIdle())
            linger();
        return;
    }
    auto *exchange = m_isReadingBody ? openExchange() : &addExchange();
    if (!exchange)
        return linger();
    refuse(*exchange, Error::of(ErrorCode::RequestTimeout));
    m_lastRequestRead = true;
    flushAnswers();
}

/// A phase's time starts when it is entered; waiting for Kafka is not the client's time.
void GuardedSocket::noteTime()
{
    const auto phase = m_reader.phase();
    if (phase == m_phase && phase != RequestReader::Phase::Idle)
        return;
    m_phase = phase;
    if (!m_isLingering)
        m_phaseSince = steadyNow();
}

bool GuardedSocket::isPaused() const
{
    if (hasEnded() || m_isLingering)
        return true;
    const bool atBoundary = m_reader.phase() == RequestReader::Phase::Idle;
    return atBoundary
           && (m_lastRequestRead || m_exchanges.size() >= static_cast<size_t>(m_settings.maxPipelined)
               || inner()->bytesToWrite() > UnreadAnswerBytes);
}

void GuardedSocket::finish()
{
    m_exchanges.clear();
    end();
}

void GuardedSocket::close()
{
    if (inner())
        inner()->abort();
    finish();
}

void GuardedSocket::disconnectFromHost()
{
    inner()->abort();
}

qint64 GuardedSocket::writeData(const char *, qint64 size)
{
    return size;
}

} // namespace loom
