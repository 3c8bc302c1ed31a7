// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settingkinds.h"

#include "common/core/hostname.h"
#include "service/http/contentcoding.h"
#include "service/publish/brokeraddresses.h"

using namespace Qt::StringLiterals;

namespace loom::kinds {

Kind<double> number(double least, double most)
{
    return {u"a number from %1 to %2"_s.arg(least).arg(most),
            [=](const QString &text) -> std::optional<double> {
                bool ok = false;
                const auto value = text.trimmed().toDouble(&ok);
                return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
            },
            [](const double &value) { return QString::number(value); }};
}

Kind<std::chrono::milliseconds> seconds(int least, int most)
{
    const auto inner = whole(least, most);
    return {inner.allowed + u" (seconds)"_s,
            [inner](const QString &text) -> std::optional<std::chrono::milliseconds> {
                const auto value = inner.read(text);
                return value ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(*value)) : std::nullopt;
            },
            [](const std::chrono::milliseconds &value) { return QString::number(value.count() / 1000); }};
}

Kind<QString> text()
{
    return {u"any text"_s, [](const QString &given) { return std::optional(given); },
            [](const QString &value) { return value; }};
}

Kind<QString> folder()
{
    return {u"a path"_s, [](const QString &given) { return std::optional(given.trimmed()); },
            [](const QString &value) { return value; }};
}

Kind<QString> host()
{
    return {u"an IP address or a host name, without a port"_s,
            [](const QString &given) {
                const auto value = withoutBrackets(given.trimmed());
                return isHost(value) ? std::optional(value) : std::nullopt;
            },
            [](const QString &value) { return value; }};
}

Kind<QString> optionalHost()
{
    auto kind = host();
    kind.allowed += u", or an empty text"_s;
    kind.read = [read = kind.read](const QString &given) {
        return given.trimmed().isEmpty() ? std::optional(QString()) : read(given);
    };
    return kind;
}

Kind<QByteArray> brokers()
{
    return {u"a comma-separated list of host:port, or embedded"_s,
            [](const QString &given) {
                const auto value = given.trimmed();
                return problemOfBrokerAddresses(value) ? std::nullopt : std::optional(value.toUtf8());
            },
            [](const QByteArray &value) { return QString::fromUtf8(value); }};
}

Kind<QByteArray> word()
{
    return {u"a text that is not empty"_s,
            [](const QString &given) {
                const auto value = given.trimmed().toUtf8();
                return value.isEmpty() ? std::nullopt : std::optional(value);
            },
            [](const QByteArray &value) { return QString::fromUtf8(value); }};
}

Kind<QByteArray> anyWord()
{
    return {u"any text"_s, [](const QString &given) { return std::optional(given.trimmed().toUtf8()); },
            [](const QByteArray &value) { return QString::fromUtf8(value); }};
}

Kind<QList<QByteArray>> words()
{
    return {u"a comma-separated list"_s,
            [](const QString &given) {
                QList<QByteArray> list;
                for (const auto &part : given.split(u',', Qt::SkipEmptyParts))
                    list << part.trimmed().toUtf8();
                return std::optional(list);
            },
            [](const QList<QByteArray> &list) { return QString::fromUtf8(list.join(',')); }};
}

Kind<QList<ContentCoding>> codings()
{
    return {u"a comma-separated list of gzip, deflate and zstd, or none"_s,
            [](const QString &given) -> std::optional<QList<ContentCoding>> {
                QList<ContentCoding> list;
                if (given.trimmed().compare("none"_L1, Qt::CaseInsensitive) == 0)
                    return list;
                for (const auto &part : given.split(u',')) {
                    const auto coding = contentCoding(part.trimmed().toUtf8());
                    if (!coding || *coding == ContentCoding::Identity || list.contains(*coding))
                        return std::nullopt;
                    list << *coding;
                }
                return list;
            },
            [](const QList<ContentCoding> &list) {
                return list.isEmpty() ? u"none"_s : QString::fromLatin1(acceptEncoding(list)).remove(u' ');
            }};
}

Kind<QUrl> webAddress()
{
    constexpr qsizetype MaxLength = 2048;
    return {u"an http:// or https:// URL without user name, query and fragment, such as "
            "https://example.org/loom, or an empty text"_s,
            [](const QString &given) -> std::optional<QUrl> {
                const auto text = given.trimmed();
                if (text.isEmpty())
                    return QUrl();
                QUrl url(text, QUrl::StrictMode);
                const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
                const bool hasMore = url.hasQuery() || url.hasFragment() || url.authority().contains(u'@');
                if (text.size() > MaxLength || !url.isValid() || !isWeb || url.host().isEmpty() || hasMore)
                    return std::nullopt;
                url = url.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
                if (url.path() == "/"_L1)
                    url.setPath({});
                return url;
            },
            [](const QUrl &url) { return url.toString(QUrl::FullyEncoded); }};
}

Kind<TrustedProxies> proxies()
{
    return {u"a comma-separated list of IP addresses and networks, such as 10.0.0.0/8,2001:db8::7, or "
            "an empty text"_s,
            [](const QString &given) {
                auto value = TrustedProxies::parse(given);
                return value ? std::optional(*std::move(value)) : std::nullopt;
            },
            [](const TrustedProxies &value) { return value.text(); }};
}

Kind<QByteArray> oneOf(const QStringList &names)
{
    QList<std::pair<QString, QByteArray>> choices;
    for (const auto &name : names)
        choices.append({name, name.toUtf8()});
    return choice(choices);
}

Kind<bool> flag()
{
    auto kind = choice<bool>(
        {{u"true"_s, true}, {u"false"_s, false}, {u"1"_s, true}, {u"0"_s, false}, {u"yes"_s, true}, {u"no"_s, false}});
    kind.allowed = u"true or false"_s;
    return kind;
}

Kind<LogLevel> level()
{
    return choice<LogLevel>({{u"DEBUG"_s, LogLevel::Debug},
                             {u"INFO"_s, LogLevel::Info},
                             {u"WARNING"_s, LogLevel::Warning},
                             {u"ERROR"_s, LogLevel::Error}});
}

Kind<LogFormat> format()
{
    return choice<LogFormat>(
        {{u"auto"_s, LogFormat::Auto}, {u"text"_s, LogFormat::Text}, {u"json"_s, LogFormat::Json}});
}

Kind<QString> environment()
{
    return choice<QString>(
        {{u"development"_s, u"development"_s}, {u"staging"_s, u"staging"_s}, {u"production"_s, u"production"_s}});
}

} // namespace loom::kinds
