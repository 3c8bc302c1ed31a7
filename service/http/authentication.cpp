// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/authentication.h"

#include "common/catalogue/catalogue.h"
#include "service/http/connection.h"
#include "service/http/subprotocols.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Returns an empty value for other schemes.
QByteArray bearerOf(QByteArrayView value)
{
    constexpr QByteArrayView Bearer = "bearer ";
    const bool isBearer =
        value.size() > Bearer.size() && value.first(Bearer.size()).compare(Bearer, Qt::CaseInsensitive) == 0;
    return isBearer ? value.sliced(Bearer.size()).trimmed().toByteArray() : QByteArray();
}

/// Returns an empty value if it is not base64url.
QByteArray fromSubprotocol(const QByteArray &protocol)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(protocol.sliced(qsizetype(qstrlen(CredentialSubprotocol))),
                                       QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

/// Every credential in the head; an empty entry for a malformed one.
QList<QByteArray> credentialsOf(const RequestHead &head, bool isWebSocket)
{
    QList<QByteArray> shown;
    for (const auto &field : head.views()) {
        if (field.isNamed("Authorization"))
            shown << bearerOf(field.value);
        else if (field.isNamed("X-API-Key"))
            shown << field.value.toByteArray();
    }
    if (!isWebSocket)
        return shown;
    for (const auto &protocol : offeredSubprotocols(head)) {
        if (protocol.startsWith(CredentialSubprotocol))
            shown << fromSubprotocol(protocol);
    }
    return shown;
}

bool mayAsk(const Grant &grant, const Route &route)
{
    if (route.page)
        return grant.scopes.testFlag(route.page->scope);
    if (route.batch)
        return grant.maySendSomething(); // checked for each item
    return !route.messages || grant.maySend(route.messages->id);
}

QString deviceOf(const RequestHead &head)
{
    return QString::fromUtf8(head.path.sliced(head.path.lastIndexOf('/') + 1));
}

} // namespace

std::optional<Error> Authentication::rejection(Exchange &exchange) const
{
    if (!m_access.settings.isRequired || isExempt(*exchange.route))
        return std::nullopt;
    QString reason;
    auto error = judge(exchange, reason);
    if (error)
        onRejection(exchange, *error, reason);
    return error;
}

std::optional<Error> Authentication::judge(Exchange &exchange, QString &reason) const
{
    const auto &route = *exchange.route;
    const auto shown = credentialsOf(exchange.head, route.isWebSocket);
    auto &credential = exchange.client->credential();
    if (shown.isEmpty() && credential.certificate.isEmpty())
        return Error::of(ErrorCode::Unauthenticated);
    if (shown.isEmpty() && !m_cors.isOfNamedOrigin(exchange.head)) {
        reason = u"the client certificate of a web page is only accepted if LOOM_CORS_ALLOWED_ORIGINS "
                 "lists its origin by name"_s;
        return Error::of(ErrorCode::Unauthenticated);
    }
    if (shown.size() > 1)
        return Error::of(ErrorCode::Unauthenticated, u"The request has several credentials: send only one"_s);
    const auto now = QDateTime::currentMSecsSinceEpoch();
    exchange.grant = m_access.keys.find(shown.isEmpty() ? QByteArray() : shown.constFirst(), credential, now);
    if (!exchange.grant) {
        reason = credential.reason;
        return Error::of(ErrorCode::Unauthenticated);
    }
    if (!mayAsk(*exchange.grant, route))
        return Error::of(ErrorCode::Forbidden);
    if (route.isWebSocket && !exchange.grant->maySendAs(deviceOf(exchange.head)))
        return notOfDevice(deviceOf(exchange.head));
    return std::nullopt;
}

void Authentication::onRejection(const Exchange &exchange, const Error &error, const QString &reason) const
{
    m_access.audit.log({.who = exchange.grant ? exchange.grant->id : QString(),
                        .what = QString::fromUtf8(exchange.head.method.toByteArray() + ' ' + exchange.head.path),
                        .from = exchange.client->info().address,
                        .result = QString::fromLatin1(error.name()),
                        .requestId = exchange.requestId,
                        .reason = reason});
}

} // namespace loom
