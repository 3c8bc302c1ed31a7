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

/// Posts messages over connections that are kept alive. Never sends a message twice nor follows a redirection.
class HttpTarget : public Target
{
public:
    /// How many requests one QNetworkAccessManager has under way; the others wait inside it.
    static constexpr int ConnectionsEach = 6;

    /// @p service is the root below which the routes are. At least @p connections are used where so many
    /// requests are under way at once. After @p timeoutMs without any byte an answer is given up.
    HttpTarget(const QUrl &service, int connections, int timeoutMs, const QSslConfiguration &tls);

    void send(const Outgoing &message, Done done) override;

private:
    QNetworkRequest requestFor(const Outgoing &message) const;

    const QUrl m_service;
    const int m_timeoutMs;
    const QSslConfiguration m_tls;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    size_t m_next = 0;
};

/// The address of @p route below @p service.
QUrl addressOf(const QUrl &service, const QString &route);

/// "code" and "message_id" as @p body, an answer of a Loom service, has them.
void readAnswerBody(Response &answer, const QByteArray &body);

} // namespace loom::replay
