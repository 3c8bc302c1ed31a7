// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPlainTextEdit>

namespace loom {

/// The text of a payload. Says where a placeholder is not right while one types.
class PayloadEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PayloadEditor(QWidget *parent);

    void setSchema(const QJsonObject &) {}

signals:
    void checked(const QStringList &problems);

private:
    void check();
};

} // namespace loom
