// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace loom {

/// Tile with one number, its name above it and details below it.
class StatTile : public QWidget
{
    Q_OBJECT

public:
    StatTile(const QString &name, const QString &title, QWidget *parent);

    void show(const QString &value, const QString &detail);
    /// Greys out a value that is no longer current.
    void setStale(bool isStale);
    /// Shows the value in the warning colour.
    void setWarning(bool isWarning);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshColor();

    QLabel *m_value;
    QLabel *m_detail;
    bool m_isStale = false;
    bool m_isWarning = false;
};

} // namespace loom
