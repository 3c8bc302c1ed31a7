// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"
#include "service/limits/connectionlimit.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <array>
#include <cstddef>

namespace loom {

enum class SocketAnswer {
    Ack,
    Error,
    Pong
};

enum class CloseReason {
    Client, ///< the client closed the connection with a close frame
    Lost, ///< the connection ended without a close frame
    Replaced, ///< by a newer connection of the same device
    Inactive,
    SlowReader,
    ProtocolError,
    TooLarge,
    Overloaded,
    Draining,
    CredentialEnded
};

/// A route of the service in the metrics.
struct MeteredEndpoint
{
    QByteArray path; ///< a pattern: "/audio/stream/{device_id}"
    QByteArray method = "GET"; ///< served method; responses to other methods are rejections
    int success = 200; ///< status of a successful response
};

/// The possible values of each label. They are fixed at startup, so that clients cannot create series: other values
/// become "_other", and a path without a route "_unmatched". A value is identified by its index in its list.
class LabelValues
{
public:
    LabelValues(const QList<MeteredEndpoint> &endpoints, const QList<QByteArray> &topics);

    QList<QByteArray> methods;
    QList<QByteArray> endpoints;
    QList<QByteArray> statuses;
    QList<QByteArray> rejections;
    QList<QByteArray> topics;
    QList<QByteArray> deliveries{"success", "error"};
    QList<QByteArray> socketAnswers{"ack", "error", "pong"};
    /// By ConnectionRejection.
    QList<QByteArray> connectionRejections{"connections", "address",      "descriptors",  "memory",
                                           "untrusted",   "proxy_header", "tls_handshake"};
    QList<QByteArray> closeReasons{"client",         "lost",      "replaced",   "inactive", "slow_reader",
                                   "protocol_error", "too_large", "overloaded", "draining", "credential_ended"};

    std::size_t methodPlace(QByteArrayView method) const;
    /// @p endpoint is an index into the list of endpoints, or -1 if no route matched.
    std::size_t endpointPlace(int endpoint) const;
    std::size_t statusPlace(int status) const;
    std::size_t topicPlace(const QByteArray &topic) const { return m_topicPlaces.value(topic, 0); }
    static std::size_t rejectionPlace(ErrorCode reason) { return std::size_t(reason); }
    static std::size_t deliveryPlace(bool isDelivered) { return isDelivered ? 0 : 1; }

private:
    std::array<quint8, 600> m_statusPlaces{};
    QHash<QByteArray, std::size_t> m_topicPlaces;
};

} // namespace loom
