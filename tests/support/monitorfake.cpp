// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/monitorfake.h"

#include <QHostAddress>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace loom::test {

MonitorFake::MonitorFake(const protocol::Hello &hello, bool isSilent)
    : m_server(u"monitor"_s, QWebSocketServer::NonSecureMode), m_hello(hello), m_isSilent(isSilent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for a monitor: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QWebSocketServer::newConnection, this, &MonitorFake::greet);
}

QUrl MonitorFake::address() const
{
    return QUrl(u"ws://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void MonitorFake::say(const protocol::FromService &message)
{
    sayText(QString::fromUtf8(protocol::encode(message)));
}

void MonitorFake::sayText(const QString &text)
{
    if (m_console)
        m_console->sendTextMessage(text);
}

void MonitorFake::hangUp(const QString &reason)
{
    if (m_console)
        m_console->close(QWebSocketProtocol::CloseCodeGoingAway, reason);
}

void MonitorFake::greet()
{
    m_console = m_server.nextPendingConnection();
    m_console->setParent(this);
    authorization = m_console->request().rawHeader("Authorization");
    connect(m_console, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (auto message = protocol::decodeFromConsole(text.toUtf8()))
            heard.append(*std::move(message));
        else
            qWarning("%s", qPrintable(message.error().message));
        emit heardMore();
    });
    if (!m_isSilent)
        say(m_hello);
}

} // namespace loom::test
