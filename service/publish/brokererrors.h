// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>

namespace loom {

/// An error of one broker, parsed from the text of librdkafka's error callback: "kafka:9092/1: Failed to resolve
/// 'kafka:9092': …". rd_kafka_broker_set_error() creates that text in the same form from librdkafka 1.0 to 2.8.
struct BrokerError
{
    int code = 0; ///< an rd_kafka_resp_err_t
    int broker = -1; ///< broker id; -1: unknown, as for a bootstrap server
    QByteArray address; ///< "kafka:9092"; empty if the text names no broker
    QString text; ///< the error without broker and time

    static BrokerError of(int code, const QByteArray &reason);

    /// Returns the error as a predicate, to follow "which" or an address: "cannot be resolved".
    QString predicate(const QByteArray &saslMechanism) const;
    /// Returns "kafka:9092 cannot be resolved"; the text if there is no address.
    QString sentence(const QByteArray &saslMechanism) const;
};

/// The latest error of each broker. Thread-safe.
class BrokerErrors
{
public:
    /// @p saslMechanism is named when authentication fails; empty for none.
    explicit BrokerErrors(QByteArray saslMechanism = {}) : m_saslMechanism(std::move(saslMechanism)) {}

    /// Remembers @p error and returns it as text for the log.
    QString describe(const BrokerError &error);
    /// Removes the error of a broker that responds. @p address is its advertised address.
    void forget(int broker, const QByteArray &address);
    /// Returns the latest error of a broker as a predicate: "cannot be resolved"; "does not answer" if librdkafka has
    /// reported none.
    QString predicateOf(int broker, const QByteArray &address) const;

private:
    const QByteArray m_saslMechanism;
    mutable std::mutex m_mutex; ///< guards the following members
    QHash<int, BrokerError> m_errors; ///< by broker id
    QHash<QByteArray, BrokerError> m_addressErrors; ///< by address, for brokers with unknown id
};

} // namespace loom
