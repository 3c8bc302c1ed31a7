// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsontext.h"

#include "common/core/bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace loom {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

constexpr qsizetype UsualMembers = 8;

/// Walks once over a text that QJsonDocument has accepted, so brackets and quotes are known to
/// match. Notes the members of the outermost object and the first thing that is not RFC 8259.
class Scan
{
public:
    explicit Scan(QByteArrayView text) : m_text(text)
    {
        if (text.startsWith('{'))
            m_members.reserve(UsualMembers);
    }

    bool run()
    {
        while (m_at < m_text.size() && m_complaint == nullptr)
            step();
        return m_complaint == nullptr;
    }

    const char *complaint() const { return m_complaint; }
    qsizetype stoppedAt() const { return m_at; }
    QList<JsonMember> takeMembers() { return std::move(m_members); }

private:
    void step()
    {
        switch (m_text[m_at]) {
        case '"':
            return string();
        case '{':
        case '[':
            if (++m_depth > JsonText::MaxDepth)
                return complain("it is nested deeper than 64 levels");
            break;
        case '}':
        case ']':
            if (--m_depth == 0)
                endMember();
            break;
        case ',':
            if (m_depth == 1)
                endMember();
            break;
        case ':':
            if (m_depth == 1)
                m_valueStart = m_at + 1;
            break;
        case '.':
            if (!isDigit(at(m_at - 1)) || !isDigit(at(m_at + 1)))
                return complain("a number needs digits on both sides of its point");
            break;
        default:
            break;
        }
        ++m_at;
    }

    void string()
    {
        const auto start = ++m_at;
        skipPlain();
        while (m_text[m_at] != '"') {
            if (static_cast<uchar>(m_text[m_at]) < 0x20)
                return complain("a string holds a control character that is not escaped");
            if (m_text[m_at] == '\\') {
                if (!escape())
                    return;
            } else {
                ++m_at;
            }
        }
        if (m_depth == 1 && m_valueStart < 0)
            m_name = m_text.sliced(start, m_at - start);
        ++m_at;
    }

    /// To the end of a string that holds nothing to look at, many bytes a step: audio is a long one.
    void skipPlain()
    {
        const auto rest = m_text.sliced(m_at);
        const auto string = rest.first(rest.indexOf('"'));
        uchar special = 0;
        for (const char c : string)
            special = (static_cast<uchar>(c) >= 0x20) & (c != '\\') ? special : 1;
        m_at += special == 0 ? string.size() : 0;
    }

    bool escape()
    {
        const char kind = m_text[m_at + 1];
        if (kind != 'u') {
            if (std::strchr("\"\\/bfnrt", kind) == nullptr || kind == '\0')
                return complain("a string holds an unknown escape"), false;
            m_at += 2;
            return true;
        }
        const auto unit = codeUnit(m_at);
        if (QChar::isLowSurrogate(*unit))
            return complain("a string holds a lone surrogate"), false;
        m_at += 6;
        if (!QChar::isHighSurrogate(*unit))
            return true;
        const auto low = codeUnit(m_at);
        if (!low || !QChar::isLowSurrogate(*low))
            return complain("a string holds a lone surrogate"), false;
        m_at += 6;
        return true;
    }

    /// The value of a \uXXXX escape that starts at @p at, if one does.
    std::optional<char32_t> codeUnit(qsizetype at) const
    {
        if (m_text.size() - at < 6 || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return std::nullopt;
        return m_text.sliced(at + 2, 4).toUShort(nullptr, 16);
    }

    char at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text[index] : '\0'; }

    void endMember()
    {
        if (m_valueStart >= 0)
            m_members.append({m_name, trimmed(m_text.sliced(m_valueStart, m_at - m_valueStart))});
        m_valueStart = -1;
    }

    void complain(const char *what) { m_complaint = what; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QByteArrayView m_name;
    qsizetype m_valueStart = -1;
    const char *m_complaint = nullptr;
    QList<JsonMember> m_members;
};

Error invalidJson(const QString &why, qsizetype at)
{
    return Error::of(ErrorCode::InvalidJson,
                     QStringLiteral("The body is not valid JSON: %1 (at byte %2)").arg(why).arg(at));
}

QString textOf(const QJsonParseError &problem)
{
    if (problem.error == QJsonParseError::IllegalNumber)
        return QStringLiteral("a number is not written as JSON has it, or is too large for a double");
    return problem.errorString();
}

/// QJsonDocument drops a byte order mark with which a string begins, unless it is an escape.
QByteArray withEscapedMarks(QByteArrayView text)
{
    constexpr QByteArrayView quotedMark("\"\xef\xbb\xbf");
    if (!text.contains(quotedMark[1]) || !text.contains(quotedMark))
        return QByteArray::fromRawData(text.data(), text.size());
    return text.toByteArray().replace(quotedMark, "\"\\ufeff");
}

/// QJsonDocument reads only objects and arrays; inside brackets any value is one.
std::optional<QJsonValue> bareValue(QByteArrayView text)
{
    const auto wrapped = QJsonDocument::fromJson('[' + text.toByteArray() + ']').array();
    if (wrapped.size() != 1 || text.isEmpty() || text.front() == '[' || text.front() == '{')
        return std::nullopt;
    return wrapped.first();
}

/// Whether it stands in a JSON text as it is: most strings do.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

/// Of an object of the usual size.
constexpr qsizetype TextReserve = 256;

} // namespace

QString JsonMember::name() const
{
    if (!rawName.contains('\\'))
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(rawName);
    return QJsonDocument::fromJson("[\"" + rawName.toByteArray() + "\"]").array().first().toString();
}

bool JsonMember::isNamed(QByteArrayView other) const
{
    return rawName.contains('\\') ? name() == QString::fromUtf8(other) : rawName == other;
}

Result<JsonText> JsonText::parse(QByteArrayView text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    text = trimmed(text);
    if (text.isEmpty())
        return Error::of(ErrorCode::EmptyBody);

    QJsonParseError problem;
    const auto readable = withEscapedMarks(text);
    const auto document = QJsonDocument::fromJson(readable, &problem);
    QJsonValue value;
    if (problem.error == QJsonParseError::NoError)
        value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    else if (const auto bare = bareValue(readable))
        value = *bare;
    else
        return invalidJson(textOf(problem), problem.offset);

    Scan scan(text);
    if (!scan.run())
        return invalidJson(QString::fromLatin1(scan.complaint()), scan.stoppedAt());
    return JsonText{text, value, scan.takeMembers()};
}

QList<JsonMember> jsonMembers(QByteArrayView object)
{
    Scan scan(object);
    scan.run();
    return scan.takeMembers();
}

QList<QByteArrayView> jsonItems(QByteArrayView array)
{
    QList<QByteArrayView> items;
    int depth = 0;
    bool inString = false;
    qsizetype start = 1;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const char c = array[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            inString = c != '"';
            continue;
        }
        inString = c == '"';
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if ((c == ',' && depth == 1) || depth == 0) {
            if (const auto item = trimmed(array.sliced(start, i - start)); !item.isEmpty())
                items << item;
            start = i + 1;
        }
    }
    return items;
}

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (const auto text = value.toString(); !text.isEmpty() && isPlain(text))
        return '"' + text.toLatin1() + '"';
    const auto wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

JsonObjectText &JsonObjectText::add(QByteArrayView name, const QJsonValue &value)
{
    return value.isString() ? add(name, value.toString()) : addText(name, jsonText(value));
}

JsonObjectText &JsonObjectText::add(QByteArrayView name, const QString &text)
{
    if (!isPlain(text))
        return addText(name, jsonText(text));
    begin();
    append(m_text, {"\"", name, "\":\"", text.toLatin1(), "\""});
    return *this;
}

JsonObjectText &JsonObjectText::addText(QByteArrayView name, QByteArrayView text)
{
    begin();
    append(m_text, {"\"", name, "\":", text});
    return *this;
}

void JsonObjectText::begin()
{
    if (m_text.isEmpty())
        m_text.reserve(TextReserve);
    m_text += m_text.isEmpty() ? '{' : ',';
}

QByteArray JsonObjectText::take()
{
    m_text += m_text.isEmpty() ? "{}" : "}";
    return std::exchange(m_text, {});
}

} // namespace loom
