// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsontext.h"

#include "common/core/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringDecoder>
#include <QVariant>

#include <algorithm>

namespace loom {

namespace {

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

Result<JsonText> parsed(QByteArrayView text, JsonScan::List list)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    text = JsonScan::trimmed(text);
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

    JsonScan scan(text, list);
    if (!scan.run())
        return invalidJson(QString::fromLatin1(scan.complaint()), scan.stoppedAt());
    return JsonText{text, std::move(value), scan.takeMembers(), scan.takeItems()};
}

/// Whether it stands in a JSON text as it is: most characters do.
bool isPlain(QChar c)
{
    return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\';
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
    return parsed(text, JsonScan::List::Members);
}

Result<JsonText> JsonText::parseItems(QByteArrayView text)
{
    return parsed(text, JsonScan::List::Items);
}

QList<JsonMember> jsonMembers(QByteArrayView object)
{
    JsonScan scan(object);
    scan.run();
    return scan.takeMembers();
}

QList<QByteArrayView> jsonItems(QByteArrayView array)
{
    JsonScan scan(array, JsonScan::List::Items);
    scan.run();
    QList<QByteArrayView> texts;
    for (const auto &item : scan.takeItems())
        texts << item.text;
    return texts;
}

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isDouble()) {
        const auto number = value.toVariant(); // QJsonValue tells a whole number in no other way
        if (!qIsFinite(number.toDouble()))
            return QByteArrayLiteral("null");
        return number.typeId() == QMetaType::LongLong
                   ? QByteArray::number(number.toLongLong())
                   : QByteArray::number(number.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const auto text = value.toString();
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain))
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
    const auto before = m_size;
    char *at = beginMember(name, text.size() + 2);
    *at++ = '"';
    for (const QChar unit : text) {
        if (!isPlain(unit)) {
            m_size = before;
            return addText(name, jsonText(text));
        }
        *at++ = unit.toLatin1();
    }
    *at = '"';
    return *this;
}

JsonObjectText &JsonObjectText::addPlain(QByteArrayView name, QByteArrayView text)
{
    char *at = beginMember(name, text.size() + 2);
    *at++ = '"';
    at = std::copy(text.begin(), text.end(), at);
    *at = '"';
    return *this;
}

JsonObjectText &JsonObjectText::addText(QByteArrayView name, QByteArrayView text)
{
    std::copy(text.begin(), text.end(), beginMember(name, text.size()));
    return *this;
}

char *JsonObjectText::beginMember(QByteArrayView name, qsizetype bytes)
{
    constexpr qsizetype around = 4; // a brace or a comma, quotes and a colon
    char *at = grow(around + name.size() + bytes);
    *at++ = m_size == around + name.size() + bytes ? '{' : ',';
    *at++ = '"';
    at = std::copy(name.begin(), name.end(), at);
    *at++ = '"';
    *at++ = ':';
    return at;
}

char *JsonObjectText::grow(qsizetype bytes)
{
    if (m_size + bytes > m_text.size())
        m_text.resize(std::max(TextReserve, 2 * (m_size + bytes)));
    m_size += bytes;
    return m_text.data() + m_size - bytes;
}

void JsonObjectText::reserve(qsizetype bytes)
{
    m_text.resize(bytes);
}

QByteArray JsonObjectText::take()
{
    if (m_size == 0)
        return QByteArrayLiteral("{}");
    *grow(1) = '}';
    m_text.truncate(std::exchange(m_size, 0));
    return std::exchange(m_text, {});
}

} // namespace loom
