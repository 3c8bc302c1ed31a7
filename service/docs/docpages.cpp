// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/docpages.h"

#include "service/docs/openapidocument.h"
#include "service/docs/plainpage.h"
#include "service/http/pagecontent.h"

#include <QFile>
#include <QResource>

#include <span>
#include <utility>

using namespace Qt::StringLiterals;

/// Q_INIT_RESOURCE must be used outside namespaces. It is needed for resources in a static library.
static void initializeFiles()
{
    Q_INIT_RESOURCE(apidocs);
}

namespace loom {

namespace {

constexpr char Html[] = "text/html; charset=utf-8";
constexpr char Css[] = "text/css; charset=utf-8";
constexpr char JavaScript[] = "text/javascript; charset=utf-8";
constexpr char Text[] = "text/plain; charset=utf-8";

/// Allows no foreign content, no framing, and no inline scripts or styles.
const QByteArray PlainPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; "
                               "img-src 'self' data:; style-src 'self'";
const QByteArray SwaggerPolicy = PlainPolicy + "; script-src 'self'; connect-src 'self'";
/// Redoc creates two style elements, which are allowed by their hashes: an empty one, which it fills by script, and
/// that of its scroll bars.
const QByteArray RedocPolicy =
    QByteArray(SwaggerPolicy)
        .replace("style-src 'self'", "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' "
                                     "'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='");

/// A file in the Qt resources, plain or compressed (NAME.gz).
struct StaticFile
{
    const char *path;
    const char *name;
    const char *contentType;
};

constexpr StaticFile PlainFiles[] = {{"/docs/plain.css", "plain.css", Css}};

constexpr StaticFile InteractiveFiles[] = {
    {"/docs/swagger.css", "swagger.css", Css},
    {"/docs/swagger.js", "swagger.js", JavaScript},
    {"/docs/swagger-ui.css", "swagger-ui-dist/swagger-ui.css", Css},
    {"/docs/swagger-ui-bundle.js", "swagger-ui-dist/swagger-ui-bundle.js", JavaScript},
    {"/docs/swagger-ui-bundle.js.LICENSE.txt", "swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt", Text},
    {"/docs/LICENSE", "swagger-ui-dist/LICENSE", Text},
    {"/docs/NOTICE", "swagger-ui-dist/NOTICE", Text},
    {"/redoc/redoc.css", "redoc.css", Css},
    {"/redoc/redoc.js", "redoc.js", JavaScript},
    {"/redoc/redoc.standalone.js", "redoc/bundles/redoc.standalone.js", JavaScript},
    {"/redoc/redoc.standalone.js.LICENSE.txt", "redoc/bundles/redoc.standalone.js.LICENSE.txt", Text},
    {"/redoc/LICENSE", "redoc/LICENSE", Text},
};

QString resourceOf(const char *name)
{
    return u":/loom/apidocs/"_s + QLatin1StringView(name);
}

QByteArray contentsOf(const char *name)
{
    QFile file(resourceOf(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

using PageAnswer = decltype(HttpPage::answer);

/// Addresses in @p body start with "./" and are in double quotes. (In text, double quotes are escaped.)
PageAnswer htmlAnswer(const QByteArray &body, const QByteArray &policy)
{
    const auto oneLevelDown = QByteArray(body).replace("=\"./", "=\"../");
    return [usual = PageContent::ofPlain(Html, body), withSlash = PageContent::ofPlain(Html, oneLevelDown),
            policy](const PageRequest &request) {
        const auto &content = request.hasTrailingSlash ? withSlash : usual;
        return content.answer(
            request,
            {{"Content-Security-Policy", policy}, {"Referrer-Policy", "no-referrer"}, {"Cache-Control", "no-cache"}});
    };
}

PageContent contentOf(const StaticFile &file)
{
    // Not copied: the resource is part of the executable.
    const QResource compressed(resourceOf(file.name) + u".gz"_s);
    return compressed.isValid() ? PageContent::ofGzip(file.contentType, compressed.uncompressedData())
                                : PageContent::ofPlain(file.contentType, contentsOf(file.name));
}

HttpPage filePage(const StaticFile &file)
{
    return {file.path, {}, [content = contentOf(file)](const PageRequest &request) {
                return content.answer(request, {{"Cache-Control", "max-age=3600"}});
            }};
}

/// A page without its answer function: a plain page has to list all other pages first.
HttpPage unanswered(const QByteArray &path, const QString &title, const QString &description)
{
    return {path, {u"Documentation"_s, title, description, Html, {}, QJsonValue(QJsonValue::Undefined)}, {}};
}

std::pair<HttpPage, HttpPage> interactivePages()
{
    auto docs = unanswered("/docs", u"API documentation (Swagger UI)"_s,
                           u"All endpoints with their fields and responses. Requests can be sent from the page."_s);
    docs.answer = htmlAnswer(contentsOf("swagger.html"), SwaggerPolicy);
    auto redoc =
        unanswered("/redoc", u"API documentation (Redoc)"_s, u"All endpoints with their fields and responses."_s);
    redoc.answer = htmlAnswer(contentsOf("redoc.html"), RedocPolicy);
    return {docs, redoc};
}

std::pair<HttpPage, HttpPage> plainPages()
{
    return {unanswered("/docs", u"API documentation"_s, u"All endpoints with their fields."_s),
            unanswered("/redoc", u"API documentation"_s, u"The same page as /docs."_s)};
}

std::vector<HttpPage> filePages(std::span<const StaticFile> files)
{
    std::vector<HttpPage> pages;
    for (const auto &file : files)
        pages.push_back(filePage(file));
    return pages;
}

} // namespace

std::vector<HttpPage> documentationPages(const Catalogue &catalogue, const std::vector<HttpPage> &others,
                                         const AudioChannel &audio, const ApiFacts &facts, DocumentationStyle style)
{
    initializeFiles();
    const bool isInteractive = style == DocumentationStyle::Interactive && QFile::exists(resourceOf("swagger.html"));
    auto [docs, redoc] = isInteractive ? interactivePages() : plainPages();
    auto all = others;
    const auto asyncApi = asyncApiPage(audio, facts.publicUrl);
    all.insert(all.end(), {docs, redoc, asyncApi});
    const auto openApi = openApiPage(catalogue, all, facts);
    all.push_back(openApi);
    if (!isInteractive) {
        docs.answer = htmlAnswer(plainPage(catalogue, all), PlainPolicy);
        redoc.answer = docs.answer;
    }
    auto made = isInteractive ? filePages(InteractiveFiles) : filePages(PlainFiles);
    made.insert(made.end(), {docs, redoc, openApi, asyncApi});
    return made;
}

} // namespace loom
