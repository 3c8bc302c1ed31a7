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

/// Summary of a recording's contents.
struct RecordingFacts
{
    RecordingHeader header = {};
    qint64 messages = 0; ///< messages that can be replayed; the next four members are about these
    qint64 stored = 0;
    qint64 rejected = 0;
    std::optional<qint64> firstTime = {}; ///< earliest; milliseconds since the epoch
    std::optional<qint64> lastTime = {}; ///< latest; milliseconds since the epoch
    qint64 badLines = 0; ///< lines that cannot be read
    qint64 partial = 0; ///< messages whose payload is incomplete or missing, so that they cannot be replayed
    qint64 gaps = 0; ///< times without a connection
    qint64 gapMs = 0; ///< total length of the gaps
    qint64 durationMs = 0; ///< length of a replay with the original timing and all pauses
    qint64 longestPauseMs = 0; ///< longest time between two messages
    NameCounts devices = {}; ///< messages per device; those without a device are not counted
    NameCounts topics = {}; ///< messages per topic; rejected messages without a topic are under the empty name
    RateHistogram rate = {};
    QList<RecordingGap> firstGaps = {}; ///< the first hundred
    QSet<QString> messageTypes = {}; ///< ids; without those whose messages all got 401 or 403. At most 1000
    QStringList reasons = {}; ///< "line 12: is not valid JSON: …", for the first hundred bad lines
};

/// Reads a recording of any size in short slices, so that the event loop is not blocked. Belongs to one thread.
class RecordingScan : public QObject
{
    Q_OBJECT
public:
    explicit RecordingScan(QObject *parent = nullptr);

    /// Starts to read @p file and discards earlier results. On success finished() follows.
    Result<void, Failure> start(const QString &file);
    bool isRunning() const { return m_timer.isActive(); }
    const RecordingFacts &facts() const { return m_facts; }
    /// Fraction of the file that has been read, 0 to 1.
    double progress() const;

signals:
    /// Emitted about four times per second while running.
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
