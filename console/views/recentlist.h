// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace loom {

/// The services of before with their names and colours. Enter connects to one, Delete forgets it.
class RecentList : public QListWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent);

    /// Reads RecentServices again.
    void refresh();

signals:
    void activated(const QString &address);
    void removed(const QString &address);

private:
    void removeCurrent();
};

} // namespace loom
