// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

class QString;

namespace loom {

class KafkaStatus;

/// Passes librdkafka's log lines on to the operator, but for those that mean nothing by themselves. For one thread.
class ProducerLog
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p status must outlive it.
    explicit ProducerLog(KafkaStatus &status) : m_status(status) {}

    /// @p level is syslog's.
    void write(int level, const char *facility, const char *text, Clock::time_point now = Clock::now());

private:
    void onMissingId(const QString &text, Clock::time_point now);

    KafkaStatus &m_status;
    Clock::time_point m_firstWithoutId; ///< of those that follow each other closely
    Clock::time_point m_lastWithoutId;
};

} // namespace loom
