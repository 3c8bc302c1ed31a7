// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/clock.h"
#include "console/replay/schedule.h"
#include "console/replay/source.h"
#include "console/replay/target.h"

#include <QObject>

namespace loom::replay {

/// Progress of a run.
struct Progress
{
    qint64 sent = 0;
    qint64 answered = 0; ///< messages with a response, or without one after an error or timeout
    qint64 late = 0; ///< messages sent more than Schedule::Tolerance after they were due
    qint64 unsent = 0; ///< messages that the run did not send because it was stopped or its time was over
    bool isUnsentAtLeast = false; ///< unsent is a lower bound: counting stopped after Runner::CountingTime
    bool wasStopped = false; ///< stop() was called before all messages were sent
    bool isEndless = false; ///< the schedule has no end, so that stop() is the normal end
    qint64 bytesSent = 0; ///< sum of the bodies' sizes
    qint64 elapsedMs = 0; ///< running time without pauses
    std::optional<double> fraction = {}; ///< 0 to 1; none if the end of the run is unknown
    std::optional<qint64> nextInMs = {}; ///< time until the next message is due (original timing only)

    /// Shortest wait that is shown to the user, who can skip() it.
    static constexpr qint64 LongWaitMs = 3000;
    bool isWaitingLong() const { return nextInMs && *nextInMs >= LongWaitMs; }

    qint64 inFlight() const { return sent - answered; }
    /// For a finished run: whether all messages, and at least one, were sent and answered.
    bool isComplete() const { return sent > 0 && unsent == 0 && inFlight() == 0 && (isEndless || !wasStopped); }
};

/// Sends the messages of a source to a target by a schedule. If too many messages are in flight, the next one is sent
/// as soon as a response arrives; the run then catches up with the schedule. Messages are read from the source one at a
/// time. Belongs to one thread together with source, target and clock, which must outlive it.
class Runner : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Running,
        Paused,
        Stopping, ///< sends nothing more; waits for outstanding responses
        Finished
    };

    /// Bytes in flight at which no further message is sent. The last message sent may exceed this.
    static constexpr qint64 MaxBytesInFlight = 64 << 20;
    /// Maximum time for counting the unsent messages, in microseconds.
    static constexpr qint64 CountingTime = 30'000;

    /// Requires that @p schedule.problem() is empty.
    Runner(Source &source, Target &target, const Schedule &schedule, Clock &clock, QObject *parent = nullptr);

    State state() const { return m_state; }
    Progress progress() const;

    /// Starts the run; may be called once. The first message is sent from the event loop.
    void start();
    void pause();
    /// Continues after pause(). Times due are later by the length of the pause.
    void resume();
    /// Ends the wait for the next message; the following messages are due earlier by the same time. Does nothing if the
    /// run does not wait, or if the schedule has no original timing.
    void skip();
    /// Stops sending, reads the rest of the source to count the unsent messages, and finishes after the last
    /// outstanding response. A second call finishes without waiting for responses.
    void stop();

signals:
    void answered(const loom::replay::Outgoing &message, const loom::replay::Response &answer);
    /// Emitted last.
    void finished();

private:
    void sendDue();
    bool advance();
    bool nextPass();
    bool isFull() const;
    void send(qint64 due, qint64 now);
    void onAnswer(const Outgoing &message, const Response &answer);
    /// Returns the time until the next message is due (original timing), in microseconds; none if the run does not
    /// wait.
    std::optional<qint64> wait() const;
    void countUnsent();
    /// Moves the start so that the time of a search in the source does not make messages late.
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
    qint64 m_start = 0; ///< clock time of the start plus the length of all pauses, in microseconds
    qint64 m_stoppedAt = 0; ///< clock time of the current pause or of the end
    qint64 m_bytesInFlight = 0;
    int m_pass = 0;
    qint64 m_passStart = 0; ///< start of the pass in source time (microseconds over all passes), minus skipped waits
    qint64 m_skipped = 0; ///< total of the skipped waits, in source time
    qint64 m_offset = 0; ///< offset of the next message in the pass
    qint64 m_gap = 0; ///< last positive interval between two messages; separates two passes
    bool m_passIsEmpty = true;
    bool m_hasNext = false;
    bool m_hasSearched = false; ///< the source needed several turns of the event loop to find the next message
};

} // namespace loom::replay
