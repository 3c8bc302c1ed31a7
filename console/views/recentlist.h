// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace loom {

/// List of recent services with their names and colours. Enter connects to a service, Delete removes it.
class RecentList : public QListWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent);

    /// Reloads RecentServices.
    void refresh();

signals:
    void chosen(const QString &address);
    void removed(const QString &address);

private:
    void removeCurrent();
};

} // namespace loom
