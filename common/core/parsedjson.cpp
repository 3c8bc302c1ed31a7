// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/parsedjson.h"

#include "common/core/jsonnumber.h"
#include "common/core/jsonscan.h"
#include "common/core/repeatedname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringDecoder>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

Error invalidJson(const QString &reason, qsizetype at)
{
    return Error::of(ErrorCode::InvalidJson,
                     u"The body is not valid JSON: %1 (at byte %2)"_s.arg(reason, QString::number(at)));
}

Error tooManyValues()
{
    return Error::of(ErrorCode::PayloadTooLarge,
                     u"The body has more than %1 values: send it in smaller parts"_s.arg(JsonScan::MaxValues));
}

/// Returns @p text, which must be valid JSON, with all characters beyond ASCII escaped.
QByteArray escapedText(QByteArrayView text)
{
    QByteArray escaped;
    escaped.reserve(2 * text.size());
    for (const QChar unit : QString::fromUtf8(text)) {
        if (unit.unicode() < 0x80)
            escaped += char(unit.unicode());
        else
            escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    }
    return escaped;
}

/// Returns @p text in a form that QJsonDocument reads correctly, working around two problems. It drops a byte order
/// mark at the beginning of a string unless the mark is escaped. And it compares names stored as UTF-8 by code points
/// but names with escapes, stored as UTF-16, by code units: in an object with both kinds, it does not find some names
/// and does not detect some duplicates.
QByteArray readableText(QByteArrayView text, const JsonScan &scan)
{
    const bool isEscaped = scan.hasNameBeyondAscii() || (scan.hasBeyondAscii() && text.contains("\"\xef\xbb\xbf"));
    return isEscaped ? escapedText(text) : QByteArray::fromRawData(text.data(), text.size());
}

/// Reads any value by wrapping it in an array, because QJsonDocument reads only objects and arrays.
std::optional<QJsonValue> bareValue(QByteArrayView text)
{
    const auto wrapped = QJsonDocument::fromJson('[' + text.toByteArray() + ']').array();
    return wrapped.size() == 1 ? std::optional<QJsonValue>(wrapped.first()) : std::nullopt;
}

/// Reads a valid JSON text with Qt. Returns nothing if a number is outside of the range of a double.
std::optional<QJsonValue> valueOf(const QByteArray &text)
{
    QJsonParseError problem;
    if (text.startsWith('{')) {
        const auto document = QJsonDocument::fromJson(text, &problem);
        return document.isObject() ? std::optional<QJsonValue>(document.object()) : std::nullopt;
    }
    if (text.startsWith('[')) {
        const auto document = QJsonDocument::fromJson(text, &problem);
        return document.isArray() ? std::optional<QJsonValue>(document.array()) : std::nullopt;
    }
    return bareValue(text);
}

/// Returns the number of members and items at all depths of a Qt object or array.
template<typename Container>
qsizetype countInside(const Container &container)
{
    auto count = container.size();
    for (auto it = container.begin(); it != container.end(); ++it) {
        const auto type = it->type();
        if (type == QJsonValue::Object)
            count += countInside(it->toObject());
        else if (type == QJsonValue::Array)
            count += countInside(it->toArray());
    }
    return count;
}

/// Whether Qt and the scan have found the same number of members and items at all depths.
bool isSame(const QJsonValue &value, const JsonScan &scan)
{
    const auto object = value.toObject();
    const auto array = value.toArray();
    return object.size() + array.size() == scan.rootCount()
           && (scan.isFlat() || countInside(object) + countInside(array) == scan.valueCount());
}

/// Reads @p text, which must be valid JSON, with Qt. @p offset is the position of the text in the body.
Result<QJsonValue> readByQt(QByteArrayView text, const JsonScan &scan, qsizetype offset)
{
    const auto readable = readableText(text, scan);
    if (auto value = valueOf(readable))
        return *std::move(value);
    const auto smaller = representable(text);
    if (smaller.tooLargeAt >= 0)
        return invalidJson(u"a number is too large for a double"_s, offset + smaller.tooLargeAt);
    if (auto value = valueOf(readableText(smaller.text, scan)))
        return *std::move(value);
    return invalidJson(u"it cannot be read"_s, offset);
}

Error repetition(QByteArrayView text, qsizetype offset)
{
    const auto repeated = repeatedName(text);
    if (!repeated)
        return invalidJson(u"it can be read in two ways"_s, offset);
    return invalidJson(u"a name occurs twice in one object: %1"_s.arg(repeated->pointer), offset + repeated->at);
}

Result<ParsedJson> parsed(QByteArrayView body, JsonScan::List list)
{
    const auto text = JsonScan::trimmed(body.startsWith(ByteOrderMark) ? body.sliced(ByteOrderMark.size()) : body);
    if (text.isEmpty())
        return Error::of(ErrorCode::EmptyBody);

    const auto offset = text.data() - body.data();
    JsonScan scan(text, list);
    const bool isJson = scan.run();
    if (scan.hasTooManyValues())
        return tooManyValues();
    if (!isJson)
        return invalidJson(QString::fromLatin1(scan.errorText()), offset + scan.stoppedAt());
    auto value = readByQt(text, scan, offset);
    if (!value)
        return value.error();
    if (!isSame(*value, scan)) // of members with the same name, Qt keeps only the last
        return repetition(text, offset);
    return ParsedJson{text, *std::move(value), scan.takeMembers(), scan.takeItems()};
}

/// Whether @p c needs no escaping in a JSON text.
bool isPlain(QChar c)
{
    return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\';
}

/// Initial buffer size; enough for a typical object.
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
    return rawName.contains('\\') ? name().toUtf8() == other : rawName == other;
}

Result<ParsedJson> ParsedJson::parse(QByteArrayView text)
{
    return parsed(text, JsonScan::List::Members);
}

Result<ParsedJson> ParsedJson::parseItems(QByteArrayView text)
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
        const auto number = value.toVariant(); // the only way to recognise an integer in a QJsonValue
        if (!qIsFinite(number.toDouble()))
            return "null"_ba;
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

QByteArray jsonArrayText(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

JsonObjectWriter &JsonObjectWriter::add(QByteArrayView name, const QJsonValue &value)
{
    return value.isString() ? add(name, value.toString()) : addText(name, jsonText(value));
}

JsonObjectWriter &JsonObjectWriter::add(QByteArrayView name, const QString &text)
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

JsonObjectWriter &JsonObjectWriter::addPlain(QByteArrayView name, QByteArrayView text)
{
    char *at = beginMember(name, text.size() + 2);
    *at++ = '"';
    at = std::copy(text.begin(), text.end(), at);
    *at = '"';
    return *this;
}

JsonObjectWriter &JsonObjectWriter::addText(QByteArrayView name, QByteArrayView text)
{
    std::copy(text.begin(), text.end(), beginMember(name, text.size()));
    return *this;
}

char *JsonObjectWriter::beginMember(QByteArrayView name, qsizetype bytes)
{
    constexpr qsizetype around = 4; // a brace or a comma, two quotes and a colon
    char *at = grow(around + name.size() + bytes);
    *at++ = m_size == around + name.size() + bytes ? '{' : ',';
    *at++ = '"';
    at = std::copy(name.begin(), name.end(), at);
    *at++ = '"';
    *at++ = ':';
    return at;
}

char *JsonObjectWriter::grow(qsizetype bytes)
{
    if (m_size + bytes > m_text.size())
        m_text.resize(std::max(TextReserve, 2 * (m_size + bytes)));
    m_size += bytes;
    return m_text.data() + m_size - bytes;
}

void JsonObjectWriter::reserve(qsizetype bytes)
{
    m_text.resize(bytes);
}

QByteArray JsonObjectWriter::take()
{
    if (m_size == 0)
        return "{}"_ba;
    *grow(1) = '}';
    m_text.truncate(std::exchange(m_size, 0));
    return std::exchange(m_text, {});
}

} // namespace loom
