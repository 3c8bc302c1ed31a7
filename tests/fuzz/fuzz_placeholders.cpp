// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Placeholders in payloads, and the editor's check of them: positions are within the text, the same seed gives the same
// values, and text outside placeholders is kept.
#include "common/core/parsedjson.h"
#include "console/replay/payloadcheck.h"
#include "console/replay/placeholders.h"
#include "tests/fuzz/property.h"

#include <QJsonDocument>
#include <QStringDecoder>

using namespace loom;
using namespace loom::fuzz;
using namespace loom::replay;

namespace {

constexpr qint64 Now = 1'704'067'200'000;

QByteArray filled(const PlaceholderText &text)
{
    QRandomGenerator random(7);
    return text.fill({random, Now, 3});
}

void keepsTheRest(const QString &text, const PlaceholderText &read)
{
    const auto result = filled(read);
    requireEqual(filled(read), result, "the same seed must give the same values");
    QByteArrayView left(result);
    qsizetype at = 0;
    for (const auto &span : read.spans()) {
        require(span.begin >= at && span.begin < span.end && span.end <= text.size(), "placeholders must be in order");
        const auto before = QStringView(text).sliced(at, span.begin - at).toUtf8();
        const auto found = left.indexOf(before);
        require(found >= 0, "text before a placeholder must be kept");
        left = left.sliced(found + before.size());
        at = span.end;
    }
    require(left.endsWith(QStringView(text).sliced(at).toUtf8()), "text after the last placeholder must be kept");
    const bool isQuoted =
        std::all_of(read.spans().begin(), read.spans().end(), [](const auto &span) { return span.isQuoted; });
    if (isQuoted && !text.trimmed().isEmpty() && syntaxProblems(text).isEmpty())
        require(bool(ParsedJson::parse(result)), "placeholders within strings must result in JSON");
}

void marksPartsOf(const QString &text)
{
    static const auto schema = QJsonDocument::fromJson(R"({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string", "maxLength": 40}, "list": {"type": "array", "items": {"type": "integer"}}}})");
    static PayloadCheck check;
    check.setSchema(schema.object());
    for (const auto &problem : check.check(text, Now)) {
        require(problem.position >= 0 && problem.length > 0, "a problem must have a position");
        require(problem.position + problem.length <= std::max<qsizetype>(text.size(), 1),
                "a problem must be within the text");
        require(problem.position == 0 || problem.position == text.size() || !text[problem.position].isLowSurrogate()
                    || !text[problem.position - 1].isHighSurrogate(),
                "a problem must begin at a character boundary");
        require(!problem.message.isEmpty(), "a problem must have a message");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text =
        QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytesOf(data, size));
    if (const auto read = PlaceholderText::read(text)) {
        keepsTheRest(text, *read);
        if (read->spans().isEmpty())
            requireEqual(filled(*read), text.toUtf8(), "a text without placeholders must not change");
    } else {
        const auto &span = read.error().span;
        require(span.begin >= 0 && span.begin < span.end && span.end <= text.size(),
                "an invalid placeholder must be within the text");
        require(!PlaceholderText::parse(text), "parse() must reject an invalid placeholder");
    }
    marksPartsOf(text);
    return 0;
}
