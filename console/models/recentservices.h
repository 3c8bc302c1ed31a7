// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <optional>

namespace loom {

/// Colour that a user gives a service to tell it from others. Each has a contrast of at least 4.5 to white text (WCAG
/// 2.1, 1.4.3).
enum class ServiceColour {
    None,
    Red,
    Orange,
    Green,
    Blue,
    Purple
};

QColor colourOf(ServiceColour colour); ///< invalid for None

struct RecentService
{
    QString address; ///< "ws://localhost:8002/"
    QString name = {}; ///< set by the user; may be empty
    ServiceColour colour = ServiceColour::None;

    /// The name, or the address if there is no name.
    const QString &title() const { return name.isEmpty() ? address : name; }
    bool isMarked() const { return !name.isEmpty() || colour != ServiceColour::None; }
    bool operator==(const RecentService &) const = default;
};

/// The services of previous connections in the user's settings, newest first. Tokens are not stored here.
class RecentServices
{
public:
    static constexpr int MaxServices = 10;

    static QList<RecentService> list();
    static std::optional<RecentService> find(const QString &address);
    /// Makes @p service the newest. It replaces an entry with the same address.
    static void add(const RecentService &service);
    static void remove(const QString &address);
};

} // namespace loom
