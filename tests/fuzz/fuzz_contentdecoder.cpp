// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Encoded request bodies: the result does not depend on how they are split, decoded and buffered bytes stay within the
// limit, and encoded bytes decode to the original ones.
//
// An input is a byte that selects the coding and the limit, then the body.
#include "service/http/contentdecoder.h"
#include "tests/fuzz/property.h"
#include "tests/service/http/encoded.h"

using namespace loom;
using namespace loom::fuzz;

namespace {

constexpr qint64 SomeState = 64 * 1024;

QByteArray decode(ContentCoding coding, qint64 limit, const std::vector<QByteArrayView> &pieces)
{
    using Outcome = ContentDecoder::Outcome;
    const auto decoder = ContentDecoder::of(coding, limit);
    QByteArray body;
    qint64 arrived = 0;
    auto outcome = Outcome::Fits;
    for (const auto piece : pieces) {
        outcome = decoder->add(piece.toByteArray(), body);
        arrived += piece.size();
        require(body.size() <= limit, "more than the limit was decoded");
        require(decoder->heldBytes() <= SomeState + 2 * arrived, "the decoder buffers more than it has received");
        if (outcome != Outcome::Fits)
            break;
    }
    if (outcome == Outcome::Fits)
        outcome = decoder->finish(body);
    require(body.size() <= limit, "more than the limit was decoded by finish()");
    if (outcome == Outcome::Fits)
        return "fits " + body;
    return outcome == Outcome::TooLarge ? "too large" : "invalid";
}

QByteArray encoded(ContentCoding coding, QByteArrayView plain, bool hasContentSize)
{
    switch (coding) {
    case ContentCoding::Gzip:
        return test::gzipped(plain);
    case ContentCoding::Deflate:
        return test::zlibbed(plain);
    default:
        return test::zstd(plain, {.hasContentSize = hasContentSize});
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr ContentCoding Codings[] = {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Zstd};
    constexpr qint64 Limits[] = {1024 * 1024, 0, 100, 100'000};
    Input input(data, size);
    const auto choice = input.byte();
    const auto coding = Codings[choice % 3];
    const auto limit = Limits[choice / 3 % 4];
    const auto bytes = input.rest();

    const auto whole = decode(coding, limit, {bytes});
    for (const qsizetype longest : {qsizetype(1), qsizetype(7), std::max<qsizetype>(bytes.size() / 2, 1)})
        requireEqual(decode(coding, limit, piecesOf(bytes, longest)), whole,
                     "the result depends on the split of the body");

    const auto body = encoded(coding, bytes, (choice & 0x80) != 0);
    requireEqual(decode(coding, limit, {body}), bytes.size() <= limit ? "fits " + bytes.toByteArray() : "too large",
                 "an encoded body decodes to something else");
    return 0;
}
