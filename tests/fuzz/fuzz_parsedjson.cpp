// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON texts: acceptance and values are compared with a strict second parser.
#include "common/core/jsonfields.h"
#include "common/core/parsedjson.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/strictjson.h"

#include <QJsonArray>

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

using Kind = StrictValue::Kind;

void requireSame(const QJsonValue &actual, const StrictValue &expected)
{
    switch (expected.kind) {
    case Kind::Null:
        return require(actual.isNull(), "null has another type");
    case Kind::Bool:
        return require(actual.isBool() && actual.toBool() == expected.flag, "true or false has another value");
    case Kind::Number:
        return require(actual.isDouble() && actual.toDouble() == expected.number, "a number has another value");
    case Kind::String:
        return require(actual.isString() && actual.toString() == expected.text, "a string has another value");
    case Kind::Array: {
        const auto items = actual.toArray();
        require(actual.isArray() && size_t(items.size()) == expected.items.size(), "an array has other items");
        for (qsizetype i = 0; i < items.size(); ++i)
            requireSame(items.at(i), expected.items[size_t(i)]);
        return;
    }
    case Kind::Object: {
        const auto object = actual.toObject();
        require(actual.isObject() && size_t(object.size()) == expected.members.size(), "an object has other members");
        for (const auto &[name, value] : expected.members) {
            require(object.contains(name), "a member is missing");
            requireSame(object.value(name), value);
        }
    }
    }
}

void requireMembers(std::span<const JsonMember> actual, const StrictValue &expected)
{
    require(actual.size() == expected.members.size(), "other members are listed");
    for (size_t i = 0; i < actual.size(); ++i) {
        const auto &[name, value] = expected.members[i];
        require(actual[i].name() == name, "a member has another name");
        require(actual[i].isNamed(name.toUtf8()), "isNamed() rejects a member's name");
        requireEqual(actual[i].value, value.raw, "a member's value has another text");
        const auto raw = actual[i].rawName;
        const bool isPlain =
            std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 0x20 && c != '\\' && c != '"'; });
        require(actual[i].isPlain == isPlain, "isPlain is wrong");
    }
}

void requireFields(const QJsonValue &value, std::span<const JsonMember> members, const StrictValue &expected)
{
    const JsonFields fields(value, members);
    for (const auto &[name, inner] : expected.members) {
        const FieldName field(name);
        require(fields.find(field) != fields.end(), "a field is not found");
        requireSame(fields[field], inner);
    }
    require(expected.member(u"absent"_s) != nullptr || fields.find(FieldName(u"absent"_s)) == fields.end(),
            "a missing field is found");
}

void requireItems(const ParsedJson &json, const StrictValue &expected)
{
    require(size_t(json.items.size()) == expected.items.size(), "other items are listed");
    for (size_t i = 0; i < expected.items.size(); ++i) {
        const auto &item = json.items[qsizetype(i)];
        requireEqual(item.text, expected.items[i].raw, "an item has another text");
        requireMembers(json.membersOf(item), expected.items[i]);
        requireFields(json.value.toArray().at(qsizetype(i)), json.membersOf(item), expected.items[i]);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = bytesOf(data, size);
    jsonMembers(text);
    jsonItems(text);
    const auto expected = StrictReader::read(text);
    const auto json = ParsedJson::parse(text);
    const auto withItems = ParsedJson::parseItems(text);
    require(json.operator bool() == expected.has_value(), "a text is accepted or rejected wrongly");
    require(withItems.operator bool() == expected.has_value(),
            "a text is accepted or rejected wrongly by parseItems()");
    if (!expected)
        return 0;

    requireEqual(json->text, expected->raw, "a text has other boundaries");
    requireSame(json->value, *expected);
    requireMembers(json->members, *expected);
    requireFields(json->value, json->members, *expected);
    requireItems(*withItems, *expected);
    const auto written = jsonText(json->value);
    const auto again = ParsedJson::parse(written);
    require(again.operator bool(), "a value that was read is not written as JSON");
    require(again->value == json->value, "a value changes when it is written and read");
    return 0;
}
