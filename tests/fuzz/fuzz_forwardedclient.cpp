// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spoofing of X-Forwarded-For and Forwarded: whatever a client sends, the entry that a trusted proxy appends names the
// client, in the same field line or in a later one.
//
// An input is a byte that selects the field and the way of appending, then the bytes from the client.
#include "service/http/forwardedclient.h"
#include "tests/fuzz/property.h"

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const auto choice = input.byte();
    const bool isStandard = (choice & 1) != 0;
    // One field line: a line end would start another field.
    auto written = input.rest().toByteArray();
    written.replace('\r', ' ').replace('\n', ' ');
    const QByteArray name = isStandard ? "Forwarded: " : "X-Forwarded-For: ";
    const QByteArray appended = !isStandard         ? "203.0.113.9"
                                : (choice & 4) != 0 ? "for=\"203.0.113.9:1\""
                                                    : "for=203.0.113.9";
    const QByteArray between = (choice & 2) != 0 ? QByteArray(", ") : "\r\n" + name;
    const auto trusted = TrustedProxies::parse(u"10.0.0.0/8"_s);
    const ProxySettings settings{*trusted, isStandard ? ForwardedField::Forwarded : ForwardedField::XForwardedFor,
                                 false};
    const QHostAddress proxy(u"10.0.0.1"_s);

    const QByteArray start = "GET / HTTP/1.1\r\nHost: h\r\n" + name + written;
    if (const auto alone = RequestHead::parse(start + "\r\n", 8192)) {
        const auto client = forwardedClient(*alone, proxy, settings).address;
        require(!client.isNull(), "a request has no client");
        require(forwardedClient(*alone, QHostAddress(u"192.0.2.1"_s), settings).address == QHostAddress(u"192.0.2.1"_s),
                "an untrusted peer can name another client");
    }
    if (const auto forwarded = RequestHead::parse(start + between + appended + "\r\n", 8192))
        requireEqual(forwardedClient(*forwarded, proxy, settings).address.toString().toLatin1(), "203.0.113.9",
                     "a client can choose its address");
    return 0;
}
