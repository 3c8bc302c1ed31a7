// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

class QString;

namespace loom {

class KafkaStatus;

/// Passes librdkafka's log lines to the log, except those that are meaningless on their own. Use it on one thread.
class ProducerLog
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p status must outlive this object.
    explicit ProducerLog(KafkaStatus &status) : m_status(status) {}

    /// Handles one line. @p level is a syslog severity.
    void write(int level, const char *facility, const char *text, Clock::time_point now = Clock::now());

private:
    void onMissingId(const QString &text, Clock::time_point now);

    KafkaStatus &m_status;
    Clock::time_point m_firstWithoutId; ///< first of a series in quick succession
    Clock::time_point m_lastWithoutId;
};

} // namespace loom
