// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>

namespace loom {

/// A Kafka broker inside of this process, on a free port of 127.0.0.1: librdkafka's mock cluster. For demos and tests:
/// it keeps a few megabytes of each partition in memory and persists nothing. Thread-safe; bringUp() and the destructor
/// may take a second.
class EmbeddedBroker
{
public:
    /// Starts a cluster with @p topics, each with @p partitions. Other topics are created with four partitions when
    /// they are first written to. @p brokers have the ids from 1 and share the partitions.
    static Result<std::unique_ptr<EmbeddedBroker>, Failure> start(const QList<QByteArray> &topics, int partitions,
                                                                  int brokers = 1);
    ~EmbeddedBroker();
    EmbeddedBroker(const EmbeddedBroker &) = delete;
    EmbeddedBroker &operator=(const EmbeddedBroker &) = delete;

    static constexpr int AllBrokers = -1;
    static constexpr int NoBroker = -1;

    /// "127.0.0.1:PORT" of each broker, comma-separated
    QByteArray bootstrapServers() const;

    /// Closes all connections and rejects new ones. Stored records are kept.
    void stopBroker(int broker = AllBrokers);
    /// Accepts connections again.
    void bringUp(int broker = AllBrokers);
    /// Delays every response, to simulate a distant or hanging broker.
    void setRoundTrip(std::chrono::milliseconds delay, int broker = AllBrokers);
    /// Makes @p broker the leader of a partition; NoBroker: none.
    void setLeader(const QByteArray &topic, int partition, int broker);
    /// Responds to the next @p count produce requests with @p error, an error code of Kafka's protocol.
    void failNextProduce(int count, int error);
    /// Rejects the initialisation of idempotent producers until allowProducers().
    void rejectProducers();
    void allowProducers();

private:
    struct Private;
    explicit EmbeddedBroker(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
