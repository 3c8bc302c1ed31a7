// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace loom {

/// One number with its name above and what belongs to it below.
class StatTile : public QWidget
{
    Q_OBJECT

public:
    StatTile(const QString &name, const QString &title, QWidget *parent);

    void show(const QString &value, const QString &detail);
    /// Greys a value that was true once.
    void setStale(bool isStale);
    /// Shows the value in the colour of what needs attention.
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
