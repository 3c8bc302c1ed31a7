// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/topicpattern.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isTopicCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
           || c == '-';
}

const QRegularExpression &partExpression()
{
    static const QRegularExpression expression(
        u"\\G(?:(?<text>[A-Za-z0-9._-]+)|\\{(?<placeholder>[a-z][a-z0-9_]*)\\})"_s);
    return expression;
}

Failure rejected(const QString &text, const QString &reason)
{
    return {u"\"%1\" is not a legal topic: %2"_s.arg(text, reason)};
}

} // namespace

Result<TopicPattern, Failure> TopicPattern::parse(const QString &text)
{
    TopicPattern pattern;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = partExpression().match(text, at);
        if (!match.hasMatch())
            return rejected(text, u"at character %1: letters, digits, \".\", \"_\", \"-\" and "
                                  "placeholders such as {sensor_type} are allowed"_s.arg(at + 1));
        pattern.append({match.captured(u"text").toLatin1(), match.captured(u"placeholder")});
        at = match.capturedEnd();
        if (pattern.m_parts.size() > MaxTopicLength)
            return rejected(text, u"it has more than %1 parts"_s.arg(MaxTopicLength));
    }

    if (pattern.m_parts.empty())
        return rejected(text, u"it is empty"_s);
    const auto length = pattern.fill({}).size();
    if (length > MaxTopicLength)
        return rejected(text, u"it is longer than %1 characters"_s.arg(MaxTopicLength));
    if (pattern.placeholders().isEmpty() && !isTopicName(text.toLatin1()))
        return rejected(text, u"Kafka reserves \".\" and \"..\""_s);
    return pattern;
}

QString TopicPattern::text() const
{
    QString text;
    for (const auto &part : m_parts)
        text += part.placeholder.isEmpty() ? QString::fromLatin1(part.text) : u'{' + part.placeholder + u'}';
    return text;
}

QStringList TopicPattern::placeholders() const
{
    QStringList names;
    for (const auto &part : m_parts) {
        if (!part.placeholder.isEmpty() && !names.contains(part.placeholder))
            names << part.placeholder;
    }
    return names;
}

QByteArray TopicPattern::fill(const QHash<QString, QString> &values) const
{
    return fillBy([&](const QString &name) { return values.value(name); });
}

QByteArray TopicPattern::fillBy(const std::function<QString(const QString &)> &valueOf) const
{
    if (m_parts.size() == 1 && m_parts.front().placeholder.isEmpty())
        return m_parts.front().text;
    QByteArray topic;
    for (const auto &part : m_parts)
        topic += part.placeholder.isEmpty() ? part.text : valueOf(part.placeholder).toUtf8();
    return topic;
}

TopicPattern TopicPattern::filled(const QHash<QString, QString> &values) const
{
    TopicPattern pattern;
    for (const auto &part : m_parts) {
        const auto value = values.constFind(part.placeholder);
        pattern.append(value == values.constEnd() ? part : Part{value->toUtf8(), QString()});
    }
    return pattern;
}

bool TopicPattern::isTopicName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= MaxTopicLength && name != QByteArrayView(".")
           && name != QByteArrayView("..") && std::all_of(name.begin(), name.end(), isTopicCharacter);
}

void TopicPattern::append(const Part &part)
{
    const bool isText = part.placeholder.isEmpty();
    if (isText && !m_parts.empty() && m_parts.back().placeholder.isEmpty())
        m_parts.back().text += part.text;
    else
        m_parts.push_back(part);
}

} // namespace loom
