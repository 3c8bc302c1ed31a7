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
    int status = 0; ///< 0: no response
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QJsonObject json() const;
};

/// An HTTP client on one connection that sends exactly the given bytes, so that tests control the framing. Blocking;
/// belongs to one thread.
class HttpClient
{
public:
    explicit HttpClient(quint16 port);

    void send(const QByteArray &bytes);
    /// Receives the next response. @p toHead: it answers a HEAD request.
    HttpResponse receive(bool toHead = false, int timeoutMs = 40'000);
    /// Whether the service closes the connection within the timeout.
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
