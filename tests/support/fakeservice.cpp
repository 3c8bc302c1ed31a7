// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservice.h"

#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

constexpr auto WrongToken = QWebSocketProtocol::CloseCode(4003);

} // namespace

FakeService::FakeService(QObject *parent)
    : QObject(parent), hello(someHello()), m_server(u"fake"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &FakeService::accept);
}

FakeService::~FakeService()
{
    stop();
}

bool FakeService::start()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void FakeService::stop()
{
    m_server.close();
    for (auto *console : std::exchange(m_consoles, {})) {
        console->disconnect(this);
        console->abort();
        console->deleteLater();
    }
}

QUrl FakeService::address() const
{
    QUrl url(u"ws://127.0.0.1/"_s);
    url.setPort(m_port);
    return url;
}

void FakeService::accept()
{
    auto *console = m_server.nextPendingConnection();
    console->setParent(this);
    if (!token.isEmpty() && console->request().rawHeader("Authorization") != "Bearer " + token.toUtf8()) {
        connect(console, &QWebSocket::disconnected, console, &QObject::deleteLater);
        console->close(WrongToken, u"wrong token"_s);
        return;
    }
    m_consoles.append(console);
    connect(console, &QWebSocket::textMessageReceived, this, &FakeService::hear);
    connect(console, &QWebSocket::disconnected, this, [this, console] {
        m_consoles.removeOne(console);
        console->deleteLater();
    });
    if (!isSilent)
        console->sendTextMessage(QString::fromUtf8(protocol::encode(hello)));
    emit consoleConnected();
}

void FakeService::hear(const QString &text)
{
    const auto message = protocol::decodeFromConsole(text.toUtf8());
    if (!message)
        qFatal("a console sent an invalid message: %s", qUtf8Printable(message.error().message));
    if (const auto *subscribe = std::get_if<protocol::Subscribe>(&*message))
        subscriptions.append(*subscribe);
    else if (const auto *disconnect = std::get_if<protocol::Disconnect>(&*message))
        disconnects.append(disconnect->connection);
    else if (const auto *find = std::get_if<protocol::Find>(&*message))
        searches.append(*find);
    else
        ++unsubscriptions;
    emit heard();
}

void FakeService::say(const protocol::FromService &message)
{
    sayText(QString::fromUtf8(protocol::encode(message)));
}

void FakeService::sayText(const QString &text)
{
    for (auto *console : std::as_const(m_consoles))
        console->sendTextMessage(text);
}

void FakeService::closeAll(int code, const QString &reason)
{
    for (auto *console : QList(m_consoles))
        console->close(QWebSocketProtocol::CloseCode(code), reason);
}

qint64 FakeService::unread() const
{
    qint64 bytes = 0;
    for (const auto *console : m_consoles)
        bytes += console->bytesToWrite();
    return bytes;
}

} // namespace loom::test
