// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/eventtext.h"

#include "common/core/jsondocument.h"
#include "common/core/parsedjson.h"
#include "common/core/wholenumber.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Indents a valid JSON text. Only white space is added.
class Indenter
{
public:
    static QString indented(const QString &json)
    {
        Indenter indenter;
        indenter.m_text.reserve(json.size() * 2);
        for (const auto character : json)
            indenter.add(character);
        return indenter.m_text;
    }

private:
    void add(QChar character)
    {
        if (m_isInString)
            addInString(character);
        else if (!character.isSpace())
            addToken(character);
    }

    void addInString(QChar character)
    {
        m_text += character;
        m_isInString = m_isEscaped || character != u'"';
        m_isEscaped = !m_isEscaped && character == u'\\';
    }

    void addToken(QChar character)
    {
        const bool closes = character == u'}' || character == u']';
        m_depth -= closes ? 1 : 0;
        if (m_hasOpened != closes)
            breakLine();
        m_hasOpened = character == u'{' || character == u'[';
        m_depth += m_hasOpened ? 1 : 0;
        m_text += character;
        m_isInString = character == u'"';
        if (character == u',')
            breakLine();
        else if (character == u':')
            m_text += u' ';
    }

    void breakLine() { m_text += u'\n' + QString(m_depth * 2, u' '); }

    QString m_text;
    int m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_hasOpened = false; ///< nothing followed the last { or [ yet
};

std::optional<QByteArrayView> stepInto(QByteArrayView json, const QJsonValue &step)
{
    if (step.isString() && json.startsWith('{')) {
        const auto members = jsonMembers(json);
        const auto found = std::find_if(members.rbegin(), members.rend(),
                                        [&](const JsonMember &member) { return member.name() == step.toString(); });
        return found == members.rend() ? std::nullopt : std::optional(found->value);
    }
    if (step.isDouble() && json.startsWith('[')) {
        const auto items = jsonItems(json);
        const auto position = wholeNumber<qint64>(step, 0, items.size() - 1);
        return position ? std::optional(items[*position]) : std::nullopt;
    }
    return {};
}

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// The shell substitutes the key.
const auto KeyHeader = u" -H \"Authorization: Bearer $LOOM_KEY\""_s;

/// curl removes a header that is given as "Name:" without a value. "Name;" sends the header with an empty value.
QString curlHeader(const protocol::HeaderInfo &header)
{
    return header.value.trimmed().isEmpty() ? header.name + u';' : u"%1: %2"_s.arg(header.name, header.value);
}

/// Returns true if the shell can pass @p body to curl as an argument and a user can paste it into a terminal, which
/// interprets control characters.
bool fitsIntoCommand(const QByteArray &body)
{
    constexpr qsizetype longest = 64 * 1024; // Linux limits one argument to 128 KiB
    const auto isHarmless = [](char c) { return quint8(c) >= ' ' ? c != '\x7f' : c == '\n' || c == '\t'; };
    return body.size() <= longest && QUtf8StringView(body).isValidUtf8()
           && std::all_of(body.begin(), body.end(), isHarmless);
}

/// Returns a shell command that pipes @p body to the standard input of @p command. The body is base64, in lines that
/// every terminal accepts: a here-document would append a line end, and a body may contain any bytes.
QString fedWith(const QByteArray &body, const QString &command)
{
    constexpr qsizetype lineLength = 76;
    const auto text = QString::fromLatin1(body.toBase64());
    QStringList lines{u"base64 -d <<'END_OF_BODY' | "_s + command};
    for (qsizetype at = 0; at < text.size(); at += lineLength)
        lines << text.mid(at, lineLength);
    lines << u"END_OF_BODY"_s << QString();
    return lines.join(u'\n');
}

QString curlHeaders(const QList<protocol::HeaderInfo> &headers)
{
    QString options;
    for (const auto &header : headers) {
        if (isRepeatable(header))
            options += u" -H "_s + shellQuoted(curlHeader(header));
    }
    return options;
}

} // namespace

QString payloadText(const protocol::Event &event)
{
    const auto text = event.payloadText();
    return ParsedJson::parse(event.payloadBytes()) ? Indenter::indented(text) : text;
}

bool isRepeatable(const protocol::HeaderInfo &header)
{
    static const QStringList others{u"accept"_s,
                                    u"accept-encoding"_s,
                                    u"connection"_s,
                                    u"content-encoding"_s,
                                    u"content-length"_s,
                                    u"content-type"_s,
                                    u"expect"_s,
                                    u"host"_s,
                                    u"keep-alive"_s,
                                    u"te"_s,
                                    u"transfer-encoding"_s,
                                    u"upgrade"_s,
                                    u"user-agent"_s};
    return !others.contains(header.name.toLower()) && header.value != QLatin1StringView(protocol::RedactedValue)
           && !header.value.endsWith(u'…');
}

QString eventJson(const protocol::Event &event)
{
    return QString::fromUtf8(QJsonDocument(toJson(event)).toJson());
}

QString curlCommand(const protocol::Event &event, const QUrl &service, bool needsKey)
{
    if (event.transport != u"http" || event.isCut || event.isUnread || event.payload.isEmpty())
        return {};
    auto url = service;
    url.setPath(event.route);
    const auto body = event.payloadBytes();
    const auto command = u"curl -sS -X POST "_s + shellQuoted(url.toString(QUrl::FullyEncoded))
                         + u" -H 'Content-Type: application/json'"_s + curlHeaders(event.headers)
                         + (needsKey ? KeyHeader : QString());
    if (fitsIntoCommand(body))
        return command + u" --data-raw "_s + shellQuoted(textFromUtf8(body));
    return fedWith(body, command + u" --data-binary @-"_s);
}

std::optional<TextRange> fieldRange(const QString &json, const QJsonArray &location)
{
    const auto utf8 = json.toUtf8();
    const auto document = ParsedJson::parse(utf8);
    if (!document || location.size() < 2)
        return {};
    auto found = document->text;
    for (qsizetype i = 1; i < location.size(); ++i) {
        const auto next = stepInto(found, location.at(i));
        if (!next)
            break;
        found = *next;
    }
    const auto before = QByteArrayView(utf8).first(found.data() - utf8.constData());
    return TextRange{textFromUtf8(before).size(), textFromUtf8(found).size()};
}

QString violationField(const QJsonObject &violation)
{
    QStringList steps;
    const auto location = violation[u"loc"].toArray();
    for (qsizetype i = 1; i < location.size(); ++i)
        steps << (location.at(i).isString() ? location.at(i).toString() : QString::fromUtf8(jsonText(location.at(i))));
    return steps.isEmpty() ? u"body"_s : steps.join(u'.');
}

} // namespace loom
