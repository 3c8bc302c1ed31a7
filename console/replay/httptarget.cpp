// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/httptarget.h"

#include "common/core/jsondocument.h"
#include "console/access/trust.h"
#include "console/replay/wording.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

/// Request body that cannot be read twice. With an ordinary body Qt repeats a request whose connection closed before
/// the response arrived, and the service might store the message twice.
class OneTimeBody : public QIODevice
{
public:
    OneTimeBody(const QByteArray &body, QObject *parent) : QIODevice(parent), m_body(body)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_read; }

private:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (atEnd())
            return -1;
        const auto count = std::min(maxSize, bytesAvailable());
        std::copy_n(m_body.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

    const QByteArray m_body;
    qint64 m_read = 0;
};

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

Response answerOf(QNetworkReply &reply)
{
    Response answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = reply.rawHeaderPairs();
    if (answer.isThere())
        readAnswerBody(answer, reply.readAll());
    else if (reply.error() == QNetworkReply::ContentReSendError)
        answer.trouble = Wording::tr("the connection closed before a response arrived");
    else
        answer.trouble = reply.errorString();
    return answer;
}

} // namespace

HttpTarget::HttpTarget(const QUrl &service, int connections, int timeoutMs, const QSslConfiguration &tls)
    : m_service(service), m_timeoutMs(timeoutMs), m_tls(tls)
{
    const int managers = (connections + ConnectionsPerManager - 1) / ConnectionsPerManager;
    for (int i = 0; i < managers; ++i)
        m_managers.push_back(std::make_unique<QNetworkAccessManager>());
}

void HttpTarget::send(const Outgoing &message, Done done)
{
    auto &manager = *m_managers[m_next++ % m_managers.size()];
    QElapsedTimer timer;
    timer.start();
    auto *body = new OneTimeBody(message.body, &manager);
    auto *reply = manager.post(requestFor(message), body);
    body->setParent(reply);
    const auto certificate = std::make_shared<QString>();
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply, certificate](const QList<QSslError> &errors) {
        *certificate = certificateProblem(reply->url().host(), errors);
    });
    QObject::connect(reply, &QNetworkReply::finished, &manager, [reply, timer, certificate, done = std::move(done)] {
        auto answer = answerOf(*reply);
        if (!certificate->isEmpty())
            answer.trouble = *certificate;
        answer.ms = millisecondsOf(timer);
        reply->deleteLater();
        done(answer);
    });
}

QNetworkRequest HttpTarget::requestFor(const Outgoing &message) const
{
    QNetworkRequest request(addressOf(m_service, message.route));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"loom-replay/" LOOM_VERSION ""_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentLengthHeader, message.body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setTransferTimeout(m_timeoutMs);
    request.setSslConfiguration(m_tls);
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

void readAnswerBody(Response &answer, const QByteArray &body)
{
    const auto json = readJsonDocument(body).object();
    answer.body = body;
    answer.code = json["code"_L1].toString();
    answer.messageId = json["message_id"_L1].toString();
}

} // namespace loom::replay
