// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace loom {

/// Address, credentials and history of the server for consoles.
struct MonitorSettings
{
    static constexpr int MaxHistory = 100'000;

    QString host = QStringLiteral("127.0.0.1");
    int port = 8002; ///< 0 picks a free port
    QByteArray token; ///< empty: no token is required; allowed on loopback addresses only
    int history = 10'000; ///< number of outcomes kept for searches by consoles
    bool acceptsKeys = false; ///< API keys are accepted, and a key or the token is required

    /// Returns an error if a host other than this machine is configured without a token. Does not resolve names: only
    /// localhost is accepted as a name of this machine.
    std::optional<Failure> problem() const;
    /// Whether the host is a loopback address or "localhost".
    bool isLocal() const;
};

} // namespace loom
