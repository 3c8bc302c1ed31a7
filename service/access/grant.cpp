// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/grant.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QStringView Ingest = u"ingest:";

struct NamedScope
{
    QStringView name;
    Scope scope;
};

constexpr std::array NamedScopes{
    NamedScope{u"read:docs", Scope::ReadDocs}, NamedScope{u"read:metrics", Scope::ReadMetrics},
    NamedScope{u"monitor:watch", Scope::WatchMonitor}, NamedScope{u"monitor:send", Scope::SendMonitor}};

bool fits(const QString &pattern, QStringView device)
{
    return pattern.endsWith(u'*') ? device.startsWith(QStringView(pattern).chopped(1)) : device == pattern;
}

} // namespace

bool Grant::maySendAs(QStringView device) const
{
    return std::any_of(devices.begin(), devices.end(), [&](const QString &pattern) { return fits(pattern, device); });
}

QStringList Grant::scopeNames() const
{
    QStringList names;
    for (const auto &messageType : messageTypes)
        names << Ingest.toString() + messageType;
    for (const auto &named : NamedScopes) {
        if (scopes.testFlag(named.scope))
            names << named.name.toString();
    }
    return names;
}

bool isDevicePattern(QStringView text)
{
    const auto name = text.endsWith(u'*') ? text.chopped(1) : text;
    return !text.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar one) {
        return (one >= u'a' && one <= u'z') || (one >= u'A' && one <= u'Z') || (one >= u'0' && one <= u'9')
               || one == u'_' || one == u'-';
    });
}

Error notOfDevice(const QString &device)
{
    return Error::of(ErrorCode::Forbidden,
                     u"The credential does not allow messages of device '%1'"_s.arg(device.left(128)));
}

bool Grant::add(QStringView scope)
{
    if (scope.startsWith(Ingest) && scope.size() > Ingest.size()) {
        messageTypes << scope.sliced(Ingest.size()).toString();
        return true;
    }
    const auto known = std::find_if(NamedScopes.begin(), NamedScopes.end(),
                                    [&](const NamedScope &named) { return named.name == scope; });
    if (known == NamedScopes.end())
        return false;
    scopes |= known->scope;
    return true;
}

} // namespace loom
