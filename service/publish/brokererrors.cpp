// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/brokererrors.h"

#include <librdkafka/rdkafka.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Returns librdkafka's advice, which follows the colon in "Disconnected: verify …".
QString afterColon(const QString &text)
{
    const qsizetype colon = text.indexOf(u": ");
    return colon < 0 ? QString() : text.sliced(colon);
}

QString ofConnection(const QString &text)
{
    if (text.contains("Connection refused"_L1))
        return u"refuses connections"_s;
    if (text.contains("timed out"_L1))
        return u"does not answer"_s;
    if (text.startsWith("Disconnected"_L1))
        return u"closes the connection"_s + afterColon(text);
    if (text.startsWith("SSL handshake failed: "_L1)) // librdkafka 2.8; 2.0 reports RD_KAFKA_RESP_ERR__SSL
        return u"fails the TLS handshake"_s + afterColon(text);
    if (text.startsWith("Connect to "_L1))
        return u"cannot be reached"_s + afterColon(text);
    return u"cannot be reached: "_s + text;
}

QString ofLogin(const QString &text, const QByteArray &mechanism)
{
    const bool isNamed = mechanism.isEmpty() || text.contains(QLatin1StringView(mechanism));
    const QString how = isNamed ? QString() : u" by "_s + QString::fromLatin1(mechanism);
    return u"refuses the login%1: %2"_s.arg(how, text);
}

} // namespace

BrokerError BrokerError::of(int code, const QByteArray &reason)
{
    static const QRegularExpression named(uR"(^(?:[a-z_]+://)?(\S+:\d+)/(bootstrap|-?\d+): (.*)$)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression time(uR"( \(after \d+ms in state [^)]*\)$)"_s);
    const QString whole = QString::fromUtf8(reason).remove(time);
    const QRegularExpressionMatch match = named.match(whole);
    if (!match.hasMatch())
        return {code, -1, {}, whole};
    bool isId = false;
    const int id = match.captured(2).toInt(&isId);
    return {code, isId ? id : -1, match.captured(1).toUtf8(), match.captured(3)};
}

QString BrokerError::predicate(const QByteArray &saslMechanism) const
{
    switch (code) {
    case RD_KAFKA_RESP_ERR__RESOLVE:
        return u"cannot be resolved"_s;
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
        return ofLogin(text, saslMechanism);
    case RD_KAFKA_RESP_ERR__SSL:
        return u"fails the TLS handshake: "_s + text;
    default:
        return ofConnection(text);
    }
}

QString BrokerError::sentence(const QByteArray &saslMechanism) const
{
    return address.isEmpty() ? text : QString::fromUtf8(address) + u' ' + predicate(saslMechanism);
}

QString BrokerErrors::describe(const BrokerError &error)
{
    const std::lock_guard lock(m_mutex);
    if (error.broker >= 0)
        m_errors.insert(error.broker, error);
    else if (!error.address.isEmpty())
        m_addressErrors.insert(error.address, error);
    return error.sentence(m_saslMechanism);
}

void BrokerErrors::forget(int broker, const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    m_errors.remove(broker);
    m_addressErrors.remove(address);
}

QString BrokerErrors::predicateOf(int broker, const QByteArray &address) const
{
    const std::lock_guard lock(m_mutex);
    // The error by address comes from ClusterIdentityCheck, which probes after the connection was lost, so it is newer.
    if (const auto known = m_addressErrors.constFind(address); known != m_addressErrors.constEnd())
        return known->predicate(m_saslMechanism);
    const auto known = m_errors.constFind(broker);
    return known == m_errors.constEnd() ? u"does not answer"_s : known->predicate(m_saslMechanism);
}

} // namespace loom
