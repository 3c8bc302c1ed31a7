// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Processing of client payloads in the console: positions, audio, waveforms and comparisons.
#include "console/models/audiopayload.h"
#include "console/models/messagecomparison.h"
#include "console/models/track.h"
#include "console/replay/waveform.h"
#include "console/replay/wavfile.h"
#include "tests/fuzz/property.h"

#include <cmath>

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

protocol::Event eventOf(QByteArrayView payload)
{
    protocol::Event event;
    event.setPayload(payload);
    return event;
}

MessageComparison compared(const protocol::Event &first, const protocol::Event &second)
{
    MessageComparison comparison;
    comparison.addPayloads(first, second);
    return comparison;
}

void drawsSound(const QByteArray &bytes)
{
    constexpr int Columns = 50;
    const auto wav = replay::WavFile::fromBytes(bytes, u"chunk.wav"_s);
    if (!wav)
        return;
    require(wav->durationMs() >= 0, "the duration of a sound must not be negative");
    const auto waveform = replay::Waveform::of(*wav, Columns);
    if (!waveform)
        return;
    require(!waveform->columns.isEmpty() && waveform->columns.size() <= Columns,
            "a waveform must have 1 to Columns columns");
    for (const auto &column : waveform->columns)
        require(column.lowest <= column.highest, "a column's minimum must not be above its maximum");
    require(std::isfinite(waveform->peak) && waveform->peak >= 0, "a peak must be finite and not negative");
}

void readsPayload(const protocol::Event &event)
{
    if (const auto position = positionOf(event))
        require(std::abs(position->latitude) <= 90 && std::abs(position->longitude) <= 180,
                "a position must be within the coordinate ranges");
    if (const auto audio = audioOf(event)) {
        require(audio->sound.isEmpty() == (audio->state != AudioPayload::State::Whole),
                "only complete audio must have sound");
        drawsSound(audio->sound);
    }
    require(compared(event, event).different() == 0, "a message must be equal to itself");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    drawsSound(bytesOf(data, size).toByteArray());
    Input input(data, size);
    const auto first = eventOf(input.until('\x1f'));
    const auto second = eventOf(input.rest());
    readsPayload(first);
    readsPayload(second);

    const auto there = compared(first, second);
    const auto back = compared(second, first);
    require(there.different() == back.different() && there.equal() == back.equal(), "a comparison must be symmetric");
    for (const auto &member : there.members())
        require(member.first.size() <= MessageComparison::MaxCharacters + 2, "a displayed value must be truncated");
    return 0;
}
