// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QTcpSocket>

namespace loom::test {

struct HttpResponse
{
    int status = 0; ///< 0: none came
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QJsonObject json() const;
};

/// A client that sends the bytes it is told to and nothing else, over one connection, so that
/// tests decide on framing themselves. Blocking; for the thread that made it.
class HttpClient
{
public:
    explicit HttpClient(quint16 port);

    void send(const QByteArray &bytes);
    /// The next response; @p toHead is whether it answers a HEAD request.
    HttpResponse receive(bool toHead = false, int timeoutMs = 40'000);
    /// Whether the service ends the connection, now or soon.
    bool isClosedByPeer(int timeoutMs = 10'000);
    QTcpSocket &socket() { return m_socket; }

    HttpResponse get(const QByteArray &path);
    HttpResponse post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {});
    HttpResponse post(const QByteArray &path, const QJsonObject &body);

private:
    bool readMore(int timeoutMs);

    QTcpSocket m_socket;
    QByteArray m_read;
};

/// "POST /path HTTP/1.1" with Host, Content-Type, Content-Length, @p headers and @p body.
QByteArray postRequest(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {});

} // namespace loom::test
