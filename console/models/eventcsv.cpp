// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/eventcsv.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text[0]))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString number(qint64 value)
{
    return value < 0 ? QString() : QString::number(value);
}

QString line(const protocol::Event &event)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(event.time).toUTC().toString(Qt::ISODateWithMs);
    const QString cells[] = {time,
                             QString::number(event.status),
                             cell(event.code),
                             cell(event.message),
                             cell(event.route),
                             cell(event.device),
                             cell(event.topic),
                             number(event.partition),
                             number(event.offset),
                             number(event.bytes),
                             QString::number(event.kafkaMs),
                             QString::number(event.totalMs),
                             cell(event.messageId),
                             cell(event.requestId),
                             cell(event.payloadText())};
    QString line;
    for (const auto &one : cells)
        line += (line.isEmpty() ? QString() : u","_s) + one;
    return line + u"\r\n"_s;
}

} // namespace

QByteArray eventsAsCsv(const QList<protocol::Event> &events)
{
    QByteArray csv = "time,status,code,message,route,device,topic,partition,offset,bytes,kafka_ms,total_ms,message_id,"
                     "request_id,payload\r\n";
    for (const auto &event : events)
        csv += line(event).toUtf8();
    return csv;
}

} // namespace loom
