// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/recentservices.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto Key = u"connect/recent"_s;

} // namespace

QStringList RecentServices::list()
{
    return QSettings().value(Key).toStringList();
}

void RecentServices::add(const QString &address)
{
    auto services = list();
    services.removeAll(address);
    services.prepend(address);
    QSettings().setValue(Key, services.mid(0, MaxServices));
}

void RecentServices::remove(const QString &address)
{
    auto services = list();
    services.removeAll(address);
    QSettings().setValue(Key, services);
}

} // namespace loom
