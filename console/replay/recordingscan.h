// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/namecounts.h"
#include "console/replay/ratehistogram.h"
#include "console/replay/recordingfile.h"
#include "console/replay/recordingtiming.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace loom::replay {

/// What a capture holds.
struct RecordingFacts
{
    RecordingHeader header = {};
    qint64 messages = 0; ///< that can be replayed
    qint64 stored = 0; ///< of them
    qint64 rejected = 0; ///< of them
    std::optional<qint64> firstTime = {}; ///< of the earliest of them, milliseconds since the epoch
    std::optional<qint64> lastTime = {}; ///< of the latest of them
    qint64 badLines = 0; ///< cannot be read
    qint64 partial = 0; ///< were captured in part or without their payload, and cannot be replayed
    qint64 gaps = 0; ///< the recording had no connection so often
    qint64 gapMs = 0; ///< and for so long altogether
    qint64 durationMs = 0; ///< of a replay with the original timing, and all pauses
    qint64 longestPauseMs = 0; ///< between two messages
    NameCounts devices = {}; ///< messages of each; of those that name one
    NameCounts topics = {}; ///< messages of each; an empty name stands for those that were rejected
    RateHistogram rate = {};
    QList<RecordingGap> firstGaps = {}; ///< the first hundred
    QSet<QString> messageTypes = {}; ///< by their ids; of messages that were let in
    QStringList reasons = {}; ///< "line 12: is no JSON: …", of the first hundred bad lines
};

/// Goes through a capture of any size a little at a time, so that the event loop goes on. Belongs to one thread.
class RecordingScan : public QObject
{
    Q_OBJECT
public:
    explicit RecordingScan(QObject *parent = nullptr);

    /// Begins anew with @p file; finished() follows where it is a capture.
    Result<void, Failure> start(const QString &file);
    bool isRunning() const { return m_timer.isActive(); }
    const RecordingFacts &facts() const { return m_facts; }
    /// How much of the file is read, 0 to 1.
    double progress() const;

signals:
    /// A few times a second while it is running.
    void progressed();
    void finished();

private:
    void readSome();
    void add(const RecordingLine &line);
    void add(const protocol::Event &event);

    RecordingReader m_reader;
    RecordingFacts m_facts;
    QTimer m_timer;
    QElapsedTimer m_sinceProgress;
    RecordingTiming m_timing;
};

} // namespace loom::replay
