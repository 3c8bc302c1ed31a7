// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace loom::test {

/// A client's state of one posted message. Small, since a soak test posts millions.
struct PostedMessage
{
    quint16 attempts = 0; ///< above 1: repeated with the same message_id after a 503 or without an answer
    quint16 round = 0; ///< the Crowd's round in which the last attempt started
    bool isAcknowledged = false; ///< the last attempt was answered with 201
    quint16 stored = 0; ///< number of records in Kafka; set by judge()
    qint32 partition = -1; ///< of the first such record
    qint64 offset = -1;
};

/// The messages of one client (one device), in the order of posting. The index is the message's number.
struct Ledger
{
    QByteArray device;
    std::vector<PostedMessage> messages;

    QByteArray messageId(qsizetype number) const;
};

/// The comparison of the answers with the records in Kafka.
struct Verdict
{
    qint64 messages = 0;
    qint64 acknowledged = 0;
    qint64 repeated = 0;
    qint64 records = 0;
    qint64 storedAgainAfterRepeat = 0; ///< allowed: the client was told that the message may be stored already
    QStringList lost; ///< answered with 201, but not in Kafka
    QStringList doubled; ///< answered with 201 at the first attempt, but stored more than once
    /// Answered with 201 at the first attempt, but stored before an earlier message of its device.
    QStringList disordered;
    QStringList foreign; ///< stored, but not posted by any client

    bool isClean() const { return lost.isEmpty() && doubled.isEmpty() && disordered.isEmpty() && foreign.isEmpty(); }
    /// The number of each fault, and the ids of the first messages.
    QString faults() const;
};

/// Reads the topics from the beginning, and compares them with the ledgers of crowd @p name. Messages of rounds before
/// @p firstRound do not count as lost: their cluster was replaced. Returns nothing if Kafka cannot be read.
std::optional<Verdict> judge(std::vector<Ledger> &ledgers, const QByteArray &bootstrap, const QByteArrayList &topics,
                             const QByteArray &name, int firstRound = 0);

} // namespace loom::test
