// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/capturescan.h"

#include <QElapsedTimer>

namespace loom::replay {

namespace {

constexpr qsizetype MaxReasons = 100;
constexpr qint64 SliceMs = 15; ///< of reading, before other events have their turn

} // namespace

CaptureScan::CaptureScan(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &CaptureScan::readSome);
}

std::optional<Failure> CaptureScan::start(const QString &file)
{
    m_timer.stop();
    m_facts = {};
    m_timing = CaptureTiming();
    if (auto failure = m_reader.open(file))
        return failure;
    m_facts.header = m_reader.header();
    m_timer.start(0);
    return std::nullopt;
}

void CaptureScan::readSome()
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
}

void CaptureScan::add(const CaptureLine &line)
{
    if (const auto *bad = std::get_if<BadLine>(&line.content)) {
        ++m_facts.badLines;
        if (m_facts.reasons.size() < MaxReasons)
            m_facts.reasons.append(tr("line %1: %2").arg(line.number).arg(bad->reason));
        return;
    }
    if (const auto *gap = std::get_if<CaptureGap>(&line.content)) {
        ++m_facts.gaps;
        m_facts.gapMs += gap->lengthMs();
        return;
    }
    const auto &event = std::get<protocol::Event>(line.content);
    if (event.isCut || event.isUnread || (event.payload.isEmpty() && event.bytes > 0)) {
        ++m_facts.partial;
        return;
    }
    ++m_facts.messages;
    if (!event.device.isEmpty())
        m_facts.devices.insert(event.device);
    if (event.status != 401 && event.status != 403)
        m_facts.streams.insert(event.stream);
    m_timing.add(event);
    m_facts.durationMs = m_timing.offsetMs();
    m_facts.longestPauseMs = m_timing.longestSeenMs();
}

} // namespace loom::replay
