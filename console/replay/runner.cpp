// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/runner.h"

#include "common/core/wholenumber.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace loom::replay {

Runner::Runner(Source &source, Target &target, const Schedule &schedule, Clock &clock, QObject *parent)
    : QObject(parent), m_source(source), m_target(target), m_schedule(schedule), m_clock(clock)
{
    Q_ASSERT(!schedule.problem());
}

Progress Runner::progress() const
{
    auto progress = m_progress;
    progress.elapsedMs = elapsed() / 1000;
    if (const auto left = wait())
        progress.nextInMs = *left / 1000;
    if (m_progress.fraction) // fixed by stop()
        return progress;
    if (m_state == State::Finished)
        progress.fraction = 1;
    else if (m_schedule.durationMs > 0)
        progress.fraction = std::min(1.0, double(progress.elapsedMs) / double(m_schedule.durationMs));
    else if (m_schedule.passes > 0)
        progress.fraction = std::min(1.0, (m_pass + m_source.progress()) / m_schedule.passes);
    return progress;
}

qint64 Runner::elapsed() const
{
    if (m_state == State::Idle)
        return 0;
    const bool isStill = m_state == State::Paused || m_state == State::Finished;
    return (isStill ? m_stoppedAt : m_clock.microseconds()) - m_start;
}

void Runner::start()
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Running;
    m_progress.isEndless = m_schedule.passes == 0 && m_schedule.durationMs == 0;
    m_start = m_clock.microseconds();
    m_clock.setAlarm(m_start, [this] { sendDue(); });
}

void Runner::pause()
{
    if (m_state != State::Running)
        return;
    m_stoppedAt = m_clock.microseconds();
    m_state = State::Paused;
    m_clock.clearAlarm();
}

void Runner::resume()
{
    if (m_state != State::Paused)
        return;
    m_start += m_clock.microseconds() - m_stoppedAt;
    m_state = State::Running;
    m_clock.setAlarm(m_clock.microseconds(), [this] { sendDue(); });
}

std::optional<qint64> Runner::wait() const
{
    if (m_state != State::Running || !m_hasNext || m_schedule.pace != Schedule::Pace::Original)
        return std::nullopt;
    const auto left = m_schedule.due(m_progress.sent, m_passStart + m_offset) - elapsed();
    return left > 0 ? std::optional(left) : std::nullopt;
}

void Runner::skip()
{
    const auto left = wait();
    if (!left)
        return;
    const auto skipped = roundedToWhole(double(*left) * m_schedule.speed);
    m_skipped += skipped;
    m_passStart -= skipped;
    m_clock.setAlarm(m_clock.microseconds(), [this] { sendDue(); });
}

void Runner::stop()
{
    if (m_state == State::Stopping)
        return finish();
    if (m_state == State::Paused)
        m_start += m_clock.microseconds() - m_stoppedAt;
    if (m_state != State::Running && m_state != State::Paused)
        return;
    m_state = State::Running;
    m_progress.fraction = progress().fraction;
    m_progress.wasStopped = true;
    countUnsent();
    endSending();
}

void Runner::sendDue()
{
    while (m_state == State::Running) {
        if (!m_hasNext && !advance()) {
            if (!m_source.isSearching())
                return endSending();
            m_hasSearched = true;
            return m_clock.setAlarm(m_clock.microseconds(), [this] { sendDue(); });
        }
        const bool isFast = m_schedule.pace == Schedule::Pace::Fast;
        if (!isFast && std::exchange(m_hasSearched, false))
            makeUpForSearch();
        const auto now = elapsed();
        const auto due = isFast ? now : m_schedule.due(m_progress.sent, m_passStart + m_offset);
        const auto end = m_schedule.durationMs * 1000;
        if (end > 0 && (due >= end || now >= end + Schedule::Tolerance)) {
            if (!isFast)
                countUnsent();
            return endSending();
        }
        if (due > now)
            return m_clock.setAlarm(m_start + due, [this] { sendDue(); });
        if (isFull())
            return;
        send(due, now);
    }
}

void Runner::makeUpForSearch()
{
    const auto due = m_schedule.due(m_progress.sent, m_passStart + m_offset);
    m_start += std::max<qint64>(0, elapsed() - due);
}

bool Runner::advance()
{
    auto offset = m_source.next();
    if (!offset && !m_source.isSearching() && nextPass())
        offset = m_source.next();
    if (!offset)
        return false;
    if (*offset > m_offset)
        m_gap = *offset - m_offset;
    m_offset = *offset;
    m_passIsEmpty = false;
    m_hasNext = true;
    return true;
}

bool Runner::nextPass()
{
    const bool isLast = m_schedule.passes > 0 && m_pass + 1 >= m_schedule.passes;
    if (isLast || m_passIsEmpty)
        return false;
    ++m_pass;
    m_passStart += m_offset + m_gap;
    m_offset = 0;
    m_passIsEmpty = true;
    m_source.rewind();
    return true;
}

bool Runner::isFull() const
{
    return m_progress.inFlight() >= m_schedule.inFlight || m_bytesInFlight >= MaxBytesInFlight;
}

void Runner::send(qint64 due, qint64 now)
{
    m_hasNext = false;
    ++m_progress.sent;
    if (now - due > Schedule::Tolerance)
        ++m_progress.late;
    auto message = m_source.message({m_progress.sent, m_clock.wallMs(), m_skipped / 1000});
    if (m_schedule.pace != Schedule::Pace::Fast)
        message.lateMs = double(now - due) / 1000;
    m_progress.bytesSent += message.body.size();
    m_bytesInFlight += message.body.size();
    m_target.send(message, [self = QPointer(this), message](const Response &answer) {
        if (self)
            self->onAnswer(message, answer);
    });
}

void Runner::onAnswer(const Outgoing &message, const Response &answer)
{
    if (m_state == State::Finished)
        return;
    ++m_progress.answered;
    m_bytesInFlight -= message.body.size();
    emit answered(message, answer);
    if (m_state == State::Running)
        sendDue();
    else if (m_state == State::Stopping && m_progress.inFlight() == 0)
        finish();
}

void Runner::countUnsent()
{
    const bool isFast = m_schedule.pace == Schedule::Pace::Fast;
    const bool isWithoutPasses = m_schedule.passes == 0;
    if (isWithoutPasses && (isFast || m_schedule.durationMs == 0))
        return;
    if (isWithoutPasses && m_schedule.pace == Schedule::Pace::Rate) {
        const auto due = qint64(double(m_schedule.durationMs) / 1e3 * m_schedule.perSecond);
        m_progress.unsent = std::max<qint64>(0, due - m_progress.sent);
        return;
    }
    const auto end = isFast ? 0 : m_schedule.durationMs * 1000;
    const auto began = m_clock.microseconds();
    while (m_hasNext || advance() || m_source.isSearching()) {
        if (m_clock.microseconds() - began > CountingTime) {
            m_progress.isUnsentAtLeast = true;
            return;
        }
        if (!std::exchange(m_hasNext, false))
            continue;
        const auto index = m_progress.sent + m_progress.unsent;
        if (end > 0 && m_schedule.due(index, m_passStart + m_offset) >= end)
            return;
        ++m_progress.unsent;
    }
}

void Runner::endSending()
{
    m_state = State::Stopping;
    m_clock.clearAlarm();
    if (m_progress.inFlight() == 0)
        finish();
}

void Runner::finish()
{
    m_stoppedAt = m_clock.microseconds();
    m_state = State::Finished;
    emit finished();
}

} // namespace loom::replay
