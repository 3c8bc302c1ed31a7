// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/target.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <vector>

class QNetworkReply;
class QNetworkRequest;

namespace loom::replay {

/// Sends messages as HTTP POST requests over persistent connections. Never repeats a request and never follows a
/// redirect.
class HttpTarget : public Target
{
public:
    /// Maximum number of connections that one QNetworkAccessManager opens to a host; it queues further requests.
    static constexpr int ConnectionsPerManager = 6;

    /// @p service is the base URL of the routes. @p connections is the number of requests that can be in flight at
    /// once, rounded up to a multiple of ConnectionsPerManager. A request fails after @p timeoutMs without a
    /// transferred byte.
    HttpTarget(const QUrl &service, int connections, int timeoutMs, const QSslConfiguration &tls);

    void send(const Outgoing &message, Done done) override;

private:
    QNetworkRequest requestFor(const Outgoing &message) const;

    const QUrl m_service;
    const int m_timeoutMs;
    const QSslConfiguration m_tls;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers; ///< used in turn
    size_t m_next = 0; ///< requests sent so far
};

/// Returns the URL of @p route below the base URL @p service.
QUrl addressOf(const QUrl &service, const QString &route);

/// Stores @p body in @p answer, with the "code" and "message_id" that it contains.
void readAnswerBody(Response &answer, const QByteArray &body);

} // namespace loom::replay
