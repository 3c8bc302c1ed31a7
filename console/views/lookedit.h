// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/recentservices.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace loom {

/// Edits the name and the colour of a service.
class LookEdit : public QWidget
{
    Q_OBJECT

public:
    explicit LookEdit(QWidget *parent);

    QString name() const;
    ServiceColour colour() const;
    void setLook(const QString &name, ServiceColour colour);

signals:
    void edited();
    void returnPressed();

private:
    QLineEdit *m_name;
    QComboBox *m_colour;
};

} // namespace loom
