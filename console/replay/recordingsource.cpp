// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingsource.h"

#include "common/core/uuidtext.h"
#include "console/replay/wording.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr qsizetype MaxSkipReasons = 100;

bool isWebSocket(const protocol::Event &event)
{
    return event.transport == "websocket"_L1;
}

/// Returns the fields for which the message was rejected. They must stay invalid when the message is sent again.
QSet<QString> brokenFields(const protocol::Event &event)
{
    QSet<QString> fields;
    for (const auto &violation : event.violations) {
        for (const auto &step : violation["loc"_L1].toArray())
            fields.insert(step.toString());
    }
    return fields;
}

} // namespace

Result<void, Failure> RecordingSource::open(const QString &file)
{
    m_file = QFileInfo(file).fileName();
    return m_reader.open(file);
}

std::optional<qint64> RecordingSource::next()
{
    const auto begin = m_reader.position();
    m_isSearching = false;
    while (const auto line = m_reader.next()) {
        if (read(*line)) {
            m_timing.add(m_event);
            return m_timing.offsetMs() * 1000;
        }
        if (m_reader.position() - begin > MaxBytesPerSearch) {
            m_isSearching = true;
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool RecordingSource::read(const RecordingLine &line)
{
    if (const auto *bad = std::get_if<BadLine>(&line.content))
        return skip(m_skipped.badLines, line, bad->reason);
    if (const auto *gap = std::get_if<RecordingGap>(&line.content))
        return skipGap(*gap);
    const auto &event = std::get<protocol::Event>(line.content);
    if (!m_options.selection.contains(event))
        return false;
    if (event.isCut) {
        return skip(m_skipped.cut, line,
                    Wording::tr("has only %1 of the %2 bytes of the message and cannot be replayed")
                        .arg(event.payloadBytes().size())
                        .arg(event.bytes));
    }
    if (event.isUnread)
        return skip(m_skipped.empty, line,
                    Wording::tr("was rejected before the whole message arrived and cannot be replayed"));
    if (event.payload.isEmpty() && event.bytes > 0)
        return skip(m_skipped.empty, line, Wording::tr("was recorded without the message and cannot be replayed"));
    m_event = event;
    m_line = line.number;
    return true;
}

bool RecordingSource::skipGap(const RecordingGap &gap)
{
    if (m_isFirstPass && m_options.selection.overlaps(gap)) {
        ++m_skipped.gaps;
        m_skipped.gapMs += gap.lengthMs();
    }
    return false;
}

bool RecordingSource::skip(qint64 &count, const RecordingLine &line, const QString &reason)
{
    if (!m_isFirstPass)
        return false;
    ++count;
    if (m_skipped.reasons.size() < MaxSkipReasons)
        m_skipped.reasons.append(u"%1:%2: %3"_s.arg(m_file).arg(line.number).arg(reason));
    return false;
}

Outgoing RecordingSource::message(const SendContext &context)
{
    Outgoing message;
    message.origin = u"%1:%2"_s.arg(m_file).arg(m_line);
    message.transport = isWebSocket(m_event) ? Transport::WebSocket : Transport::Http;
    message.device = m_event.device.isEmpty() ? QString() : m_options.names.nameOf(m_event.device);
    message.route = isWebSocket(m_event) ? QLatin1StringView(AudioRoute) + message.device : m_event.route;
    message.group = isWebSocket(m_event) ? QLatin1StringView(AudioRoute) + "{device_id}"_L1 : m_event.route;
    message.body = rewritten(m_event.payloadBytes(), rewriteAt(context));
    message.messageId = textField(message.body, "message_id");
    message.expected = Expectation{m_event.status, m_event.code};
    return message;
}

Rewrite RecordingSource::rewriteAt(const SendContext &context)
{
    Rewrite rewrite;
    if (!m_shiftMs)
        m_shiftMs = context.wallMs - m_timing.firstTime().value_or(context.wallMs) + context.skippedMs;
    // A message that is sent earlier because a wait was skipped or shortened gets an accordingly earlier timestamp.
    if (m_options.moveTimestamps)
        rewrite.shiftMs = *m_shiftMs + m_timing.correctionMs() - context.skippedMs;
    if (!m_options.names.keepsAll())
        rewrite.rename = [this](const QString &device) { return m_options.names.nameOf(device); };
    if (m_options.renewMessageIds)
        rewrite.newMessageId = newUuidText;
    rewrite.untouched = brokenFields(m_event);
    return rewrite;
}

void RecordingSource::rewind()
{
    m_isFirstPass = false;
    m_reader.rewind();
    m_timing = RecordingTiming(m_options.longestPauseMs);
    m_shiftMs.reset();
}

double RecordingSource::progress() const
{
    return m_reader.size() == 0 ? 1 : double(m_reader.position()) / double(m_reader.size());
}

} // namespace loom::replay
