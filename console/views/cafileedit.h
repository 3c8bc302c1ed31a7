// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace loom {

/// The file of a private CA, typed or chosen.
class CaFileEdit : public QWidget
{
    Q_OBJECT

public:
    explicit CaFileEdit(QWidget *parent);

    QString file() const;
    void setFile(const QString &file);

signals:
    void returnPressed();

private:
    void askForFile();

    QLineEdit *m_file;
};

} // namespace loom
