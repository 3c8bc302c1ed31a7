// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/payloadjson.h"

#include "common/core/jsonscan.h"

namespace loom {

namespace {

constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

} // namespace

QByteArrayView jsonOf(QByteArrayView payload)
{
    const auto text =
        JsonScan::trimmed(payload.startsWith(ByteOrderMark) ? payload.sliced(ByteOrderMark.size()) : payload);
    return JsonScan(text).run() ? text : QByteArrayView();
}

} // namespace loom
