// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/documentservers.h"

#include "common/core/parsedjson.h"
#include "service/http/pagecontent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype MaxPrefixBytes = 256;

/// Characters that every program interprets in the same way; '%', for example, could encode a dot or a slash.
bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || QByteArrayView("-._~").contains(c);
}

bool isSegment(const QByteArray &text)
{
    return !text.isEmpty() && text != "." && text != ".." && std::all_of(text.begin(), text.end(), isPlain);
}

/// Returns the prefix without its trailing slash; empty if it is not valid.
QByteArray checkedPrefix(QByteArrayView value)
{
    if (value.endsWith('/'))
        value.chop(1);
    if (value.size() > MaxPrefixBytes || !value.startsWith('/'))
        return {};
    const auto segments = value.sliced(1).toByteArray().split('/');
    return std::all_of(segments.begin(), segments.end(), isSegment) ? value.toByteArray() : QByteArray();
}

QByteArray replaced(QByteArray text, qsizetype at, const QByteArray &before, const QByteArray &after)
{
    return text.replace(at, before.size(), after);
}

} // namespace

ServerAddress ServerAddress::of(const PageRequest &request)
{
    return {{}, checkedPrefix(request.forwardedPrefix), request.hasTrailingSlash ? ".." : ".", request.usesTls};
}

QByteArray openApiServers(const ServerAddress &address)
{
    const auto url = !address.url.isEmpty()      ? address.url.toEncoded()
                     : !address.prefix.isEmpty() ? address.prefix
                                                 : address.relative;
    return '[' + JsonObjectWriter().add("url", QString::fromLatin1(url)).take() + ']';
}

QByteArray asyncApiServers(const ServerAddress &address)
{
    const bool isKnown = !address.url.isEmpty();
    const auto pathname = isKnown ? address.url.path(QUrl::FullyEncoded) : QString::fromLatin1(address.prefix);
    const bool isSecure = isKnown ? address.url.scheme() == "https"_L1 : address.usesTls;
    JsonObjectWriter here;
    here.add("host", isKnown ? address.url.authority(QUrl::FullyEncoded) : u"{host}"_s)
        .add("protocol", isSecure ? u"wss"_s : u"ws"_s);
    if (!pathname.isEmpty())
        here.add("pathname", pathname);
    if (!isKnown)
        here.add("description",
                 u"The host and port that this document came from. Behind TLS, the protocol is wss. Behind "
                 "a reverse proxy that removes a prefix from the path, the prefix comes first."_s)
            .addText("variables",
                     R"({"host": {"default": "localhost:8000", "description": "The host and port of the service."}})");
    return JsonObjectWriter().addText("here", here.take()).take();
}

std::function<Reply(const PageRequest &)> documentAnswer(const QByteArray &document, ServersWriter servers,
                                                         const QUrl &publicUrl)
{
    // Quotes inside JSON strings are escaped, so the first match is the member.
    const QByteArray name("\"servers\":");
    const auto usual = servers({});
    const auto found = document.indexOf(name + usual);
    Q_ASSERT(found >= 0);
    const auto at = found + name.size();
    const auto contentOf = [](const QByteArray &text) { return PageContent::ofPlain("application/json", text); };
    if (!publicUrl.isEmpty())
        return [content = contentOf(replaced(document, at, usual, servers({publicUrl})))](const PageRequest &request) {
            return content.answer(request, {{"Cache-Control", "no-cache"}});
        };
    return [content = contentOf(document), document, usual, at, servers](const PageRequest &request) {
        // A cache must not return an answer with another client's prefix.
        const QList<HttpHeader> headers{{"Vary", "X-Forwarded-Prefix"},
                                        {"Vary", "X-Forwarded-Proto"},
                                        {"Vary", "Forwarded"},
                                        {"Cache-Control", "no-cache"}};
        const auto wanted = servers(ServerAddress::of(request));
        if (wanted == usual)
            return content.answer(request, headers);
        auto reply = Reply::json(200, replaced(document, at, usual, wanted));
        reply.headers = headers;
        return reply;
    };
}

} // namespace loom
