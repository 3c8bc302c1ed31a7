// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace loom {

/// The part of a hello message that every version of the monitor protocol can read.
struct Greeting
{
    int protocol; ///< version of the monitor protocol
    QString version; ///< version of the service
};

/// Parses @p text; none if it is not a hello message.
std::optional<Greeting> greetingOf(const QByteArray &text);

} // namespace loom
