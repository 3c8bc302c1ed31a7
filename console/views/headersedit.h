// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QPlainTextEdit>

namespace loom {

/// Headers as a person writes them, one a line: "Name: value".
class HeadersEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit HeadersEdit(QWidget *parent);

    /// Leaves the text alone where it says the same already.
    void setHeaders(const QMap<QString, QString> &headers);
    /// Those that are right.
    const QMap<QString, QString> &headers() const { return m_headers; }
    /// What is wrong with the first line that is not, and which it is; empty where all are right.
    const QString &problem() const { return m_problem; }

signals:
    /// The person has changed something, and headers() and problem() are those of now.
    void edited();

private:
    void read();

    QMap<QString, QString> m_headers;
    QString m_problem;
};

} // namespace loom
