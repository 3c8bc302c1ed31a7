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

/// How the crowd's messages were answered so far, each item of a batch by itself. An attempt that is repeated counts
/// again.
struct Answers
{
    qint64 acknowledged = 0;
    qint64 unavailable = 0; ///< 503
    qint64 none = 0; ///< the connection ended or was silent
    qint64 others = 0; ///< which no client expects here
    QByteArray firstOther;
    qint64 longestGapMs = 0; ///< between two 201s, of any clients

    qint64 total() const { return acknowledged + unavailable + none + others; }
};

/// Devices that post to services, a thread each, as the contract asks of clients: one request at a time, and after a
/// 503 or no answer the same message again with the same message_id. Every second one posts batches.
///
/// All functions are for the thread that made it.
class Crowd
{
public:
    /// Topics that the crowd's messages go to.
    static QByteArrayList topics();

    /// Client i posts to the (i mod n)th of the @p ports. Its device is "NAME-i"; another crowd takes another name.
    Crowd(const QByteArray &name, const QList<quint16> &ports, int clients);
    /// Stops.
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    /// Begins a new round: a mark in the ledgers, from 0.
    int nextRound() { return ++m_round; }
    Answers answers() const;
    /// How many of each client's messages were answered 201.
    QList<qint64> acknowledgedByClient() const;
    /// Whether each client has had more than @p count messages answered 201 since acknowledgedByClient() said @p
    /// before.
    bool isEachServedSince(const QList<qint64> &before, int count) const;
    /// Ends the threads, after the answers to what they have posted, and gives what they know.
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
