// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/clock.h"
#include "console/replay/source.h"
#include "console/replay/target.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace loom::test {

/// Clock that a test advances. Alarms are called while it advances.
class ManualClock : public replay::Clock
{
public:
    static constexpr qint64 NewYear = 1704067200000;

    qint64 microseconds() const override { return m_now; }
    qint64 wallMs() const override { return NewYear + m_now / 1000; }
    void setAlarm(qint64 at, std::function<void()> action) override
    {
        m_alarmAt = at;
        m_action = std::move(action);
    }
    void clearAlarm() override { m_action = nullptr; }

    bool hasAlarm() const { return m_action != nullptr; }
    /// Advances the clock by @p ms and calls each alarm at its time.
    void advance(qint64 ms)
    {
        const auto until = m_now + ms * 1000;
        while (m_action && m_alarmAt <= until) {
            m_now = std::max(m_now, m_alarmAt);
            std::exchange(m_action, nullptr)();
        }
        m_now = std::max(m_now, until);
    }
    /// Advances the clock without calling alarms, like code that takes time.
    void pass(qint64 ms) { m_now += ms * 1000; }
    /// Simulates a stalled event loop: alarms are called only after @p ms have passed.
    void stall(qint64 ms)
    {
        m_now += ms * 1000;
        advance(0);
    }

private:
    qint64 m_now = 5'000'000;
    qint64 m_alarmAt = 0;
    std::function<void()> m_action;
};

/// Target that stores sent messages and answers them when a test calls answer().
class ListTarget : public replay::Target
{
public:
    explicit ListTarget(const ManualClock &clock) : m_clock(clock) {}

    void send(const replay::Outgoing &message, Done done) override
    {
        sent.append(message);
        sentAtMs.append((m_clock.microseconds() - m_begin) / 1000);
        m_waiting.append(std::move(done));
    }
    void answer(int count = 1, int status = 201)
    {
        for (int i = 0; i < count && !m_waiting.isEmpty(); ++i)
            m_waiting.takeFirst()(replay::Response{.status = status, .ms = 1});
    }
    void answerAll()
    {
        while (!m_waiting.isEmpty())
            answer();
    }
    qsizetype waiting() const { return m_waiting.size(); }

    QList<replay::Outgoing> sent;
    QList<qint64> sentAtMs;

private:
    const ManualClock &m_clock;
    const qint64 m_begin = m_clock.microseconds();
    QList<Done> m_waiting;
};

/// Source with messages at given times, in milliseconds.
class ListSource : public replay::Source
{
public:
    explicit ListSource(const QList<qint64> &offsetsMs) : m_offsets(offsetsMs) {}

    std::optional<qint64> next() override
    {
        m_isSearching = m_at + 1 == searchesBefore && searches > 0;
        if (m_isSearching) {
            --searches;
            if (clock != nullptr)
                clock->pass(searchMs);
        }
        if (m_isSearching || m_at + 1 >= m_offsets.size())
            return std::nullopt;
        return m_offsets[++m_at] * 1000;
    }
    bool isSearching() const override { return m_isSearching; }
    replay::Outgoing message(const replay::SendContext &context) override
    {
        moments.append(context);
        return replay::Outgoing{.origin = QString::number(m_at), .body = QByteArray(bodyBytes, 'x')};
    }
    void rewind() override { m_at = -1; }
    double progress() const override { return double(m_at + 1) / double(m_offsets.size()); }

    QList<replay::SendContext> moments;
    qsizetype bodyBytes = 10;
    int searches = 0; ///< number of next() calls that return none while searching
    qsizetype searchesBefore = 0; ///< index of the message before which the search takes place
    ManualClock *clock = nullptr; ///< advanced by searchMs for each of these calls
    qint64 searchMs = 0;

private:
    const QList<qint64> m_offsets;
    qsizetype m_at = -1;
    bool m_isSearching = false;
};

} // namespace loom::test
