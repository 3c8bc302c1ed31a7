// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages of the audio WebSocket: a chunk is parsed like a posted message with the same data, and stored with all its
// fields.
#include "common/catalogue/catalogue.h"
#include "service/ingest/pipeline.h"
#include "service/websocket/audiomessage.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/storedrecord.h"
#include "tests/support/listsink.h"

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr char Device[] = "phone-001";

struct Service
{
    Catalogue catalogue = *Catalogue::load({});
    RecordList publisher;
    ListSink events;
    Pipeline pipeline{publisher, events, 24};
};

Service &service()
{
    static Service service;
    return service;
}

const StrictValue *member(const std::optional<StrictValue> &value, const char *name)
{
    return value ? value->member(QLatin1StringView(name)) : nullptr;
}

void requireChunk(const AudioChunk &chunk, const StrictValue &data)
{
    requireEqual(chunk.message.text, data.raw, "a chunk's data have another text");
    require(size_t(chunk.message.members.size()) == data.members.size(), "a chunk has other fields");
    const auto *id = data.member(u"message_id"_s);
    require(chunk.messageId == (id != nullptr ? id->text : QString()), "a chunk has another message_id");
    const auto *device = data.member(u"device_id"_s);
    const bool isOther =
        device != nullptr && device->kind != StrictValue::Kind::Null && device->text != QLatin1StringView(Device);
    require(chunk.rejection.has_value() == isOther, "the device of a chunk is accepted or rejected wrongly");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = bytesOf(data, size);
    const auto expected = StrictReader::read(text);
    const auto message = audiomessage::read(text, Device);
    if (!message) {
        const auto code = message.error().code;
        const bool isRejectedAsJson = code == ErrorCode::InvalidJson || code == ErrorCode::EmptyBody;
        require(isRejectedAsJson != expected.has_value(), "valid JSON is rejected, or invalid JSON is accepted");
        require(StrictReader::read(audiomessage::rejection(message.error(), {}, 0)).has_value(),
                "a rejection is not JSON");
        return 0;
    }
    const auto *type = member(expected, "message_type");
    require(type != nullptr && type->kind == StrictValue::Kind::String, "a message without a type is accepted");
    if (const auto *ping = std::get_if<AudioPing>(&*message)) {
        require(type->text == u"ping"_s, "another message is parsed as a ping");
        require(StrictReader::read(audiomessage::pong(*ping, 0)).has_value(), "a pong is not JSON");
        return 0;
    }
    const auto *chunkData = member(expected, "data");
    require(type->text == u"audio_chunk"_s && chunkData != nullptr, "another message is parsed as a chunk");
    const auto &chunk = std::get<AudioChunk>(*message);
    requireChunk(chunk, *chunkData);
    if (chunk.rejection)
        return 0;

    service().publisher.records.clear();
    bool isStored = false;
    service().pipeline.accept(*service().catalogue.findByRoute("/audio/upload"), chunk.message, {"request-1", {}},
                              [&](const auto &stored) { isStored = stored.operator bool(); });
    require(service().publisher.records.size() == (isStored ? 1 : 0), "the answer does not match the stored record");
    if (isStored) {
        requireStored(service().publisher.records[0], *chunkData);
        require(service().publisher.records[0].key == Device, "a record's key is not the connection's device");
    }
    return 0;
}
