// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/httptarget.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

namespace loom::replay {

namespace {

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Answer answerOf(QNetworkReply &reply)
{
    Answer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.isThere())
        readAnswerBody(answer, reply.readAll());
    else
        answer.trouble = reply.errorString();
    return answer;
}

} // namespace

HttpTarget::HttpTarget(const QUrl &service, int connections, int timeoutMs) : m_service(service), m_timeoutMs(timeoutMs)
{
    const int managers = (connections + ConnectionsEach - 1) / ConnectionsEach;
    for (int i = 0; i < managers; ++i)
        m_managers.push_back(std::make_unique<QNetworkAccessManager>());
}

void HttpTarget::send(const Outgoing &message, Done done)
{
    auto &manager = *m_managers[m_next++ % m_managers.size()];
    QElapsedTimer timer;
    timer.start();
    auto *reply = manager.post(requestFor(message), message.body);
    QObject::connect(reply, &QNetworkReply::finished, &manager, [reply, timer, done = std::move(done)] {
        auto answer = answerOf(*reply);
        answer.ms = millisecondsOf(timer);
        reply->deleteLater();
        done(answer);
    });
}

QNetworkRequest HttpTarget::requestFor(const Outgoing &message) const
{
    QNetworkRequest request(addressOf(m_service, message.route));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("loom-replay/" LOOM_VERSION));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(m_timeoutMs);
    for (const auto &[name, value] : message.headers)
        request.setRawHeader(name, value);
    return request;
}

QUrl addressOf(const QUrl &service, const QString &route)
{
    auto address = service;
    auto path = service.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    address.setPath(path + route);
    return address;
}

void readAnswerBody(Answer &answer, const QByteArray &body)
{
    const auto json = QJsonDocument::fromJson(body).object();
    answer.body = body;
    answer.code = json[QLatin1String("code")].toString();
    answer.messageId = json[QLatin1String("message_id")].toString();
}

} // namespace loom::replay
