// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/recentservices.h"

#include <QLabel>

namespace loom {

/// A line above every page in the colour of the service, with its name. Hidden for a service that a person has not
/// marked.
class ServiceStrip : public QLabel
{
    Q_OBJECT

public:
    explicit ServiceStrip(QWidget *parent);

    /// None: no connection is wanted.
    void show(const std::optional<RecentService> &service);
};

} // namespace loom
