// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/greeting.h"

#include "common/core/jsondocument.h"
#include "common/core/wholenumber.h"
#include "common/protocol/messages.h"

namespace loom {

std::optional<Greeting> greetingOf(const QByteArray &text)
{
    const auto json = readJsonDocument(text).object();
    if (json[u"type"] != QLatin1StringView(protocol::Hello::Type))
        return {};
    const auto protocol = wholeNumber<int>(json[u"protocol"]);
    return protocol ? std::optional(Greeting{*protocol, json[u"version"].toString()}) : std::nullopt;
}

} // namespace loom
