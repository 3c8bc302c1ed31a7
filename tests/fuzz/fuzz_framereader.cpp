// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Frames of a WebSocket client: the result does not depend on how they are split, and the joined frames have the same
// messages, and the same first violation of RFC 6455 §5, as the input.
//
// An input is a byte that selects the payload limit, then the bytes of the connection.
#include "service/websocket/fragmentjoiner.h"
#include "tests/fuzz/property.h"

using namespace loom;
using namespace loom::fuzz;

namespace {

struct Joined
{
    QByteArray bytes;
    QByteArray state; ///< after the last piece
};

Joined join(const std::vector<QByteArrayView> &pieces, qint64 maxPayload)
{
    FrameReader reader(maxPayload);
    FragmentJoiner joiner;
    Joined joined;
    for (const auto piece : pieces) {
        const auto arrived = piece.toByteArray();
        reader.append(arrived);
        while (const auto frame = reader.next()) {
            require(frame->payload().size() <= maxPayload, "a frame is longer than its limit");
            joined.bytes += joiner.add(*frame);
        }
    }
    joined.state = QByteArray::number(reader.problem() ? int(*reader.problem()) : -1) + " frames "
                   + QByteArray::number(reader.heldBytes()) + " fragments " + QByteArray::number(joiner.heldBytes())
                   + (joiner.isOpen() ? " open" : "");
    return joined;
}

/// A frame (RFC 6455 §5.2), parsed independently of the service.
struct Frame
{
    bool isFinal = false;
    int reserved = 0;
    int opcode = 0;
    bool isShortest = true; ///< the length field has the minimum size
    QByteArray payload;
};

/// The frames up to the first that is incomplete, unmasked or longer than @p maxPayload.
std::vector<Frame> framesOf(QByteArrayView bytes, uint64_t maxPayload)
{
    std::vector<Frame> frames;
    size_t at = 0;
    const auto size = size_t(bytes.size());
    const auto byte = [&](size_t i) { return uint8_t(bytes[qsizetype(i)]); };
    while (size - at >= 2) {
        Frame frame{byte(at) >= 0x80, byte(at) >> 4 & 7, byte(at) & 15, true, {}};
        uint64_t length = byte(at + 1) & 0x7f;
        const size_t more = length == 127 ? 8 : length == 126 ? 2 : 0;
        const bool isMasked = byte(at + 1) >= 0x80;
        at += 2;
        if (!isMasked || size - at < more)
            break;
        if (more > 0)
            length = 0;
        for (size_t i = 0; i < more; ++i)
            length = length << 8 | byte(at++);
        frame.isShortest = more == 0 || length > (more == 2 ? 125 : 0xffff);
        if (length > maxPayload || size - at < 4 + length)
            break;
        for (uint64_t i = 0; i < length; ++i)
            frame.payload += char(byte(at + 4 + i) ^ byte(at + i % 4));
        at += 4 + length;
        frames.push_back(frame);
    }
    return frames;
}

const QByteArray Violation("violation\n");

/// The messages and control frames according to the RFC, up to the first violation.
QByteArray messagesOf(const std::vector<Frame> &frames)
{
    QByteArray messages;
    int opcode = 0;
    QByteArray payload;
    for (const auto &frame : frames) {
        const bool isControl = frame.opcode >= 8;
        const bool isKnown = frame.opcode <= 2 || (frame.opcode >= 8 && frame.opcode <= 10);
        const bool isInOrder = isControl || (frame.opcode == 0) == (opcode != 0);
        const bool isShort = !isControl || (frame.isFinal && frame.payload.size() <= 125);
        if (frame.reserved != 0 || !isKnown || !isInOrder || !isShort || !frame.isShortest)
            return messages + Violation;
        if (isControl) {
            messages += QByteArray::number(frame.opcode) + " [" + frame.payload + "]\n";
            continue;
        }
        opcode = frame.opcode == 0 ? opcode : frame.opcode;
        payload += frame.payload;
        if (!frame.isFinal)
            continue;
        messages += QByteArray::number(std::exchange(opcode, 0)) + " [" + std::exchange(payload, {}) + "]\n";
    }
    return messages;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint64 Limits[] = {100'000, 0, 125, 300};
    Input input(data, size);
    const auto limit = Limits[input.byte() & 3];
    const auto bytes = input.rest();

    const auto whole = join({bytes}, limit);
    for (const qsizetype longest : {qsizetype(1), qsizetype(7), std::max<qsizetype>(bytes.size() / 2, 1)}) {
        const auto inPieces = join(piecesOf(bytes, longest), limit);
        requireEqual(inPieces.bytes, whole.bytes, "the result depends on the split of the frames");
        requireEqual(inPieces.state, whole.state, "the buffered bytes depend on the split of the frames");
    }

    const auto written = framesOf(whole.bytes, UINT64_MAX / 2);
    const auto messages = messagesOf(framesOf(bytes, uint64_t(limit)));
    requireEqual(messagesOf(written), messages, "the joined frames have other messages");
    if (!messages.endsWith(Violation))
        require(std::all_of(written.begin(), written.end(), [](const Frame &frame) { return frame.isFinal; }),
                "a fragment was passed on");
    requireEqual(join({whole.bytes}, whole.bytes.size()).bytes, whole.bytes, "joining joined frames changes them");
    return 0;
}
