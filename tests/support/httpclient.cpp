// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QJsonDocument>

namespace loom::test {

QJsonObject HttpResponse::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpClient::HttpClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    if (!m_socket.waitForConnected(10'000))
        qWarning("cannot connect to port %d: %s", port, qPrintable(m_socket.errorString()));
}

void HttpClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool HttpClient::readMore(int timeoutMs)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeoutMs))
        return false;
    m_read += m_socket.readAll();
    return true;
}

HttpResponse HttpClient::receive(bool toHead, int timeoutMs)
{
    qsizetype end = -1;
    while ((end = m_read.indexOf("\r\n\r\n")) < 0) {
        if (!readMore(timeoutMs))
            return {};
    }
    HttpResponse response;
    const auto lines = m_read.first(end).split('\n');
    m_read.remove(0, end + 4);
    response.status = lines.first().split(' ').value(1).toInt();
    for (const auto &line : lines.sliced(1)) {
        const auto colon = line.indexOf(':');
        response.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const auto length = toHead ? 0 : response.headers.value("content-length").toLongLong();
    while (m_read.size() < length) {
        if (!readMore(timeoutMs))
            return {};
    }
    response.body = m_read.first(length);
    m_read.remove(0, length);
    return response;
}

bool HttpClient::isClosedByPeer(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (m_socket.state() == QAbstractSocket::ConnectedState && !deadline.hasExpired()) {
        m_socket.waitForReadyRead(int(deadline.remainingTime()));
        m_read += m_socket.readAll();
    }
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

HttpResponse HttpClient::get(const QByteArray &path)
{
    send("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
    return receive();
}

HttpResponse HttpClient::post(const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    send(postRequest(path, body, headers));
    return receive();
}

HttpResponse HttpClient::post(const QByteArray &path, const QJsonObject &body)
{
    return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QByteArray postRequest(const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace loom::test
