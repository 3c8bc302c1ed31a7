// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Posted messages: only JSON is stored, with all its fields, and the list of violations agrees with the verdict. The
// first byte selects the route.
#include "common/catalogue/catalogue.h"
#include "common/validation/schemacompiler.h"
#include "common/validation/walk.h"
#include "service/ingest/pipeline.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/storedrecord.h"
#include "tests/support/listsink.h"

#include <memory>

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// The service, reused by all runs: a run does not change it.
struct Service
{
    Catalogue catalogue = *Catalogue::load({});
    RecordList publisher;
    ListSink events;
    Pipeline pipeline{publisher, events, 24};
    QHash<QString, std::shared_ptr<const SchemaGraph>> graphs; ///< by message type

    const SchemaGraph &graphOf(const MessageType &messageType)
    {
        auto &graph = graphs[messageType.id];
        if (!graph)
            graph = *SchemaCompiler(messageType.file).compile(messageType.schema);
        return *graph;
    }
};

Service &service()
{
    static Service service;
    return service;
}

void requireOneVerdict(const MessageType &messageType, const ParsedJson &json)
{
    const auto &schema = service().graphOf(messageType);
    const ServerTime clock{0, 0};
    const JsonFields fields(json.value, json.members);
    Violations violations;
    const bool isExplainedAsValid = Walk(clock, &violations).visit(schema, fields);
    require(isExplainedAsValid == violations.isEmpty(), "an invalid message has no violation");
    require(Walk(clock).visit(schema, fields) == isExplainedAsValid, "a verdict differs from its explanation");
    require(violations.size() <= Walk::MaxViolations, "too many violations are listed");
}

void post(const MessageType &messageType, QByteArrayView body, const std::optional<StrictValue> &message)
{
    auto &records = service().publisher.records;
    std::optional<Result<StoredMessage>> answer;
    service().pipeline.accept(messageType, body.toByteArray(), {"request-1", {}}, [&](const auto &result) {
        require(!answer, "a message has two answers");
        answer = result;
    });
    require(answer.has_value(), "a message has no answer");
    require(records.size() == (*answer ? 1 : 0), "the answer does not match the stored record");
    if (*answer) {
        require(message.has_value(), "a message that is not JSON is stored");
        requireStored(records[0], *message);
        require(StrictReader::read((*answer)->body).has_value(), "an answer is not JSON");
        return;
    }
    const auto code = answer->error().code;
    const bool isRejectedAsJson = code == ErrorCode::InvalidJson || code == ErrorCode::EmptyBody;
    require(isRejectedAsJson != message.has_value(), "valid JSON is rejected, or invalid JSON is accepted");
    require(StrictReader::read(answer->error().toBody("request-1", 0)).has_value(), "a rejection is not JSON");
}

void postBatch(const Batch &batch, QByteArrayView body, const std::optional<StrictValue> &message)
{
    auto &records = service().publisher.records;
    std::optional<Result<BatchResult>> answer;
    service().pipeline.acceptBatch(service().catalogue, batch, body.toByteArray(), {"request-1", {}},
                                   [&](const auto &outcome) {
                                       require(!answer, "a batch has two answers");
                                       answer = outcome;
                                   });
    require(answer.has_value(), "a batch has no answer");
    require(message.has_value() || !*answer, "a batch that is not JSON is accepted");
    if (!*answer)
        return require(records.isEmpty(), "an item of a rejected batch is stored");
    const auto text = (*answer)->toBody("request-1", 0);
    const auto answerJson = StrictReader::read(text);
    require(answerJson.has_value(), "an answer to a batch is not JSON");
    require(answerJson->member(u"processed"_s)->number == double(records.size()),
            "the number of stored items does not match the answer");
    qsizetype stored = 0;
    for (const auto &item : message->items) {
        if (stored < records.size() && isStored(records[stored], item))
            ++stored;
    }
    require(stored == records.size(), "a record does not belong to any item");
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
        require(service().events.events.size() == (isWatched ? 1 : 0), "a message does not have exactly one event");
        require(service().events.outcomes.size() == (isWatched ? 0 : 1), "a message does not have exactly one outcome");
        if (const auto json = ParsedJson::parse(body))
            requireOneVerdict(messageType, *json);
    }
    return 0;
}
