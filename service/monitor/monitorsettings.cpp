// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/monitorsettings.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace loom {

bool MonitorSettings::isLocal() const
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

std::optional<Failure> MonitorSettings::problem() const
{
    if (isLocal() || !token.isEmpty() || acceptsKeys)
        return std::nullopt;
    return Failure{u"LOOM_MONITOR_HOST = '%1' can be reached from other machines: set LOOM_MONITOR_TOKEN, "
                   "or use 127.0.0.1"_s.arg(host)};
}

} // namespace loom
