// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlsproxy.h"

#include <QTcpSocket>

namespace loom::test {

namespace {

void handOn(QTcpSocket &from, QTcpSocket &to)
{
    const auto copy = [&from, &to] { to.write(from.readAll()); };
    QObject::connect(&from, &QTcpSocket::readyRead, &to, copy);
    QObject::connect(&from, &QTcpSocket::disconnected, &to, [copy, &to] {
        copy();
        to.disconnectFromHost();
    });
}

} // namespace

TlsProxy::TlsProxy(const QSslConfiguration &tls, quint16 behind) : m_behind(behind)
{
    m_server.setSslConfiguration(tls);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for a proxy: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &TlsProxy::connectOn);
}

void TlsProxy::connectOn()
{
    while (auto *client = m_server.nextPendingConnection()) {
        client->setParent(this);
        auto *service = new QTcpSocket(client);
        handOn(*client, *service);
        handOn(*service, *client);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(service, &QTcpSocket::connected, service, [client, service] { service->write(client->readAll()); });
        service->connectToHost(QHostAddress(QHostAddress::LocalHost), m_behind);
    }
}

} // namespace loom::test
