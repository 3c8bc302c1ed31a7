// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Recordings: any bytes can be read as a file to its end; events that were read can be written and read again
// unchanged; an unmodified replay sends the same bytes.
#include "console/replay/recordingfile.h"
#include "console/replay/recordingsource.h"
#include "tests/fuzz/property.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace loom;
using namespace loom::fuzz;
using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Header(
    "{\"loom_capture\":1,\"service\":\"ws://x\",\"captured_at\":\"2024-01-01T00:00:00.000Z\"}\n");

QString fileNamed(const char *name)
{
    static const QTemporaryDir folder;
    return folder.filePath(QLatin1StringView(name));
}

void write(const QString &name, QByteArrayView content)
{
    QFile file(name);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                && file.write(content.data(), content.size()) == content.size(),
            "the temporary directory must be writable");
}

QByteArray textOf(const protocol::Event &event)
{
    return QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact);
}

/// The events of a recording.
QList<protocol::Event> read(const QString &name)
{
    RecordingReader reader;
    require(bool(reader.open(name)), "a recording must be readable a second time");
    QList<protocol::Event> events;
    qint64 number = 1;
    while (const auto line = reader.next()) {
        require(line->number > number, "line numbers must increase");
        number = line->number;
        if (const auto *event = std::get_if<protocol::Event>(&line->content))
            events.append(*event);
        else if (const auto *bad = std::get_if<BadLine>(&line->content))
            require(!bad->reason.isEmpty(), "an invalid line must have a reason");
        else
            require(std::get<RecordingGap>(line->content).lengthMs() >= 0, "a gap must not have a negative length");
    }
    require(reader.position() == reader.size(), "a recording must be read to its end");
    return events;
}

void writesAndReadsTheSame(const QList<protocol::Event> &events)
{
    const auto name = fileNamed("written");
    QFile::remove(name);
    RecordingWriter writer;
    require(bool(writer.open(name, {})), "a recording must be writable");
    require(bool(writer.append(events)), "appending events must succeed");
    const auto again = read(name);
    require(again.size() == events.size(), "the number of events must not change");
    for (qsizetype i = 0; i < events.size(); ++i)
        requireEqual(textOf(again[i]), textOf(events[i]), "an event changes when it is written and read");
}

void replaysToTheByte(const QString &name, const QList<protocol::Event> &events)
{
    RecordingSource source({.names = {}, .moveTimestamps = false, .renewMessageIds = false});
    require(bool(source.open(name)), "a recording must be replayable");
    qint64 due = 0;
    qsizetype next = 0;
    while (const auto offset = source.next()) {
        require(*offset >= due, "a replay must not go back in time");
        due = *offset;
        const auto message = source.message({1, 0});
        while (next < events.size() && events[next].payloadBytes() != message.body)
            ++next;
        require(next < events.size(), "an unmodified replay must send the same bytes");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = bytesOf(data, size);
    const auto name = fileNamed("read");
    write(name, bytes);
    if (RecordingReader reader; !reader.open(name))
        write(name, Header.toByteArray() + bytes.toByteArray());
    const auto events = read(name);
    writesAndReadsTheSame(events);
    replaysToTheByte(name, events);

    protocol::Event event;
    event.route = u"/"_s;
    event.device = event.message = QString::fromUtf8(bytes);
    event.setPayload(bytes);
    require(event.payloadBytes() == bytes, "a payload must be stored unchanged");
    writesAndReadsTheSame({event});
    return 0;
}
