// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <memory>

namespace loom {

/// A Kafka broker inside this process, on a free port of 127.0.0.1: librdkafka's mock cluster.
/// For trying out and for tests; it keeps a few megabytes of each partition in memory, and
/// nothing when it ends. The functions may be called from any thread; bringUp() and the destructor
/// may take a second.
class EmbeddedBroker
{
public:
    /// @p topics are there from the start, with that many @p partitions each. Others appear with
    /// four when they are first written to. Several @p brokers, with the ids from 1, share the partitions.
    static Result<std::unique_ptr<EmbeddedBroker>, Failure> start(const QList<QByteArray> &topics, int partitions,
                                                                  int brokers = 1);
    ~EmbeddedBroker();
    EmbeddedBroker(const EmbeddedBroker &) = delete;
    EmbeddedBroker &operator=(const EmbeddedBroker &) = delete;

    static constexpr int AllBrokers = -1;
    static constexpr int NoBroker = -1;

    /// "127.0.0.1:PORT", for each broker
    QByteArray bootstrapServers() const;

    /// Cuts every connection and rejects new ones; what was written stays.
    void stopBroker(int broker = AllBrokers);
    void bringUp(int broker = AllBrokers);
    /// Delays every answer, as a distant broker would, or one that hangs.
    void setRoundTrip(std::chrono::milliseconds delay, int broker = AllBrokers);
    /// Which broker leads that partition; NoBroker: none.
    void setLeader(const QByteArray &topic, int partition, int broker);
    /// Answers the next @p count produce requests with @p error, an error code of Kafka's protocol.
    void failNextProduce(int count, int error);
    /// Makes the producers that have not begun yet fail: they may not write exactly once, until allowProducers().
    void rejectProducers();
    void allowProducers();

private:
    struct Private;
    explicit EmbeddedBroker(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
