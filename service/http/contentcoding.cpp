// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/contentcoding.h"

#include <algorithm>
#include <array>

namespace loom {

namespace {

struct Name
{
    ContentCoding coding;
    QByteArrayView text;
};

/// The first name of each coding is the one used in headers.
constexpr std::array Names{
    Name{ContentCoding::Identity, "identity"}, Name{ContentCoding::Gzip, "gzip"}, Name{ContentCoding::Gzip, "x-gzip"},
    Name{ContentCoding::Deflate, "deflate"},   Name{ContentCoding::Zstd, "zstd"},
};

struct Preference
{
    QByteArray name;
    bool isWanted; ///< its weight (q) is not 0
};

/// Parses an item such as "gzip;q=0.5".
Preference preference(const QByteArray &item)
{
    const auto parts = item.split(';');
    bool isWanted = true;
    for (const auto &part : parts.sliced(1)) {
        const auto parameter = part.trimmed().toLower();
        if (parameter.startsWith("q="))
            isWanted = parameter.sliced(2).toDouble() > 0;
    }
    return {parts.first().trimmed(), isWanted};
}

} // namespace

std::optional<ContentCoding> contentCoding(QByteArrayView name)
{
    if (name.isEmpty())
        return ContentCoding::Identity;
    const auto found = std::find_if(Names.begin(), Names.end(),
                                    [&](const Name &n) { return n.text.compare(name, Qt::CaseInsensitive) == 0; });
    return found == Names.end() ? std::nullopt : std::optional(found->coding);
}

bool accepts(QByteArrayView acceptEncoding, ContentCoding coding)
{
    bool acceptsOthers = false;
    for (const auto &item : acceptEncoding.toByteArray().split(',')) {
        const auto [name, isWanted] = preference(item);
        if (name == "*")
            acceptsOthers = isWanted;
        else if (!name.isEmpty() && contentCoding(name) == coding)
            return isWanted;
    }
    return acceptsOthers;
}

QByteArray nameOf(ContentCoding coding)
{
    const auto is = [&](const Name &n) { return n.coding == coding; };
    return std::find_if(Names.begin(), Names.end(), is)->text.toByteArray();
}

QByteArray acceptEncoding(const QList<ContentCoding> &codings)
{
    QByteArrayList names;
    for (const auto coding : codings)
        names << nameOf(coding);
    return names.isEmpty() ? nameOf(ContentCoding::Identity) : names.join(", ");
}

} // namespace loom
