// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/soak/ledger.h"

#include <QElapsedTimer>
#include <QList>

#include <atomic>
#include <mutex>
#include <thread>

namespace loom::test {

/// The number of answers so far, per message or batch item. Repeated attempts are counted again.
struct Answers
{
    qint64 acknowledged = 0;
    qint64 unavailable = 0; ///< 503
    qint64 none = 0; ///< the connection was closed or timed out
    qint64 others = 0; ///< unexpected answers
    QByteArray firstOther;
    qint64 longestGapMs = 0; ///< between two 201s of any clients

    qint64 total() const { return acknowledged + unavailable + none + others; }
};

/// Devices that post to services, each in its own thread, as clients should: one request at a time; after a 503 or
/// without an answer, the same message again with the same message_id. Every second device posts batches.
///
/// All functions are for the thread that made it.
class Crowd
{
public:
    /// The topics of the crowd's messages.
    static QByteArrayList topics();

    /// Client i posts to port i mod n of @p ports. Its device is "NAME-i"; each crowd needs a unique name.
    Crowd(const QByteArray &name, const QList<quint16> &ports, int clients);
    /// Stops the threads.
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    /// Starts a new round, counted from 0 and recorded in the ledgers.
    int nextRound() { return ++m_round; }
    Answers answers() const;
    /// The number of messages of each client that were answered with 201.
    QList<qint64> acknowledgedByClient() const;
    /// Whether more than @p count messages of each client were answered with 201 since acknowledgedByClient() returned
    /// @p before.
    bool isEachServedSince(const QList<qint64> &before, int count) const;
    /// Stops the threads after the pending answers, and returns the ledgers.
    std::vector<Ledger> stop();

private:
    void run(qsizetype client, quint16 port);
    void count(qsizetype client, const Answers &more);

    std::vector<Ledger> m_ledgers;
    std::vector<std::thread> m_threads;
    std::atomic<bool> m_isStopping = false;
    std::atomic<quint16> m_round = 0;

    mutable std::mutex m_mutex;
    Answers m_answers;
    QList<qint64> m_acknowledgedByClient;
    QElapsedTimer m_sinceAcknowledged;
};

} // namespace loom::test
