// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Collections of payloads: a collection, and any text in it, can be written and read again unchanged.
#include "console/replay/collection.h"
#include "console/replay/placeholders.h"
#include "tests/fuzz/property.h"

#include <QStringDecoder>

using namespace loom;
using namespace loom::fuzz;
using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

const QString File = u"collection.json"_s;

void writesAndReadsTheSame(const Collection &collection)
{
    const auto text = collection.toText();
    const auto again = Collection::fromText(text, File);
    require(bool(again), "a written collection must be readable");
    require(*again == collection, "a collection changes when it is written and read");
    requireEqual(again->toText(), text, "a collection changes when it is read and written");
}

/// Decodes UTF-8 without dropping a byte order mark.
QString textOf(QByteArrayView utf8)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(utf8);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = bytesOf(data, size);
    if (const auto collection = Collection::fromText(bytes.toByteArray(), File))
        writesAndReadsTheSame(*collection);
    else
        require(!collection.error().message.isEmpty(), "a rejection must have a reason");

    Input input(data, size);
    Payload payload{.name = textOf(input.until('\x1f'))};
    payload.transport = input.flag() ? Transport::WebSocket : Transport::Http;
    payload.route = (payload.transport == Transport::WebSocket ? QLatin1StringView(AudioRoute) : "/"_L1)
                    + textOf(input.until('\x1f'));
    payload.expectedStatus = input.number(100, 599);
    payload.headers = {{textOf(input.until('\x1f')), textOf(input.until('\x1f'))}};
    payload.description = textOf(input.until('\x1f'));
    payload.body = textOf(input.rest());
    if (PlaceholderText::parse(payload.body))
        writesAndReadsTheSame({payload.name, payload.description, {payload, payload}});
    return 0;
}
