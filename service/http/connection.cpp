// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/connection.h"

#include "common/core/bytes.h"
#include "service/http/clientinfo.h"
#include "service/http/forwardedclient.h"
#include "service/http/routes.h"

#include <utility>

namespace loom {

namespace {

/// Maximum size of unsent answers before a connection is no longer read.
constexpr qint64 UnreadAnswerBytes = 1024 * 1024;
constexpr qint64 WriteTimeoutMs = 30'000;
/// Time between the last answer and closing: closing at once would reset the connection, and the client could lose the
/// answer (RFC 9112 §9.6).
constexpr qint64 LingerMs = 2'000;

/// Messages are usually smaller. Larger bodies are rejected first when memory becomes scarce.
constexpr qint64 UsualBodyBytes = 16 * 1024;

/// The head in canonical form, which every program interprets in the same way. It is short, since Qt parses it byte by
/// byte; the other header fields are only in the exchange.
QByteArray canonicalHead(const Exchange &exchange, qsizetype bodyBytes)
{
    QByteArray head;
    append(head, {exchange.head.method, " ", exchange.route->target,
                  " HTTP/1.1\r\nContent-Length: ", QByteArray::number(bodyBytes), "\r\n\r\n"});
    return head;
}

} // namespace

Connection::Connection(std::unique_ptr<Channel> channel, const HttpSettings &settings, RequestHandler &handler,
                       const SharedLimits &load, const IdleConnections &idle, QObject *parent)
    : ChannelSocket(std::move(channel), parent),
      m_settings(settings),
      m_handler(handler),
      m_budget(load.memory),
      m_memory(load.memory),
      m_place(idle, *this),
      m_info(clientInfo(++load.lastConnection, "http", *this)),
      m_filter(settings.limits),
      m_timer(settings),
      m_sentSince(steadyNow())
{
    if (const auto *tls = Connection::channel()->tls())
        m_credential.certificate = tls->clientNames();
}

Connection::~Connection()
{
    if (m_exchange)
        m_exchange->client = nullptr;
}

void Connection::readable()
{
    if (m_state == State::Lingering)
        dropInput();
    else if (isReading())
        read();
}

void Connection::onBytesSent()
{
    m_sentSince = steadyNow();
    updateMemory();
    if (!channel()->isOpen())
        return finish();
    if (isReading())
        return read();
    if (m_state != State::Lingering || unsentBytes() > 0)
        return;
    channel()->endSending();
    dropInput();
}

void Connection::read()
{
    for (bool goesOn = true; goesOn;) {
        readRequests();
        const bool wasUnread = isUnread();
        flush();
        goesOn = wasUnread && !isUnread() && isReading() && !hasEnded();
    }
    recordTime();
}

void Connection::readRequests()
{
    ReceiveBuffer buffer;
    while (isReading() && !isUnread() && !hasEnded()) {
        if (const auto event = m_filter.next(); event != RequestFilter::Event::NeedMore) {
            handle(event);
            continue;
        }
        checkMemory();
        if (!isReading())
            break;
        const auto received = channel()->receive(buffer);
        if (received.input != Channel::Input::Bytes)
            return onInput(received.input);
        m_filter.append(received.bytes);
    }
    m_filter.pause();
    checkMemory();
}

/// At the end of the input, all requests of the client have been answered, or the client has disconnected within a
/// request.
void Connection::onInput(Channel::Input input)
{
    if (input == Channel::Input::NoneYet)
        return;
    flush();
    if (input == Channel::Input::Ended && unsentBytes() > 0)
        linger();
    else
        finish();
}

void Connection::handle(RequestFilter::Event event)
{
    switch (event) {
    case RequestFilter::Event::NeedMore:
        break;
    case RequestFilter::Event::Head:
        beginRequest();
        break;
    case RequestFilter::Event::Request:
        finishRequest();
        break;
    case RequestFilter::Event::TooLarge:
        reject(Error::of(ErrorCode::PayloadTooLarge));
        break;
    case RequestFilter::Event::Undecodable:
        reject(Error::of(ErrorCode::InvalidEncoding));
        break;
    case RequestFilter::Event::Broken:
        breakOff();
        break;
    }
}

std::shared_ptr<Exchange> Connection::newExchange()
{
    auto exchange = std::make_shared<Exchange>();
    exchange->client = this;
    exchange->connection = m_info.id;
    exchange->clientAddress = peerAddress();
    exchange->since = std::chrono::steady_clock::now();
    return exchange;
}

void Connection::beginRequest()
{
    m_exchange = newExchange();
    m_exchange->head = m_filter.head();
    const auto &head = m_exchange->head;
    m_isLastRequest |= !head.keepAlive;
    setClient(forwardedClient(head, peerAddress(), m_settings.proxies));

    const auto admitted = m_handler.admit(*m_exchange);
    if (admitted) {
        m_filter.keepBody(*admitted);
        if (head.expectsContinue && head.hasBody())
            m_written += "HTTP/1.1 100 Continue\r\n\r\n";
        return;
    }
    // A client that waits for 100 (Continue) may or may not send its body after the rejection, and a very long body is
    // not worth reading. In both cases the start of the next request cannot be found.
    m_isLastRequest |=
        head.hasBody() && (head.expectsContinue || head.contentLength.value_or(0) > m_settings.limits.skipBytes);
    m_filter.skipBody();
    writeRejection(admitted.error());
}

/// A proxy forwards the requests of many clients over one connection.
void Connection::setClient(const ForwardedClient &client)
{
    m_exchange->clientUsesTls = client.usesTls || channel()->tls();
    if (m_exchange->clientAddress == client.address && !m_isForwarded)
        return;
    m_exchange->clientAddress = client.address;
    m_isForwarded = client.address != peerAddress();
    m_info.address = clientText(client.address, m_isForwarded ? 0 : peerPort());
}

void Connection::finishRequest()
{
    onRequest();
    // The decoded size of the body was not counted while it arrived.
    if (m_state == State::Reading && m_filter.isBodyEncoded() && exceedsMemory()) {
        reject(Error::of(ErrorCode::Overloaded));
        m_filter.dropBody();
    }
    m_body = m_filter.takeBody();
    if (m_state == State::Lingering)
        return;
    if (m_state == State::Skipping) {
        m_state = State::Reading;
        if (m_isLastRequest)
            linger();
        return;
    }
    m_state = State::Offering;
    m_serverCopyBytes = m_body.size();
    updateMemory();
    m_handler.serve(*this);
    if (m_state == State::Offering)
        m_state = State::Waiting;
    else
        releaseServerCopy();
}

void Connection::breakOff()
{
    m_isLastRequest = true;
    if (m_state == State::Skipping)
        return linger();
    reject(m_filter.error());
}

/// Rejects the current request, or input that is not a request.
void Connection::reject(const Error &error)
{
    if (!m_exchange)
        m_exchange = newExchange();
    writeRejection(m_handler.reject(*m_exchange, error, {m_filter.heldBody(), m_filter.bodyBytes()}));
}

void Connection::writeRejection(const Reply &reply)
{
    m_written += reply.toBytes(m_exchange->head, m_exchange->requestId, endsWith(reply));
    m_state = State::Skipping;
    endExchange(reply);
}

void Connection::endExchange(const Reply &reply)
{
    m_exchange->client = nullptr;
    m_exchange.reset();
    if (reply.rejection)
        m_info.lastError = QString::fromLatin1(reply.rejection->name());
    m_isLastRequest |= reply.closes;
    if (m_isLastRequest)
        linger();
}

void Connection::finishAnswer(const Reply &reply)
{
    const bool wasWaiting = std::exchange(m_state, State::Reading) == State::Waiting;
    endExchange(reply);
    if (!wasWaiting)
        return;
    releaseServerCopy();
    flush();
    if (isReading() && !hasEnded())
        read();
}

void Connection::rejectAndClose(const Error &error)
{
    m_isLastRequest = true;
    reject(error);
    flush();
}

bool Connection::closeIfIdle()
{
    if (!isIdle() || channel()->hasArrived()) {
        m_place.markBusy();
        return false;
    }
    finish();
    return true;
}

void Connection::drain()
{
    // Qt HttpServer accepts no connections after the listener is closed.
    if (m_filter.phase() != RequestFilter::Phase::Idle)
        needServer();
    // A request whose head is still arriving is rejected later: the service is shutting down.
    if (m_filter.phase() == RequestFilter::Phase::Head)
        return;
    m_isLastRequest = true;
    if (isIdle())
        linger();
}

void Connection::needServer()
{
    if (!std::exchange(m_hasServer, true))
        emit serverNeeded();
}

void Connection::offerToServer()
{
    // Approximate size of an answer without its body.
    constexpr qsizetype AnswerBytes = 512;
    needServer();
    m_written.reserve(m_written.size() + AnswerBytes);
    feed(canonicalHead(*m_exchange, m_body.size()));
    feed(std::exchange(m_body, {}));
    emit readyRead();
    discardUnread();
}

qint64 Connection::writeData(const char *data, qint64 size)
{
    if (!hasEnded())
        m_written.append(data, size);
    return size;
}

void Connection::onRequest()
{
    ++m_info.messages;
    m_info.bytes += m_filter.bodyBytes();
    m_info.lastSeen = QDateTime::currentMSecsSinceEpoch();
}

void Connection::updateMemory()
{
    m_memory.set(m_filter.heldBytes() + m_serverCopyBytes + m_written.size() + unsentBytes());
}

bool Connection::exceedsMemory()
{
    updateMemory();
    const auto arriving = m_filter.heldBytes();
    return arriving > 0 && (arriving > UsualBodyBytes ? m_budget.isTight() : !m_budget.hasRoomFor(0));
}

void Connection::checkMemory()
{
    if (!exceedsMemory() || !isReading())
        return;
    const bool isBody = m_filter.phase() == RequestFilter::Phase::Body;
    m_isLastRequest |= !isBody;
    reject(Error::of(ErrorCode::Overloaded));
    if (isBody)
        m_filter.dropBody();
    else
        m_filter.takeRest();
    updateMemory();
}

/// Qt HttpServer keeps a body until it reads the next request. A large one is freed now by making Qt read again, with
/// no input; a small one when the connection becomes idle.
void Connection::releaseServerCopy()
{
    if (m_serverCopyBytes > UsualBodyBytes)
        emit readyRead();
    m_serverCopyBytes = 0;
}

void Connection::flush()
{
    if (m_written.isEmpty() || hasEnded())
        return;
    if (unsentBytes() == 0)
        m_sentSince = steadyNow();
    send(std::exchange(m_written, {}));
    // A client that does not read its answer is disconnected if the memory is needed.
    updateMemory();
    if (unsentBytes() > 0 && !m_budget.hasRoomFor(0))
        return finish();
    if (m_state == State::Lingering && !hasEnded() && unsentBytes() == 0)
        channel()->endSending();
}

/// Closes the sending side after the last answer, and drops input until the client closes or LingerMs have passed.
void Connection::linger()
{
    if (hasEnded())
        return;
    m_state = State::Lingering;
    m_place.markBusy();
    m_timer.restart();
    if (m_written.isEmpty() && unsentBytes() == 0)
        channel()->endSending();
    flush();
    if (!hasEnded())
        dropInput();
}

/// A client that has closed its sending side may still be receiving the answer.
void Connection::dropInput()
{
    if (!dropArrived() && unsentBytes() == 0)
        finish();
}

void Connection::checkTime(qint64 now)
{
    if (hasEnded())
        return;
    if (isIdle() && hasBuffers()) {
        emit readyRead();
        releaseBuffers();
    }
    if (unsentBytes() > 0 && now - m_sentSince > WriteTimeoutMs)
        return finish();
    const auto waited = m_timer.waited(now);
    if (m_state == State::Lingering) {
        if (waited > LingerMs && unsentBytes() == 0)
            finish();
        return;
    }
    if (!isReading() || isUnread() || waited <= allowedMs())
        return;
    // Input that has arrived since the last read is within the time limit.
    const auto messages = m_info.messages;
    channel()->expectInput();
    readRequests();
    flush();
    const bool hasStalled = messages == m_info.messages && m_timer.phase() == m_filter.phase() && waited > allowedMs();
    if (isReading() && hasStalled && !hasEnded())
        endPhase();
    else
        recordTime();
}

qint64 Connection::allowedMs() const
{
    return m_timer.allowed(m_filter.bodyBytes(), m_info.messages == 0);
}

void Connection::endPhase()
{
    if (m_timer.phase() == RequestFilter::Phase::Idle || m_state == State::Skipping)
        return linger();
    m_isLastRequest = true;
    reject(Error::of(ErrorCode::RequestTimeout));
    flush();
}

/// The time limits do not include waiting for Kafka.
void Connection::recordTime()
{
    if (m_state == State::Lingering || hasEnded())
        return m_place.markBusy();
    m_timer.enter(m_filter.phase());
    if (isIdle())
        m_place.markIdle();
    else
        m_place.markBusy();
}

bool Connection::isIdle() const
{
    return m_state == State::Reading && m_filter.phase() == RequestFilter::Phase::Idle;
}

bool Connection::isUnread() const
{
    return unsentBytes() + m_written.size() > UnreadAnswerBytes;
}

void Connection::finish()
{
    m_place.markBusy();
    m_written.clear();
    if (m_exchange) {
        m_exchange->client = nullptr;
        m_exchange->qt.forget();
        m_exchange.reset();
    }
    end();
}

} // namespace loom
