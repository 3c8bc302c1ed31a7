// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <optional>

namespace loom {

/// What a person marks a service with, so that it is not mistaken for another. Each has a contrast of at least 4.5 to
/// white text (WCAG 2.1, 1.4.3).
enum class ServiceColour {
    None,
    Red,
    Orange,
    Green,
    Blue,
    Purple
};

QColor colourOf(ServiceColour colour); ///< not valid for None

struct RecentService
{
    QString address; ///< "ws://localhost:8002/"
    QString name = {}; ///< a person's own; may be empty
    ServiceColour colour = ServiceColour::None;

    /// The name, or else the address.
    const QString &title() const { return name.isEmpty() ? address : name; }
    bool isMarked() const { return !name.isEmpty() || colour != ServiceColour::None; }
    bool operator==(const RecentService &) const = default;
};

/// The services that were connected to, newest first, in the user's settings. Tokens are not there.
class RecentServices
{
public:
    static constexpr int MaxServices = 10;

    static QList<RecentService> list();
    static std::optional<RecentService> find(const QString &address);
    /// Makes @p service the newest; it replaces the one with its address.
    static void add(const RecentService &service);
    static void remove(const QString &address);
};

} // namespace loom
