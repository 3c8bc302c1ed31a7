// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/subprotocols.h"

namespace loom {

QList<QByteArray> offeredSubprotocols(const RequestHead &head)
{
    QList<QByteArray> offered;
    for (const auto &field : head.views()) {
        if (!field.isNamed("Sec-WebSocket-Protocol"))
            continue;
        for (const auto &one : field.value.toByteArray().split(','))
            offered << one.trimmed();
    }
    return offered;
}

} // namespace loom
