// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsondocument.h"

#include <QStringDecoder>

namespace loom {

namespace {

constexpr QByteArrayView QuotedMark("\"\xef\xbb\xbf");
constexpr QByteArrayView QuotedEscape("\"\\ufeff");

/// Replaces byte order marks at the beginning of strings by escapes, which QJsonDocument keeps.
QByteArray withEscapedMarks(QByteArrayView text)
{
    if (!text.contains(QuotedMark[1]) || !text.contains(QuotedMark))
        return QByteArray::fromRawData(text.data(), text.size());
    return text.toByteArray().replace(QuotedMark, QuotedEscape);
}

/// Converts an offset in the text with escaped marks to an offset in @p text.
qsizetype originalOffset(QByteArrayView text, qsizetype offset)
{
    constexpr auto longer = QuotedEscape.size() - QuotedMark.size();
    for (auto mark = text.indexOf(QuotedMark); mark >= 0 && mark < offset;
         mark = text.indexOf(QuotedMark, mark + QuotedMark.size())) {
        if (offset < mark + QuotedEscape.size())
            return std::min(offset, mark + 1);
        offset -= longer;
    }
    return offset;
}

} // namespace

QJsonDocument readJsonDocument(QByteArrayView text, QJsonParseError *problem)
{
    const auto readable = withEscapedMarks(text);
    auto document = QJsonDocument::fromJson(readable, problem);
    if (problem != nullptr && readable.size() != text.size())
        problem->offset = int(originalOffset(text, problem->offset));
    return document;
}

QString textFromUtf8(QByteArrayView utf8)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(utf8);
}

} // namespace loom
