// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace loom {

/// Where consoles connect, and which token they present.
struct MonitorSettings
{
    static constexpr int MaxHistory = 100'000;

    QString host = QStringLiteral("127.0.0.1");
    int port = 8002; ///< 0 takes a free one
    QByteArray token; ///< empty: none is asked for, which only a loopback address allows
    int history = 10'000; ///< outcomes that are kept for consoles to find
    bool takesKeys = false; ///< and asks for one, where no token is shown

    /// Without a token only this machine may connect. Asks no resolver: of names, localhost alone is known to be this
    /// machine.
    std::optional<Failure> problem() const;
    /// Whether the host is known to be this machine alone.
    bool isLocal() const;
};

} // namespace loom
