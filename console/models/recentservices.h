// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loom {

/// The addresses that were connected to, newest first, in the user's settings. Tokens are not there.
class RecentServices
{
public:
    static constexpr int MaxServices = 10;

    static QStringList list();
    static void add(const QString &address);
    static void remove(const QString &address);
};

} // namespace loom
