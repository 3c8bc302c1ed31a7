// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QByteArrayView>

#include <utility>

namespace loom {

/// A fact, a header, a member of a payload or a line of it, as two messages have it.
struct ComparedMember
{
    enum class Part {
        Fact,
        Header,
        Payload
    };

    Part part = Part::Fact;
    QString name; ///< of a payload's member its path: "applications.0.pid"
    QString first; ///< a long value from where it differs; empty where the message does not have the member
    QString second;
    bool isEqual = false;
};

/// Two messages held against each other. Payloads that are JSON are compared member by member, items of arrays by their
/// position, and others line by line. Takes linear time. Of many members the first are listed, and all that were looked
/// at are counted.
class MessageComparison
{
public:
    using Pairs = QList<std::pair<QString, QString>>; ///< names and values

    static constexpr int MaxListed = 1000; ///< of equal members, and of different ones
    static constexpr int MaxCompared = 20'000;
    static constexpr qsizetype MaxCharacters = 200; ///< of a value
    static constexpr qsizetype MaxName = 100; ///< characters of one step of a path

    void addPairs(ComparedMember::Part part, const Pairs &first, const Pairs &second);
    void addPayloads(const protocol::Event &first, const protocol::Event &second);

    const QList<ComparedMember> &members() const { return m_members; }
    int equal() const { return m_equal; }
    int different() const { return m_different; }
    /// Whether there were more than MaxCompared members.
    bool isUnfinished() const { return m_equal + m_different >= MaxCompared; }
    /// Whether a payload was compared that is not here as a whole.
    bool isCut() const { return m_isCut; }

private:
    void compareValues(const QString &path, QByteArrayView first, QByteArrayView second);
    void compareObjects(const QString &path, QByteArrayView first, QByteArrayView second);
    void compareArrays(const QString &path, QByteArrayView first, QByteArrayView second);
    void compareLines(const QString &first, const QString &second);
    void add(ComparedMember::Part part, const QString &name, const QString &first, const QString &second, bool isEqual);

    QList<ComparedMember> m_members;
    int m_equal = 0;
    int m_different = 0;
    bool m_isCut = false;
};

} // namespace loom
