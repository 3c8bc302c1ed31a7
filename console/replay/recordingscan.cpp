// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingscan.h"

#include <QElapsedTimer>

namespace loom::replay {

namespace {

constexpr qsizetype MaxBadLineReasons = 100;
constexpr qsizetype MaxGaps = 100;
constexpr qsizetype MaxMessageTypes = 1000;
constexpr qint64 ProgressMs = 250; ///< interval of progressed()
constexpr qint64 SliceMs = 15; ///< reading time per turn of the event loop

} // namespace

RecordingScan::RecordingScan(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &RecordingScan::readSome);
}

Result<void, Failure> RecordingScan::start(const QString &file)
{
    m_timer.stop();
    m_facts = {};
    m_timing = RecordingTiming();
    if (const auto done = m_reader.open(file); !done)
        return done.error();
    m_facts.header = m_reader.header();
    m_timer.start(0);
    m_sinceProgress.start();
    return {};
}

void RecordingScan::readSome()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < SliceMs) {
        const auto line = m_reader.next();
        if (!line) {
            m_timer.stop();
            emit finished();
            return;
        }
        add(*line);
    }
    if (m_sinceProgress.hasExpired(ProgressMs)) {
        m_sinceProgress.start();
        emit progressed();
    }
}

double RecordingScan::progress() const
{
    return m_reader.size() == 0 ? 1 : double(m_reader.position()) / double(m_reader.size());
}

void RecordingScan::add(const RecordingLine &line)
{
    if (const auto *bad = std::get_if<BadLine>(&line.content)) {
        ++m_facts.badLines;
        if (m_facts.reasons.size() < MaxBadLineReasons)
            m_facts.reasons.append(tr("line %1: %2").arg(line.number).arg(bad->reason));
        return;
    }
    if (const auto *gap = std::get_if<RecordingGap>(&line.content)) {
        ++m_facts.gaps;
        m_facts.gapMs += gap->lengthMs();
        if (m_facts.firstGaps.size() < MaxGaps)
            m_facts.firstGaps.append(*gap);
        return;
    }
    add(std::get<protocol::Event>(line.content));
}

void RecordingScan::add(const protocol::Event &event)
{
    if (event.isCut || event.isUnread || (event.payload.isEmpty() && event.bytes > 0)) {
        ++m_facts.partial;
        return;
    }
    const bool isStored = event.code.isEmpty();
    ++m_facts.messages;
    ++(isStored ? m_facts.stored : m_facts.rejected);
    m_facts.firstTime = std::min(event.time, m_facts.firstTime.value_or(event.time));
    m_facts.lastTime = std::max(event.time, m_facts.lastTime.value_or(event.time));
    m_facts.topics.add(event.topic);
    m_facts.rate.add(event.time, isStored);
    if (!event.device.isEmpty())
        m_facts.devices.add(event.device);
    if (event.status != 401 && event.status != 403 && m_facts.messageTypes.size() < MaxMessageTypes)
        m_facts.messageTypes.insert(event.messageType);
    m_timing.add(event);
    m_facts.durationMs = m_timing.offsetMs();
    m_facts.longestPauseMs = m_timing.longestSeenMs();
}

} // namespace loom::replay
