// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/recentservices.h"

#include <QLabel>

namespace loom {

/// Strip above every page in the colour of the service, with its name. Hidden if the service has neither name nor
/// colour.
class ServiceStrip : public QLabel
{
    Q_OBJECT

public:
    explicit ServiceStrip(QWidget *parent);

    /// Nothing: no service is selected.
    void show(const std::optional<RecentService> &service);
};

} // namespace loom
