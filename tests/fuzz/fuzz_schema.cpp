// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// User schemas, in addition to the built-in base schema: loading always ends, with a catalogue or with an error that
// names a file or a setting; a loaded catalogue fulfils its guarantees.
//
// An input is a byte that selects the operator's settings, then files separated by lines of "---".
#include "common/catalogue/catalogueloader.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "common/validation/validator.h"
#include "tests/fuzz/property.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

const SchemaDocument &base()
{
    static const auto document = [] {
        require(bool(CatalogueLoader({}).load()), "the built-in schemas cannot be loaded");
        return *SchemaDocument::read(u":/loom/schemas/message/v1.json"_s, u"schemas/message/v1.json"_s);
    }();
    return document;
}

CatalogueOptions optionsOf(uint8_t choices)
{
    CatalogueOptions options;
    if ((choices & 1) != 0)
        options.topicPatterns.insert(u"A"_s, u"other.{a}.raw"_s);
    if ((choices & 2) != 0)
        options.adjustment.extraValues.insert(u"B"_s, {u"extra"_s, u"more"_s});
    if ((choices & 4) != 0)
        options.adjustment.limits.insert(u"C"_s, 2);
    if ((choices & 8) != 0)
        options.switchedOff.insert(u"D"_s);
    return options;
}

void requirePlace(const Failure &failure)
{
    const auto &message = failure.message;
    require(message.startsWith(u"file"_s) || message.startsWith(u"LOOM_"_s) || message.startsWith(u"schemas/"_s),
            "an error names no file or setting");
}

void requirePromises(const Endpoint &endpoint)
{
    require(bool(Schema::compile(endpoint.schema, endpoint.file)), "a loaded schema cannot be compiled on its own");
    Validator validator(0);
    const QJsonArray messages{QJsonValue(),
                              1.5,
                              u"text"_s,
                              QJsonObject{{u"a"_s, 1}, {u"b"_s, QJsonValue()}},
                              QJsonArray{1, u"x"_s, QJsonObject()},
                              endpoint.examples};
    for (const auto &message : messages)
        validator.check(endpoint.rules, message, 0);
    const auto text = publicSchemaText(endpoint.schema, 24);
    QJsonParseError error;
    const auto read = QJsonDocument::fromJson(text, &error);
    require(read.isObject(), "a public schema is not a JSON object");
}

void requirePromises(const MessageType &messageType)
{
    requirePromises(static_cast<const Endpoint &>(messageType));
    const auto topics = messageType.topics();
    require(topics.size() <= MessageType::MaxTopics, "a message type has too many topics");
    for (const auto &topic : topics)
        require(TopicPattern::isTopicName(topic), "a topic name is invalid in Kafka");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const auto options = optionsOf(input.byte());
    const auto text = input.rest().toByteArray();
    std::vector<SchemaDocument> documents{base()};
    int number = 0;
    for (qsizetype at = 0; at >= 0 && at <= text.size();) {
        const auto end = text.indexOf("\n---\n", at);
        auto document = SchemaDocument::parse(end < 0 ? text.sliced(at) : text.sliced(at, end - at),
                                              u"file%1.json"_s.arg(++number));
        at = end < 0 ? -1 : end + 5;
        if (document)
            documents.push_back(*std::move(document));
        else
            requirePlace(document.error());
    }

    const auto loaded = CatalogueLoader(options).make(std::move(documents));
    if (!loaded) {
        requirePlace(loaded.error());
        return 0;
    }
    for (const auto &messageType : loaded->messageTypes)
        requirePromises(messageType);
    for (const auto &batch : loaded->batches)
        requirePromises(static_cast<const Endpoint &>(batch));
    return 0;
}
