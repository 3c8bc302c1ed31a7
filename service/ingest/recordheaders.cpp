// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/recordheaders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isLowerHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isAllZero(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '0'; });
}

/// Whether @p text is a valid traceparent (W3C Trace Context §3.2): version, trace-id, parent-id and flags in
/// lower-case hexadecimal. Version ff and all-zero ids are invalid. Version 00 has no further fields; later versions
/// may have some after another hyphen.
bool isTraceparent(QByteArrayView text)
{
    constexpr qsizetype size = 55;
    if (text.size() < size || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return false;
    const auto version = text.first(2);
    const auto traceId = text.sliced(3, 32);
    const auto parentId = text.sliced(36, 16);
    const auto flags = text.sliced(53, 2);
    if (text.size() > size && (version == "00" || text[size] != '-'))
        return false;
    return version != "ff" && isLowerHex(version) && isLowerHex(traceId) && isLowerHex(parentId) && isLowerHex(flags)
           && !isAllZero(traceId) && !isAllZero(parentId);
}

} // namespace

QList<RecordHeader> recordHeaders(const MessageType &messageType, const RequestContext &from)
{
    QList<RecordHeader> headers{{"content-type"_ba, "application/json"_ba},
                                {"schema"_ba, messageType.id.toUtf8()},
                                {"request-id"_ba, from.requestId}};
    if (isTraceparent(from.traceparent))
        headers.append(RecordHeader{"traceparent"_ba, from.traceparent});
    return headers;
}

} // namespace loom
