// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/clock.h"
#include "console/replay/schedule.h"
#include "console/replay/source.h"
#include "console/replay/target.h"

#include <QObject>

namespace loom::replay {

/// How far a run is.
struct Progress
{
    qint64 sent = 0;
    qint64 answered = 0; ///< or given up
    qint64 late = 0; ///< sent, but later than Schedule::Tolerance after they were due
    qint64 unsent = 0; ///< should have been sent, but the run was stopped, or its time was over before there was room
    bool isUnsentAtLeast = false; ///< there were too many unsent to count them all
    bool wasStopped = false; ///< while it was sending
    bool isEndless = false; ///< the schedule has no end, so that a stop is the end that was wanted
    qint64 bytesSent = 0; ///< of bodies
    qint64 elapsedMs = 0; ///< without pauses
    std::optional<double> fraction = {}; ///< 0 to 1; none where there is no end to be seen
    std::optional<qint64> nextInMs = {}; ///< a message of the original timing is not due before

    /// So long that people have to be told, and can skip() it.
    static constexpr qint64 LongWaitMs = 3000;
    bool isWaitingLong() const { return nextInMs && *nextInMs >= LongWaitMs; }

    qint64 inFlight() const { return sent - answered; }
    /// Of a run that is over: whether all was sent and answered that should have been, and it was not nothing.
    bool isComplete() const { return sent > 0 && unsent == 0 && inFlight() == 0 && (isEndless || !wasStopped); }
};

/// Sends the messages of a source to a target by a schedule. What cannot be sent in time stays in the
/// source and is sent as soon as there is room: a run catches up, and keeps no more than the schedule
/// allows. Belongs to one thread, as everything it works with, which must outlive it.
class Runner : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Running,
        Paused,
        Stopping, ///< nothing more is sent; answers are awaited
        Finished
    };

    /// More than these bytes are in flight only for a single message.
    static constexpr qint64 MostBytesInFlight = 64 << 20;
    /// So many microseconds at most are spent on counting what stays unsent.
    static constexpr qint64 CountingTime = 30'000;

    /// @p schedule must have no problem.
    Runner(Source &source, Target &target, const Schedule &schedule, Clock &clock, QObject *parent = nullptr);

    State state() const { return m_state; }
    Progress progress() const;

    /// Once. The first message is sent from the event loop.
    void start();
    void pause();
    /// What was due in the meantime is due as much later.
    void resume();
    /// Sends the message that it waits for at once, and what follows as much earlier. Does nothing where there is none
    /// that is due by the original timing.
    void skip();
    /// Sends nothing more, goes on through the source to count what stays unsent, and finishes with the last answer.
    /// Called again, it does not wait for answers.
    void stop();

signals:
    void answered(const loom::replay::Outgoing &message, const loom::replay::Response &answer);
    /// The last signal of a run.
    void finished();

private:
    void sendDue();
    bool advance();
    bool nextPass();
    bool isFull() const;
    void send(qint64 due, qint64 now);
    void onAnswer(const Outgoing &message, const Response &answer);
    /// Until the next message of the original timing, in microseconds; none where nothing is waited for.
    std::optional<qint64> wait() const;
    void countUnsent();
    /// What a search took is not time in which messages were due.
    void makeUpForSearch();
    void endSending();
    void finish();
    qint64 elapsed() const;

    Source &m_source;
    Target &m_target;
    const Schedule m_schedule;
    Clock &m_clock;
    State m_state = State::Idle;
    Progress m_progress;
    qint64 m_start = 0; ///< on the clock, later by all pauses
    qint64 m_stoppedAt = 0; ///< on the clock: the pause or the end
    qint64 m_bytesInFlight = 0;
    int m_pass = 0;
    qint64 m_passStart = 0; ///< in the source's time, over all passes, earlier by what was skipped
    qint64 m_skipped = 0; ///< in the source's time
    qint64 m_offset = 0; ///< of the message that is next
    qint64 m_gap = 0; ///< the last between two messages that were not at once
    bool m_passIsEmpty = true;
    bool m_hasNext = false;
    bool m_hasSearched = false; ///< for the next message, over several turns of the event loop
};

} // namespace loom::replay
