// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkasettings.h"

#include "service/publish/kafkaproperties.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QStringView PemBegin = u"-----BEGIN ";
constexpr QStringView PemEnd = u"-----END ";

Failure atLine(qsizetype index, const QString &what)
{
    return Failure{u"LOOM_KAFKA_OPTIONS, line %1: %2"_s.arg(index + 1).arg(what)};
}

/// Splits @p text at line breaks, and at a literal \n if the text ends or another option follows, because an env file
/// cannot contain a line break. Any other backslash belongs to the value.
QStringList linesOf(const QString &text)
{
    static const QRegularExpression separator(u"(?:\\\\n\\s*)+"_s);
    QStringList lines;
    for (const QString &line : text.trimmed().split(u'\n')) {
        qsizetype begin = 0;
        for (auto found = separator.globalMatch(line); found.hasNext();) {
            const auto match = found.next();
            const QStringView rest = QStringView(line).sliced(match.capturedEnd());
            if (!rest.isEmpty() && kafkaPropertyAtStart(rest).isEmpty())
                continue;
            lines << line.sliced(begin, match.capturedStart() - begin);
            begin = match.capturedEnd();
        }
        lines << line.sliced(begin);
    }
    return lines;
}

/// Returns the separator of a second option in @p value, if there is one: no value of @p name can contain that.
std::optional<QString> separatorIn(const QString &name, const QString &value)
{
    static const QRegularExpression separator(u"[;,\\s]"_s);
    for (auto found = separator.globalMatch(value); found.hasNext();) {
        const auto match = found.next();
        const QByteArray next = kafkaPropertyAtStart(QStringView(value).sliced(match.capturedEnd()));
        // The extensions and settings of OAUTHBEARER are key=value lists.
        const bool isListOfKeys = name.startsWith(u"sasl.oauthbearer."_s) && !next.contains('.');
        if (!next.isEmpty() && !isListOfKeys)
            return match.captured().trimmed().isEmpty() ? u"a space"_s : u"'%1'"_s.arg(match.captured());
    }
    return std::nullopt;
}

/// Returns the last line of the PEM texts that begin in @p lines at @p first; the number of lines if one is incomplete.
qsizetype endOfPem(const QStringList &lines, qsizetype first)
{
    for (qsizetype i = first; i < lines.size(); ++i) {
        const bool isLast = i + 1 == lines.size() || !lines[i + 1].trimmed().startsWith(PemBegin);
        if (lines[i].contains(PemEnd) && isLast)
            return i;
    }
    return lines.size();
}

} // namespace

std::optional<Failure> problemOf(const KafkaSettings &settings)
{
    if (settings.createTopics && settings.minInSync > settings.replicationFactor)
        return Failure{u"LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS = %1 exceeds LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR "
                       "= %2: Kafka would reject every record"_s.arg(settings.minInSync)
                           .arg(settings.replicationFactor)};
    return std::nullopt;
}

Result<KafkaOptions, Failure> parseKafkaOptions(const QString &text)
{
    KafkaOptions options;
    const QStringList lines = linesOf(text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const QString name = line.left(qMax<qsizetype>(equals, 0)).trimmed();
        if (name.isEmpty())
            return atLine(i, u"expected key=value, as in security.protocol=SSL"_s);
        QString value = line.sliced(equals + 1).trimmed();
        if (name.endsWith(u".pem"_s) && value.startsWith(PemBegin)) {
            const qsizetype end = endOfPem(lines, i);
            if (end == lines.size())
                return atLine(i, u"the PEM text that begins here has no END line"_s);
            for (; i < end; ++i)
                value += u'\n' + lines[i + 1].trimmed();
            value.replace(u"\\n"_s, u"\n"_s);
        } else if (const auto separator = separatorIn(name, value)) {
            return atLine(i,
                          u"%1 separates two options: write each option on a separate line, or \\n between them"_s.arg(
                              *separator));
        }
        options.append({name.toUtf8(), value.toUtf8()});
    }
    return options;
}

} // namespace loom
