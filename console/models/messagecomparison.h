// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QByteArrayView>

#include <utility>

namespace loom {

/// One compared item of two messages: a fact, a header, a member of the payload or a line of the payload.
struct ComparedMember
{
    enum class Part {
        Fact,
        Header,
        Payload
    };

    Part part = Part::Fact;
    QString name; ///< path of a payload member: "applications.0.pid"
    QString first; ///< an excerpt around the first difference if the value is long; empty if the message does not have
                   ///< the member
    QString second;
    bool isEqual = false;
};

/// Compares two messages. JSON payloads are compared member by member, with array items matched by position, and other
/// payloads line by line. Takes linear time. Lists the first MaxListed equal and different members, and counts all
/// compared members.
class MessageComparison
{
public:
    using Pairs = QList<std::pair<QString, QString>>; ///< pairs of name and value

    static constexpr int MaxListed = 1000; ///< per kind: equal and different members
    static constexpr int MaxCompared = 20'000;
    static constexpr qsizetype MaxCharacters = 200; ///< per value
    static constexpr qsizetype MaxName = 100; ///< characters per path segment

    void addPairs(ComparedMember::Part part, const Pairs &first, const Pairs &second);
    void addPayloads(const protocol::Event &first, const protocol::Event &second);

    const QList<ComparedMember> &members() const { return m_members; }
    int equal() const { return m_equal; }
    int different() const { return m_different; }
    /// Returns true if the comparison stopped at MaxCompared members.
    bool isUnfinished() const { return m_equal + m_different >= MaxCompared; }
    /// Returns true if at least one of the payloads is incomplete.
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
