// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QList>

namespace loom::replay {

/// An answer that was not the expected one.
struct Difference
{
    QString origin; ///< Outgoing::origin
    QString route;
    QString device;
    QString messageId; ///< as it was sent; empty where it bore none
    std::optional<Expectation> expected;
    int status = 0; ///< that came; 0: none
    QString code; ///< that came
    QString detail; ///< what the answer says, or why there is none

    /// "session.loom.jsonl:12: POST /sensor/gps of phone-001 (id 4711): expected 201, got 503 KAFKA_UNAVAILABLE: …"
    QString toText() const;
};

/// The answers of a run held against those that were expected: of a capture, the ones that were captured.
class Comparison
{
public:
    /// How many differences are kept to be listed; all are counted.
    static constexpr qsizetype MaxListed = 1000;

    void add(const Outgoing &message, const Response &answer);

    qint64 same() const { return m_same; }
    qint64 different() const { return m_different; }
    /// The first of them.
    const QList<Difference> &differences() const { return m_differences; }

private:
    qint64 m_same = 0;
    qint64 m_different = 0;
    QList<Difference> m_differences;
};

} // namespace loom::replay
