// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace loom::test {

/// Fake HTTP service: stores the requests and answers as a test has set, otherwise not at all.
class HttpFake : public QObject
{
public:
    struct Request
    {
        QByteArray path;
        QByteArray head; ///< request line and headers
        QByteArray body;

        /// Compares case-insensitively: Qt 6.8 and later send header names in lower case.
        bool hasHeader(const QByteArray &line) const
        {
            return (head + "\r\n").toLower().contains("\r\n" + line.toLower() + "\r\n");
        }
    };

    HttpFake()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for a service");
        connect(&m_server, &QTcpServer::newConnection, this, &HttpFake::accept);
    }

    QUrl address(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }

    void answerWith(int status, const QByteArray &body, const QByteArray &headers = {})
    {
        m_answer = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: application/json\r\n" + headers
                   + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    /// Closes each connection instead of answering.
    void closeConnections() { m_closesConnections = true; }

    QList<Request> requests;
    int connections = 0;

private:
    void accept()
    {
        auto *socket = m_server.nextPendingConnection();
        ++connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    void read(QTcpSocket &socket)
    {
        auto &text = m_read[&socket];
        text += socket.readAll();
        const auto end = text.indexOf("\r\n\r\n");
        const auto lengthAt = text.toLower().indexOf("content-length:");
        if (end < 0)
            return;
        const auto length =
            lengthAt < 0 ? 0 // WebSocket handshake
                         : text.mid(lengthAt + 15, text.indexOf('\r', lengthAt) - lengthAt - 15).trimmed().toInt();
        if (text.size() < end + 4 + length)
            return;
        requests.append({text.split(' ').value(1), text.left(end), text.mid(end + 4, length)});
        text.clear();
        if (m_closesConnections)
            return socket.abort();
        socket.write(m_answer);
        if (m_answer.contains("Connection: close"))
            socket.disconnectFromHost();
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_read;
    QByteArray m_answer;
    bool m_closesConnections = false;
};

} // namespace loom::test
