// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace loom::test {

/// What a client knows of one message that it posted. Small, as a soak posts millions.
struct PostedMessage
{
    quint16 attempts = 0; ///< more than one: repeated with the same message_id after a 503 or no answer
    quint16 round = 0; ///< the Crowd's round in which the last attempt began
    bool isAcknowledged = false; ///< the last attempt was answered 201
    quint16 stored = 0; ///< how often it is in Kafka; from judge()
    qint32 partition = -1; ///< of the first such record
    qint64 offset = -1;
};

/// What one client posted, as one device, in the order of posting. The place in the list is the message's number.
struct Ledger
{
    QByteArray device;
    std::vector<PostedMessage> messages;

    QByteArray messageId(qsizetype number) const;
};

/// How the answers compare with what Kafka has.
struct Verdict
{
    qint64 messages = 0;
    qint64 acknowledged = 0;
    qint64 repeated = 0;
    qint64 records = 0;
    qint64 storedAgainAfterRepeat = 0; ///< allowed: the client was told that the message may be stored already
    QStringList lost; ///< answered 201, and in no partition
    QStringList doubled; ///< answered 201 at the first attempt, and stored more than once
    QStringList disordered; ///< answered 201 at the first attempt, and stored before an earlier one of its device
    QStringList foreign; ///< stored, and posted by nobody

    bool isClean() const { return lost.isEmpty() && doubled.isEmpty() && disordered.isEmpty() && foreign.isEmpty(); }
    /// The count of each, and the first ones by their ids.
    QString faults() const;
};

/// Reads the topics from the beginning, and compares what is there of the crowd @p name. Messages of rounds before
/// @p firstRound are left out of the lost ones: their cluster is gone. None when Kafka could not be read.
std::optional<Verdict> judge(std::vector<Ledger> &ledgers, const QByteArray &bootstrap, const QByteArrayList &topics,
                             const QByteArray &name, int firstRound = 0);

} // namespace loom::test
