// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace loom {

/// A hello as far as any version can read it.
struct Greeting
{
    int protocol;
    QString version;
};

/// None where @p text is no hello.
std::optional<Greeting> greetingOf(const QByteArray &text);

} // namespace loom
