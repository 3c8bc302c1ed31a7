// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/recentservices.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

// Three lists of equal length. Names and colours are missing in settings of older versions.
const auto AddressesKey = u"connect/recent"_s;
const auto NamesKey = u"connect/names"_s;
const auto ColoursKey = u"connect/colours"_s;

struct ColourRow
{
    ServiceColour colour;
    QLatin1StringView key; ///< value in the settings
    QRgb rgb;
};

constexpr std::array ColourRows{
    ColourRow{ServiceColour::Red, "red"_L1, 0xc62828}, ColourRow{ServiceColour::Orange, "orange"_L1, 0xb04a00},
    ColourRow{ServiceColour::Green, "green"_L1, 0x2e7d32}, ColourRow{ServiceColour::Blue, "blue"_L1, 0x1565c0},
    ColourRow{ServiceColour::Purple, "purple"_L1, 0x6a1b9a}};

const ColourRow *rowOf(ServiceColour colour)
{
    const auto *row = std::find_if(ColourRows.begin(), ColourRows.end(),
                                   [colour](const ColourRow &one) { return one.colour == colour; });
    return row == ColourRows.end() ? nullptr : row;
}

ServiceColour colourFrom(const QString &key)
{
    const auto *row =
        std::find_if(ColourRows.begin(), ColourRows.end(), [&](const ColourRow &one) { return one.key == key; });
    return row == ColourRows.end() ? ServiceColour::None : row->colour;
}

void write(const QList<RecentService> &services)
{
    QStringList addresses;
    QStringList names;
    QStringList colours;
    for (const auto &service : services) {
        const auto *row = rowOf(service.colour);
        addresses << service.address;
        names << service.name;
        colours << (row == nullptr ? QString() : QString(row->key));
    }
    QSettings settings;
    settings.setValue(AddressesKey, addresses);
    settings.setValue(NamesKey, names);
    settings.setValue(ColoursKey, colours);
}

QList<RecentService> without(const QString &address)
{
    auto services = RecentServices::list();
    services.removeIf([&](const RecentService &service) { return service.address == address; });
    return services;
}

} // namespace

QColor colourOf(ServiceColour colour)
{
    const auto *row = rowOf(colour);
    return row == nullptr ? QColor() : QColor(row->rgb);
}

QList<RecentService> RecentServices::list()
{
    const QSettings settings;
    const auto addresses = settings.value(AddressesKey).toStringList();
    const auto names = settings.value(NamesKey).toStringList();
    const auto colours = settings.value(ColoursKey).toStringList();
    QList<RecentService> services;
    for (qsizetype i = 0; i < addresses.size(); ++i)
        services.append({addresses[i], names.value(i), colourFrom(colours.value(i))});
    return services;
}

std::optional<RecentService> RecentServices::find(const QString &address)
{
    for (const auto &service : list()) {
        if (service.address == address)
            return service;
    }
    return std::nullopt;
}

void RecentServices::add(const RecentService &service)
{
    auto services = without(service.address);
    services.prepend(service);
    write(services.first(std::min<qsizetype>(services.size(), MaxServices)));
}

void RecentServices::remove(const QString &address)
{
    write(without(address));
}

} // namespace loom
