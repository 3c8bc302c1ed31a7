// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/mediatype.h"

namespace loom {

bool isJson(QByteArrayView contentType)
{
    if (contentType.isEmpty() || contentType == "application/json")
        return true;
    const auto parts = contentType.toByteArray().toLower().split(';');
    const auto type = parts.first().trimmed();
    const bool isSuffixed = type.startsWith("application/") && type.endsWith("+json") && type.size() > 17;
    if (type != "application/json" && !isSuffixed)
        return false;
    for (const auto &part : parts.sliced(1)) {
        auto parameter = part.trimmed();
        if (!parameter.startsWith("charset="))
            continue;
        const auto charset = parameter.sliced(8).replace('"', QByteArray()).trimmed();
        if (charset != "utf-8" && charset != "utf8" && charset != "us-ascii")
            return false;
    }
    return true;
}

} // namespace loom
