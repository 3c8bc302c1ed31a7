// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/audiopayload.h"

#include "common/core/parsedjson.h"
#include "console/models/payloadjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QByteArrayView memberOf(const QList<JsonMember> &members, QByteArrayView name)
{
    const auto found = std::find_if(members.rbegin(), members.rend(),
                                    [name](const JsonMember &member) { return member.isNamed(name); });
    return found == members.rend() ? QByteArrayView() : found->value;
}

QString textOf(QByteArrayView json)
{
    return json.startsWith('"') ? JsonMember{json.sliced(1, json.size() - 2), {}}.name() : QString();
}

int numberOf(QByteArrayView json)
{
    return QByteArray::fromRawData(json.data(), json.size()).toInt(); // 0 if it is not an integer
}

AudioPayload fromMembers(const QList<JsonMember> &members)
{
    AudioPayload audio;
    const auto decoded = QByteArray::fromBase64Encoding(textOf(memberOf(members, "chunk_data")).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    audio.sound = decoded ? *decoded : QByteArray();
    audio.state = audio.sound.isEmpty() ? AudioPayload::State::Invalid : AudioPayload::State::Whole;
    audio.format = textOf(memberOf(members, "format"));
    audio.sampleRate = numberOf(memberOf(members, "sample_rate"));
    audio.channels = numberOf(memberOf(members, "channels"));
    audio.durationMs = numberOf(memberOf(members, "duration_ms"));
    return audio;
}

} // namespace

std::optional<AudioPayload> audioOf(const protocol::Event &event)
{
    if (!event.payload.contains(u"\"chunk_data\""_s))
        return {};
    if (event.isCut || event.isUnread)
        return AudioPayload{.state = AudioPayload::State::Cut, .sound = {}, .format = {}};
    const auto payload = event.payloadBytes();
    auto members = jsonMembers(jsonOf(payload));
    if (const auto data = memberOf(members, "data"); data.startsWith('{'))
        members = jsonMembers(data);
    return memberOf(members, "chunk_data").isEmpty() ? std::nullopt : std::optional(fromMembers(members));
}

} // namespace loom
