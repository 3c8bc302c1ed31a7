// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPlainTextEdit>

namespace loom {

/// Text field for headers, one "Name: value" per line.
class HeadersEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit HeadersEdit(QWidget *parent);

    /// Replaces the text, unless it already has the same headers.
    void setHeaders(const QMap<QString, QString> &headers);
    /// The valid headers.
    const QMap<QString, QString> &headers() const { return m_headers; }
    /// The first invalid line and the reason; empty if all lines are valid.
    const QString &problem() const { return m_problem; }

signals:
    /// Emitted when the user has edited the text, after headers() and problem() were updated.
    void edited();

private:
    void read();

    QMap<QString, QString> m_headers;
    QString m_problem;
};

} // namespace loom
