// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/format.h"

#include "common/core/timetext.h"
#include "common/validation/pattern.h"
#include "common/validation/patternsyntax.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iterator>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 HourMs = 3'600'000;

Pattern patternOf(const QString &expression)
{
    auto pattern = Pattern::compile(expression);
    Q_ASSERT(pattern);
    return *std::move(pattern);
}

/// Whether @p text is an address of @p family in the form that inet_pton() accepts.
bool isAddress(int family, const QString &text)
{
    const auto bytes = text.toUtf8();
    in6_addr address;
    return !bytes.contains('\0') && inet_pton(family, bytes.constData(), &address) == 1;
}

/// RFC 3339 §5.6, full-date.
bool isDate(const QString &text, const ServerTime &)
{
    static const auto shape = patternOf(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s);
    const QStringView view(text);
    return shape.matches(text)
           && std::chrono::year_month_day(std::chrono::year(view.first(4).toInt()),
                                          std::chrono::month(view.sliced(5, 2).toUInt()),
                                          std::chrono::day(view.sliced(8, 2).toUInt()))
                  .ok();
}

/// RFC 3339 §5.6, full-time. The second 60 is allowed at 23:59 UTC (§5.7).
bool isTime(const QString &text, const ServerTime &)
{
    static const auto shape = patternOf(
        uR"(^(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+\-](?:[01][0-9]|2[0-3]):[0-5][0-9])$)"_s);
    if (!shape.matches(text))
        return false;
    constexpr int Day = 24 * 60;
    const auto minutes = [](QStringView clock) { return clock.first(2).toInt() * 60 + clock.sliced(3, 2).toInt(); };
    const QStringView view(text);
    const bool hasOffset = !text.endsWith(u'Z', Qt::CaseInsensitive);
    const QStringView offset = view.last(hasOffset ? 6 : 1);
    const int shift = !hasOffset ? 0 : minutes(offset.sliced(1)) * (offset.front() == u'-' ? 1 : -1);
    return view.sliced(6, 2) != "60"_L1 || (minutes(view) + shift + Day) % Day == Day - 1;
}

bool isDateTime(const QString &text, const ServerTime &clock)
{
    constexpr qsizetype DateLength = 10;
    return text.size() > DateLength && (text[DateLength] == u'T' || text[DateLength] == u't')
           && isDate(text.first(DateLength), clock) && isTime(text.sliced(DateLength + 1), clock);
}

bool isRecentTime(const QString &text, const ServerTime &clock)
{
    const auto time = parseTime(text);
    return time && (clock.toleranceHours == 0 || std::llabs(*time - clock.now) <= clock.toleranceHours * HourMs);
}

/// RFC 3339, appendix A.
bool isDuration(const QString &text, const ServerTime &)
{
    static const auto time = u"T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)"_s;
    static const auto date = u"(?:[0-9]+D|[0-9]+M(?:[0-9]+D)?|[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?)"_s;
    static const auto shape = patternOf(u"^P(?:%1(?:%2)?|%2|[0-9]+W)$"_s.arg(date, time));
    return shape.matches(text);
}

/// RFC 1123 §2.1.
bool isHostname(const QString &text, const ServerTime &)
{
    constexpr qsizetype Longest = 253;
    static const auto shape = patternOf(
        u"^[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?)*$"_s);
    return text.size() <= Longest && shape.matches(text);
}

bool isIpv4(const QString &text, const ServerTime &)
{
    return isAddress(AF_INET, text);
}

bool isIpv6(const QString &text, const ServerTime &)
{
    return isAddress(AF_INET6, text);
}

/// RFC 5321 §4.1.2, Mailbox.
bool isEmail(const QString &text, const ServerTime &clock)
{
    static const auto local = patternOf(
        uR"(^(?:[A-Za-z0-9!#$%&'*+/=?\^_`{|}~\-]+(?:\.[A-Za-z0-9!#$%&'*+/=?\^_`{|}~\-]+)*|"(?:[ !#-\[\]-~]|\\[ -~])*")$)"
        ""_s);
    const auto at = text.lastIndexOf(u'@');
    if (at <= 0 || !local.matches(text.first(at)))
        return false;
    const auto domain = text.sliced(at + 1);
    if (!domain.startsWith(u'[') || !domain.endsWith(u']'))
        return isHostname(domain, clock);
    const auto address = domain.sliced(1, domain.size() - 2);
    const auto prefix = u"IPv6:"_s;
    return address.startsWith(prefix) ? isIpv6(address.sliced(prefix.size()), clock) : isIpv4(address, clock);
}

/// The grammar of RFC 3986, appendix A. IPv6 addresses in brackets are checked apart.
struct UriGrammar
{
    QString pchar = uR"((?:[A-Za-z0-9._~!$&'()*+,;=:@\-]|%[0-9A-Fa-f]{2}))"_s;
    QString host = uR"((?:\[(?:[0-9A-Fa-f:.]+|[Vv][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:\-]+)\])"
                   R"(|(?:[A-Za-z0-9._~!$&'()*+,;=\-]|%[0-9A-Fa-f]{2})*))"_s;
    QString user = uR"((?:[A-Za-z0-9._~!$&'()*+,;=:\-]|%[0-9A-Fa-f]{2})*@)"_s;
    QString authority = u"//(?:%1)?%2(?::[0-9]*)?"_s.arg(user, host);
    QString absolutePath = u"/(?:%1+(?:/%1*)*)?"_s.arg(pchar);
    QString rest = uR"((?:\?(?:%1|[/?])*)?(?:#(?:%1|[/?])*)?)"_s.arg(pchar);
    QString firstSegment = uR"((?:[A-Za-z0-9._~!$&'()*+,;=@\-]|%[0-9A-Fa-f]{2})+)"_s; ///< without a colon

    Pattern absolute() const
    {
        return patternOf(u"^[A-Za-z][A-Za-z0-9+.\\-]*:(?:%1(?:/%2*)*|%3|%2+(?:/%2*)*)?%4$"_s.arg(authority, pchar,
                                                                                                 absolutePath, rest));
    }
    Pattern relative() const
    {
        return patternOf(
            u"^(?:%1(?:/%2*)*|%3|%4(?:/%2*)*)?%5$"_s.arg(authority, pchar, absolutePath, firstSegment, rest));
    }
};

/// Whether the address in brackets, if there is one, is an IPv6 address or of a future version.
bool hasValidAddress(const QString &uri, const ServerTime &clock)
{
    const auto open = uri.indexOf(u'[');
    const auto address = open < 0 ? QString() : uri.sliced(open + 1, uri.indexOf(u']') - open - 1);
    return open < 0 || address.startsWith(u'v', Qt::CaseInsensitive) || isIpv6(address, clock);
}

bool isUri(const QString &text, const ServerTime &clock)
{
    static const auto shape = UriGrammar().absolute();
    return shape.matches(text) && hasValidAddress(text, clock);
}

bool isUriReference(const QString &text, const ServerTime &clock)
{
    static const auto relative = UriGrammar().relative();
    return isUri(text, clock) || (relative.matches(text) && hasValidAddress(text, clock));
}

/// RFC 9562 §4.
bool isUuid(const QString &text, const ServerTime &)
{
    static const auto shape = patternOf(u"^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$"_s);
    return shape.matches(text);
}

/// RFC 6901 §3.
bool isJsonPointer(const QString &text, const ServerTime &)
{
    static const auto shape = patternOf(u"^(?:/(?:[^~/]|~[01])*)*$"_s);
    return shape.matches(text);
}

/// Only the syntax is checked: compiling the expression of a client could take much time and memory.
bool isRegex(const QString &text, const ServerTime &)
{
    const auto translated = translatePattern(text);
    return translated || translated.error().isValid;
}

constexpr Format Formats[] = {
    {"date-time", isDateTime, "is an ISO 8601 date and time with \"Z\" or an offset", "date-time"},
    {"ingest-time", isRecentTime, "is an ISO 8601 date and time", "date-time"},
    {"date", isDate, "is a date of RFC 3339, such as 2024-01-31", "date"},
    {"time", isTime, "is a time of RFC 3339 with its offset, such as 12:00:00Z", "time"},
    {"duration", isDuration, "is an ISO 8601 duration, such as PT1H30M", "duration"},
    {"email", isEmail, "is an e-mail address", "email"},
    {"hostname", isHostname, "is a host name", "hostname"},
    {"ipv4", isIpv4, "is an IPv4 address", "ipv4"},
    {"ipv6", isIpv6, "is an IPv6 address", "ipv6"},
    {"uri", isUri, "is a URI with its scheme", "uri"},
    {"uri-reference", isUriReference, "is a URI or a relative reference", "uri-reference"},
    {"uuid", isUuid, "is a UUID", "uuid"},
    {"json-pointer", isJsonPointer, "is a JSON pointer", "json-pointer"},
    {"regex", isRegex, "is a regular expression of ECMA-262", "regex"},
};

} // namespace

const Format *Format::named(const QString &name)
{
    const auto *found = std::find_if(std::begin(Formats), std::end(Formats),
                                     [&](const Format &format) { return name == QLatin1StringView(format.name); });
    return found == std::end(Formats) ? nullptr : found;
}

QStringList Format::names()
{
    QStringList names;
    for (const auto &format : Formats)
        names << QString::fromLatin1(format.name);
    return names;
}

bool isIngestTime(const QString &text)
{
    return parseTime(text).has_value();
}

} // namespace loom
