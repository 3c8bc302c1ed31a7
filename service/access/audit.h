// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <mutex>

namespace loom {

/// An access decision.
struct AuditEntry
{
    QString who; ///< id of the credential; empty if unknown
    QString what; ///< the request: "POST /sensor/gps"
    QString from; ///< client address
    QString result; ///< "UNAUTHENTICATED", or "accepted"
    QByteArray requestId = {};
    QString reason = {}; ///< why a credential is not accepted; not disclosed to the client
};

/// Writes log lines to the logger "loom.audit". Rate-limited: after a burst of 100 lines, ten per second; further lines
/// are counted and dropped. Thread-safe.
class Audit
{
public:
    using Clock = std::chrono::steady_clock;

    /// Writes a line or, above the rate limit, drops it. The next line contains the number of dropped lines. Returns
    /// whether the line was written.
    bool log(const AuditEntry &entry) { return log(entry, Clock::now()); }
    bool log(const AuditEntry &entry, Clock::time_point now);

private:
    static constexpr double Burst = 100;
    static constexpr double PerSecond = 10;

    std::mutex m_mutex; ///< guards the following members
    double m_left = Burst; ///< lines that may be written
    Clock::time_point m_since = Clock::now();
    qint64 m_skipped = 0;
};

} // namespace loom
