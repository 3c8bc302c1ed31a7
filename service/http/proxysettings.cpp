// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/proxysettings.h"

using namespace Qt::StringLiterals;

namespace loom {

std::optional<Failure> ProxySettings::problem() const
{
    if (!trusted.isEmpty())
        return std::nullopt;
    if (usesProxyProtocol)
        return Failure{
            u"LOOM_PROXY_PROTOCOL=v2 needs LOOM_TRUSTED_PROXIES: set it to the addresses of your proxies; only they "
            "may connect then (for example 10.0.0.7,2001:db8::/64)"_s};
    if (field != ForwardedField::None)
        return Failure{
            u"LOOM_FORWARDED needs LOOM_TRUSTED_PROXIES: set it to the addresses of your proxies, whose header is "
            "trusted then (for example 10.0.0.7,2001:db8::/64)"_s};
    return std::nullopt;
}

} // namespace loom
