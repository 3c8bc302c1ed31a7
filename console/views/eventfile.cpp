// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/eventfile.h"

#include "console/models/eventcsv.h"
#include "console/replay/recordingfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

class EventFile
{
    Q_DECLARE_TR_FUNCTIONS(loom::EventFile)
};

Result<void, Failure> writeRecording(const QString &file, const QString &service, const QList<protocol::Event> &events)
{
    replay::RecordingWriter writer;
    if (const auto done = writer.open(file, {service, QDateTime::currentMSecsSinceEpoch()}); !done)
        return done.error();
    return writer.append(events);
}

Result<void, Failure> writeCsv(const QString &name, const QList<protocol::Event> &events)
{
    QFile file(name);
    const auto csv = eventsAsCsv(events);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(csv) == csv.size() && file.flush())
        return {};
    //: %1 is a file, %2 is the system's reason
    return Failure{EventFile::tr("%1 cannot be written: %2").arg(name, file.errorString())};
}

} // namespace

Result<void, Failure> saveEvents(const QString &file, const QString &service, const QList<protocol::Event> &events)
{
    return file.endsWith(u".csv"_s, Qt::CaseInsensitive) ? writeCsv(file, events)
                                                         : writeRecording(file, service, events);
}

} // namespace loom
