// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace loom {

/// One number with its name above and what belongs to it below.
class Figure : public QFrame
{
    Q_OBJECT

public:
    Figure(const QString &name, const QString &title, QWidget *parent);

    void show(const QString &value, const QString &detail);
    /// Greys a value that was true once.
    void setStale(bool isStale);

private:
    QLabel *m_value;
    QLabel *m_detail;
};

} // namespace loom
