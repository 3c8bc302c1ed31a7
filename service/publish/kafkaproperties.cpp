// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaproperties.h"

#include "service/publish/kafkahandles.h"

#include <librdkafka/rdkafka.h>

#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QByteArray firstSegment(const QByteArray &name)
{
    const qsizetype dot = name.indexOf('.');
    return dot < 0 ? QByteArray() : name.first(dot);
}

/// Returns the first segments of all property names: "sasl", "ssl", "socket", …
QSet<QByteArray> firstSegments()
{
    QSet<QByteArray> segments;
    const KafkaConfig config(rd_kafka_conf_new());
    size_t count = 0;
    const char **const dump = rd_kafka_conf_dump(config.get(), &count);
    for (size_t i = 0; i < count; i += 2)
        segments.insert(firstSegment(dump[i]));
    rd_kafka_conf_dump_free(dump, count);
    segments += {"sasl", "ssl", "security"};
    segments.remove(QByteArray());
    return segments;
}

} // namespace

bool isKafkaProperty(const QByteArray &name)
{
    const KafkaConfig config(rd_kafka_conf_new());
    std::array<char, 256> reason{};
    return rd_kafka_conf_set(config.get(), name.constData(), "", reason.data(), reason.size()) != RD_KAFKA_CONF_UNKNOWN;
}

bool looksLikeKafkaProperty(const QByteArray &name)
{
    static const QSet<QByteArray> segments = firstSegments();
    return segments.contains(firstSegment(name)) || isKafkaProperty(name);
}

QByteArray kafkaPropertyAtStart(QStringView text)
{
    static const QRegularExpression assignment(u"^\\s*([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*)\\s*="_s);
    const QByteArray name = assignment.match(text.toString()).captured(1).toUtf8();
    return !name.isEmpty() && looksLikeKafkaProperty(name) ? name : QByteArray();
}

} // namespace loom
