// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is posted: only JSON is stored, and every field of it; to look for what is wrong says the same as to judge.
// The first byte says where it is posted.
#include "common/catalogue/catalogue.h"
#include "common/validation/schemacompiler.h"
#include "common/validation/violationcollector.h"
#include "service/ingest/pipeline.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/storedrecord.h"
#include "tests/support/listsink.h"

#include <memory>

using namespace loom;
using namespace loom::fuzz;

namespace {

/// Everything that one run leaves as it is for the next.
struct Service
{
    Catalogue catalogue = *Catalogue::load({});
    RecordList publisher;
    ListSink events;
    Pipeline pipeline{publisher, events, 24};
    ValijsonAdapter engine;
    QHash<QString, std::shared_ptr<const SchemaNode>> nodes; ///< by stream

    const SchemaNode &nodeOf(const MessageType &messageType)
    {
        auto &node = nodes[messageType.id];
        if (!node)
            node = *SchemaCompiler(messageType.file).compile(messageType.schema);
        return *node;
    }
};

Service &service()
{
    static Service service;
    return service;
}

void requireOneVerdict(const MessageType &messageType, const ParsedJson &json)
{
    auto &node = service().nodeOf(messageType);
    const ServerTime clock{0, 0};
    const JsonFields fields(json.value, json.members);
    const auto violations = ViolationCollector(service().engine, clock).of(node, fields);
    const bool isUnexplained = violations.size() == 1 && violations[0].path.isEmpty()
                               && violations[0].message == QStringLiteral("ensure this value fits its schema");
    require(fits(node, fields, clock, service().engine) == isUnexplained, "a verdict differs from its explanation");
    require(violations.size() <= ViolationCollector::MaxViolations + 100, "too many violations are listed");
}

void post(const MessageType &messageType, QByteArrayView body, const std::optional<StrictValue> &message)
{
    auto &records = service().publisher.records;
    std::optional<Result<StoredMessage>> answer;
    service().pipeline.accept(messageType, body.toByteArray(), {"request-1", {}}, [&](const auto &result) {
        require(!answer, "a message is answered twice");
        answer = result;
    });
    require(answer.has_value(), "a message is not answered");
    require(records.size() == (*answer ? 1 : 0), "an answer does not say what was stored");
    if (*answer) {
        require(message.has_value(), "something is stored that is no JSON");
        requireStored(records[0], *message);
        require(StrictReader::read((*answer)->body).has_value(), "an answer is no JSON");
        return;
    }
    const auto code = answer->error().code;
    const bool isCalledNoJson = code == ErrorCode::InvalidJson || code == ErrorCode::EmptyBody;
    require(isCalledNoJson != message.has_value(), "JSON is called none, or the other way round");
    require(StrictReader::read(answer->error().toBody("request-1", 0)).has_value(), "a refusal is no JSON");
}

void postBatch(const Batch &batch, QByteArrayView body, const std::optional<StrictValue> &message)
{
    auto &records = service().publisher.records;
    std::optional<Result<BatchResult>> answer;
    service().pipeline.acceptBatch(service().catalogue, batch, body.toByteArray(), {"request-1", {}},
                                   [&](const auto &outcome) {
                                       require(!answer, "a batch is answered twice");
                                       answer = outcome;
                                   });
    require(answer.has_value(), "a batch is not answered");
    require(message.has_value() || !*answer, "a batch is taken that is no JSON");
    if (!*answer)
        return require(records.isEmpty(), "something of a refused batch is stored");
    const auto text = (*answer)->toBody("request-1", 0);
    const auto told = StrictReader::read(text);
    require(told.has_value(), "an answer to a batch is no JSON");
    require(told->member(QStringLiteral("processed"))->number == double(records.size()),
            "another number of items is stored than the answer says");
    qsizetype stored = 0;
    for (const auto &item : message->items) {
        if (stored < records.size() && isStored(records[stored], item))
            ++stored;
    }
    require(stored == records.size(), "a record is none of the items");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    auto &messageTypes = service().catalogue.messageTypes();
    const auto choice = size_t(input.byte()) % (size_t(messageTypes.size()) + 1);
    const auto body = input.rest();
    const auto message = StrictReader::read(body);
    for (const bool isWatched : {false, true}) {
        service().publisher.records.clear();
        service().events.events.clear();
        service().events.outcomes.clear();
        service().events.wants = isWatched ? Interest::Message : Interest::Outcome;
        if (choice == size_t(messageTypes.size())) {
            postBatch(service().catalogue.batches().front(), body, message);
            continue;
        }
        const auto &messageType = messageTypes[qsizetype(choice)];
        post(messageType, body, message);
        require(service().events.events.size() == (isWatched ? 1 : 0), "a message is not one event");
        require(service().events.outcomes.size() == (isWatched ? 0 : 1), "a message has not one outcome");
        if (const auto json = ParsedJson::parse(body))
            requireOneVerdict(messageType, *json);
    }
    return 0;
}
