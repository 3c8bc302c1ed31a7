// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>

namespace loom {

/// What librdkafka's error callback says of one broker: "kafka:9092/1: Failed to resolve 'kafka:9092': …".
/// The form of the text is rd_kafka_broker_set_error()'s, the same from librdkafka 1.0 to 2.8.
struct BrokerError
{
    int code = 0; ///< an rd_kafka_resp_err_t
    int broker = -1; ///< its id; -1: not known, as of a bootstrap server
    QByteArray address; ///< "kafka:9092"; empty where the text names no broker
    QString text; ///< what happened, without the broker and the time

    static BrokerError of(int code, const QByteArray &reason);

    /// What the broker does, to follow "which" or an address: "cannot be resolved".
    QString predicate(const QByteArray &saslMechanism) const;
    /// "kafka:9092 cannot be resolved"; without an address, the text.
    QString sentence(const QByteArray &saslMechanism) const;
};

/// The latest error of each broker that has one. From any thread.
class BrokerErrors
{
public:
    /// @p saslMechanism is named where a login fails; empty for none.
    explicit BrokerErrors(QByteArray saslMechanism = {}) : m_saslMechanism(std::move(saslMechanism)) {}

    /// The error in words, for the log.
    QString describe(const BrokerError &error);
    /// That broker answers. @p address is what it advertises.
    void forget(int broker, const QByteArray &address);
    /// "cannot be resolved"; "does not answer" where librdkafka has said nothing of that broker.
    QString predicateOf(int broker, const QByteArray &address) const;

private:
    const QByteArray m_saslMechanism;
    mutable std::mutex m_mutex; ///< of what follows
    QHash<int, BrokerError> m_errors; ///< by the broker's id
    QHash<QByteArray, BrokerError> m_addressErrors; ///< by the address of a broker whose id was not known
};

} // namespace loom
