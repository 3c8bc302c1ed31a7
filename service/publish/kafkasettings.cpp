// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkasettings.h"

using namespace Qt::StringLiterals;

namespace loom {

std::optional<Failure> contradiction(const KafkaSettings &settings)
{
    if (settings.createTopics && settings.minInSync > settings.replicationFactor)
        return Failure{
            u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS = %1 is more than LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR "
            "= %2: Kafka would refuse every record"_s.arg(settings.minInSync)
                .arg(settings.replicationFactor)};
    return std::nullopt;
}

Result<KafkaOptions, Failure> parseKafkaOptions(const QString &lines)
{
    KafkaOptions options;
    qsizetype number = 0;
    for (QStringView line : QStringView(lines).split(u'\n')) {
        ++number;
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const QStringView key = line.left(qMax<qsizetype>(equals, 0)).trimmed();
        if (key.isEmpty())
            return Failure{
                u"LOOM_KAFKA_OPTIONS, line %1: expected key=value, as in security.protocol=SSL"_s.arg(number)};
        options.append({key.toUtf8(), line.mid(equals + 1).trimmed().toUtf8()});
    }
    return options;
}

} // namespace loom
