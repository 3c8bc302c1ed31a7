// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingfile.h"

#include "common/core/jsondocument.h"
#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "common/core/wholenumber.h"
#include "console/replay/wording.h"

#include <array>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr qint64 LongestHeader = 65536;

Failure unreadable(const QFile &file)
{
    return {Wording::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString())};
}

std::optional<RecordingHeader> headerOf(const QByteArray &line)
{
    const auto json = readJsonDocument(line).object();
    if (json["loom_capture"_L1].toInt() != RecordingHeader::Format)
        return std::nullopt;
    const auto time = parseTime(json["captured_at"_L1].toString());
    return RecordingHeader{json["service"_L1].toString(), time.value_or(0)};
}

std::variant<protocol::Event, RecordingGap, BadLine> gapOf(const QJsonObject &json)
{
    const auto [least, most] = protocol::Times;
    const auto from = wholeNumber<qint64>(json["from"_L1], least, most);
    const auto to = wholeNumber<qint64>(json["to"_L1], least, most);
    if (!from || !to)
        return BadLine{Wording::tr("is not a valid gap: \"from\" and \"to\" must be times in milliseconds")};
    return RecordingGap{*from, *to, json["is_restarted"_L1].toBool()};
}

std::variant<protocol::Event, RecordingGap, BadLine> contentOf(const QByteArray &line)
{
    QJsonParseError error{};
    const auto document = readJsonDocument(line, &error);
    if (error.error != QJsonParseError::NoError)
        return BadLine{Wording::tr("is not valid JSON: %1").arg(error.errorString())};
    if (const auto gap = document["gap"_L1]; gap.isObject())
        return gapOf(gap.toObject());
    auto event = fromJson<protocol::Event>(document.object());
    if (!event)
        return BadLine{event.error().message};
    if (event->route.isEmpty())
        return BadLine{Wording::tr("is not an event: it has no \"route\"")};
    return *std::move(event);
}

} // namespace

Result<void, Failure> RecordingWriter::open(const QString &file, const RecordingHeader &header)
{
    m_file.setFileName(file);
    if (m_file.exists())
        return Failure{Wording::tr("%1 already exists: choose another name or remove the file").arg(file)};
    // With QFile's buffer a failed flush would not tell the reason or the number of written bytes.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return Failure{Wording::tr("%1 cannot be written: %2").arg(file, m_file.errorString())};
    auto written = write(JsonObjectWriter()
                             .add("loom_capture", RecordingHeader::Format)
                             .add("service", header.service)
                             .add("captured_at", QString::fromLatin1(timeText(header.capturedAt)))
                             .take()
                         + '\n');
    if (!written)
        m_file.remove();
    return written;
}

Result<void, Failure> RecordingWriter::append(const QList<protocol::Event> &events)
{
    QByteArray lines;
    for (const auto &event : events)
        lines += QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact) + '\n';
    const auto before = m_wholeBytes;
    auto written = write(lines);
    m_count += lines.first(m_wholeBytes - before).count('\n');
    return written;
}

Result<void, Failure> RecordingWriter::append(const RecordingGap &gap)
{
    const auto times = JsonObjectWriter()
                           .add("from", QJsonValue(gap.from))
                           .add("to", QJsonValue(gap.to))
                           .add("is_restarted", QJsonValue(gap.isRestarted))
                           .take();
    return write(JsonObjectWriter().addText("gap", times).take() + '\n');
}

Result<void, Failure> RecordingWriter::write(const QByteArray &lines)
{
    qsizetype written = 0;
    while (written < lines.size()) {
        // When the disk becomes full, the first write() is short and only the next one fails with the reason.
        const auto more = m_file.write(lines.constData() + written, lines.size() - written);
        if (more <= 0)
            break;
        written += more;
    }
    m_wholeBytes += lines.first(written).lastIndexOf('\n') + 1;
    if (written == lines.size())
        return {};
    const auto reason = m_file.errorString();
    m_file.resize(m_wholeBytes);
    return Failure{Wording::tr("%1 cannot be written: %2").arg(m_file.fileName(), reason)};
}

Result<void, Failure> RecordingReader::open(const QString &file)
{
    m_file.close();
    m_file.setFileName(file);
    if (!m_file.open(QIODevice::ReadOnly))
        return unreadable(m_file);
    const auto header = headerOf(m_file.readLine(LongestHeader));
    if (!header) {
        return Failure{Wording::tr("%1:1: is not a recording that this version can read: "
                                   "expected an object with \"loom_capture\": 1")
                           .arg(file)};
    }
    m_header = *header;
    m_firstEvent = m_file.pos();
    m_line = 1;
    return {};
}

std::optional<RecordingLine> RecordingReader::next()
{
    while (const auto line = nextLine()) {
        if (line->size() > LongestLine)
            return RecordingLine{m_line, BadLine{Wording::tr("is longer than 64 MiB")}};
        if (!line->trimmed().isEmpty())
            return RecordingLine{m_line, contentOf(*line)};
    }
    return std::nullopt;
}

void RecordingReader::rewind()
{
    m_file.seek(m_firstEvent);
    m_line = 1;
}

std::optional<QByteArray> RecordingReader::nextLine()
{
    QByteArray line;
    std::array<char, 65536> piece{};
    qint64 length = 0;
    while ((length = m_file.readLine(piece.data(), piece.size())) > 0) {
        if (line.size() <= LongestLine)
            line.append(piece.data(), length);
        if (piece[size_t(length - 1)] == '\n')
            break;
    }
    if (line.isEmpty())
        return std::nullopt;
    ++m_line;
    return line;
}

} // namespace loom::replay
