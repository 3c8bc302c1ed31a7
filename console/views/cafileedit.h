// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace loom {

/// Input for the certificate file of a private CA: a line edit and a button with a file dialog.
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
