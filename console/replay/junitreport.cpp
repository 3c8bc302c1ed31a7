// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/junitreport.h"

#include "common/core/timetext.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

namespace loom::replay {

namespace {

constexpr qsizetype MaxListed = 50;

/// XML 1.0 has no way to write control characters.
QString printable(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; },
        QChar::ReplacementCharacter);
    return text;
}

QString secondsText(double seconds)
{
    return QString::number(seconds, 'f', 3);
}

QString listed(const Comparison &comparison)
{
    QStringList lines;
    for (const auto &difference : comparison.differences().first(std::min(MaxListed, comparison.differences().size())))
        lines.append(difference.toText());
    if (comparison.different() > lines.size())
        lines.append(QStringLiteral("and %1 more").arg(comparison.different() - lines.size()));
    return printable(lines.join(u'\n'));
}

} // namespace

void JUnitReport::add(const Outgoing &message, const Answer &answer)
{
    auto &group = m_groups[message.group];
    group.summary.add(message, answer);
    group.comparison.add(message, answer);
    group.seconds += answer.ms / 1000;
}

void JUnitReport::setLeftOut(const QStringList &reasons, qint64 total)
{
    m_leftOutReasons = reasons;
    m_leftOut = total;
}

void JUnitReport::write(QIODevice &device, qint64 startedAt, qint64 elapsedMs) const
{
    const auto failures = std::count_if(m_groups.begin(), m_groups.end(),
                                        [](const auto &group) { return group.comparison.different() > 0; });
    const int skipped = m_leftOut > 0 ? 1 : 0;
    QXmlStreamWriter xml(&device);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), printable(m_name));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(m_groups.size() + skipped));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(skipped));
    xml.writeAttribute(QStringLiteral("time"), secondsText(double(elapsedMs) / 1000));
    xml.writeAttribute(QStringLiteral("timestamp"), QString::fromLatin1(timeText(startedAt)));
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
        const auto &comparison = group->comparison;
        xml.writeStartElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("loom-replay"));
        xml.writeAttribute(QStringLiteral("name"), printable(group.key()));
        xml.writeAttribute(QStringLiteral("time"), secondsText(group->seconds));
        if (comparison.different() > 0) {
            xml.writeStartElement(QStringLiteral("failure"));
            xml.writeAttribute(QStringLiteral("message"), QStringLiteral("%1 of %2 answers are not as expected")
                                                              .arg(comparison.different())
                                                              .arg(group->summary.answers()));
            xml.writeCharacters(listed(comparison));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    if (m_leftOut > 0) {
        xml.writeStartElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("loom-replay"));
        xml.writeAttribute(QStringLiteral("name"), QStringLiteral("left out"));
        xml.writeStartElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), QStringLiteral("%1 lines could not be replayed").arg(m_leftOut));
        xml.writeCharacters(printable(m_leftOutReasons.join(u'\n')));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
}

std::optional<Failure> JUnitReport::save(const QString &file, qint64 startedAt, qint64 elapsedMs) const
{
    QSaveFile device(file);
    if (device.open(QIODevice::WriteOnly)) {
        write(device, startedAt, elapsedMs);
        if (device.commit())
            return std::nullopt;
    }
    return Failure{QStringLiteral("%1 cannot be written: %2").arg(file, device.errorString())};
}

} // namespace loom::replay
