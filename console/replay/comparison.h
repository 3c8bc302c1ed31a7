// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QList>

namespace loom::replay {

/// A response that differs from the expected one.
struct Difference
{
    QString origin = {}; ///< Outgoing::origin
    QString route = {};
    QString device = {};
    QString messageId = {}; ///< "message_id" of the sent message; empty for none
    std::optional<Expectation> expected = {}; ///< none if any response is accepted
    int status = 0; ///< received status; 0 if no response arrived
    QString code = {}; ///< received error code; empty for none
    QString detail = {}; ///< "message" of the response, or the reason why none arrived

    /// "session.loom.jsonl:12: /sensor/gps of phone-001 (id 4711): expected 201, got 503 KAFKA_UNAVAILABLE: …"
    QString toText() const;
};

/// Compares the responses of a run with the expected ones. Messages of a recording expect the recorded responses.
class Comparison
{
public:
    /// Maximum number of stored differences. All are counted.
    static constexpr qsizetype MaxListed = 1000;

    void add(const Outgoing &message, const Response &answer);

    qint64 same() const { return m_same; }
    qint64 different() const { return m_different; }
    /// The first MaxListed differences.
    const QList<Difference> &differences() const { return m_differences; }

private:
    qint64 m_same = 0;
    qint64 m_different = 0;
    QList<Difference> m_differences;
};

} // namespace loom::replay
