// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/junitreport.h"

#include "common/core/timetext.h"
#include "console/replay/wording.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr qsizetype MaxListed = 50;

/// XML 1.0 §2.2 excludes control characters, unpaired surrogates, U+FFFE and U+FFFF, also as character references.
bool isXml(char32_t c)
{
    return c == u'\t' || c == u'\n' || (c >= u' ' && !QChar::isSurrogate(c) && c != 0xfffe && c != 0xffff);
}

QString printable(const QString &text)
{
    QString printable;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters)
        printable += QChar::fromUcs4(isXml(c) ? c : char32_t(QChar::ReplacementCharacter));
    return printable;
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
        lines.append(u"and %1 more"_s.arg(comparison.different() - lines.size()));
    return lines.join(u'\n');
}

void writeAttributes(QXmlStreamWriter &xml, std::initializer_list<std::pair<const char *, QString>> attributes)
{
    for (const auto &[name, value] : attributes)
        xml.writeAttribute(QLatin1StringView(name), printable(value));
}

void beginCase(QXmlStreamWriter &xml, const QString &name, double seconds)
{
    xml.writeStartElement(u"testcase"_s);
    writeAttributes(xml, {{"classname", u"loom-replay"_s}, {"name", name}, {"time", secondsText(seconds)}});
}

void writeResult(QXmlStreamWriter &xml, const char *kind, const QString &message, const QString &text)
{
    xml.writeStartElement(QLatin1StringView(kind));
    xml.writeAttribute(u"message"_s, printable(message));
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
}

} // namespace

void JUnitReport::add(const Outgoing &message, const Response &answer)
{
    auto &group = m_groups[message.group];
    group.summary.add(message, answer);
    group.comparison.add(message, answer);
    group.seconds += answer.ms / 1000;
}

void JUnitReport::setSkipped(const QStringList &reasons, qint64 total)
{
    m_skippedReasons = reasons;
    m_skipped = total;
}

void JUnitReport::write(QIODevice &device, qint64 startedAt, qint64 elapsedMs) const
{
    const auto failures = std::count_if(m_groups.begin(), m_groups.end(),
                                        [](const auto &group) { return group.comparison.different() > 0; });
    const int skipped = m_skipped > 0 ? 1 : 0;
    const int errors = m_error.isEmpty() ? 0 : 1;
    QXmlStreamWriter xml(&device);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    writeAttributes(xml, {{"name", m_name},
                          {"tests", QString::number(m_groups.size() + skipped + errors)},
                          {"failures", QString::number(failures)},
                          {"errors", QString::number(errors)},
                          {"skipped", QString::number(skipped)},
                          {"time", secondsText(double(elapsedMs) / 1000)},
                          {"timestamp", QString::fromLatin1(timeText(startedAt))}});
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group)
        writeGroup(xml, group.key(), *group);
    if (m_skipped > 0)
        writeSkipped(xml);
    if (errors > 0)
        writeError(xml);
    xml.writeEndDocument();
}

void JUnitReport::writeGroup(QXmlStreamWriter &xml, const QString &name, const Group &group)
{
    beginCase(xml, name, group.seconds);
    if (const auto different = group.comparison.different(); different > 0) {
        const auto message = u"%1 of %2 answers are not as expected"_s;
        writeResult(xml, "failure", message.arg(different).arg(group.summary.answers()), listed(group.comparison));
    }
    xml.writeEndElement();
}

void JUnitReport::writeSkipped(QXmlStreamWriter &xml) const
{
    beginCase(xml, u"skipped"_s, 0);
    writeResult(xml, "skipped", u"%1 lines could not be replayed"_s.arg(m_skipped), m_skippedReasons.join(u'\n'));
    xml.writeEndElement();
}

void JUnitReport::writeError(QXmlStreamWriter &xml) const
{
    beginCase(xml, u"complete"_s, 0);
    writeResult(xml, "error", m_error, {});
    xml.writeEndElement();
}

Result<void, Failure> JUnitReport::save(const QString &file, qint64 startedAt, qint64 elapsedMs) const
{
    QSaveFile device(file);
    if (device.open(QIODevice::WriteOnly)) {
        write(device, startedAt, elapsedMs);
        if (device.commit())
            return {};
    }
    return Failure{Wording::tr("%1 cannot be written: %2").arg(file, device.errorString())};
}

} // namespace loom::replay
