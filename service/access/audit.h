// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <mutex>

namespace loom {

/// Something that was allowed or rejected to somebody.
struct AuditEntry
{
    QString who; ///< the key's id; empty where nobody is known
    QString what; ///< "POST /sensor/gps"
    QString from; ///< an address
    QString result; ///< "UNAUTHENTICATED", or "accepted"
    QByteArray requestId = {};
    QString reason = {}; ///< why a credential does not count, which its bearer is not told
};

/// Writes log lines of the logger "loom.audit". A flood of them is counted and not written: after a hundred, ten a
/// second. From any thread.
class Audit
{
public:
    using Clock = std::chrono::steady_clock;

    /// Writes it, or counts it; the next line that is written says how many were left out. Returns whether it was
    /// written.
    bool log(const AuditEntry &entry) { return log(entry, Clock::now()); }
    bool log(const AuditEntry &entry, Clock::time_point now);

private:
    static constexpr double Burst = 100;
    static constexpr double PerSecond = 10;

    std::mutex m_mutex; ///< of what follows
    double m_left = Burst; ///< lines that may be written
    Clock::time_point m_since = Clock::now();
    qint64 m_skipped = 0;
};

} // namespace loom
