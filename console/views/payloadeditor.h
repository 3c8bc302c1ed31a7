// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/payloadcheck.h"

#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTimer>

namespace loom {

class JsonHighlighter;

/// The text of a payload, coloured. What the stream would refuse is underlined while one types, and says why under
/// the pointer; F8 and Shift+F8 go from one such place to the next.
class PayloadEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int MaxChecked = 256 * 1024; ///< characters; of a longer text only its placeholders are read

    explicit PayloadEditor(QWidget *parent);

    /// Plain JSON Schema, as the service says it; empty where there is none.
    void setSchema(const QJsonObject &schema);
    const QList<replay::PayloadProblem> &problems() const { return m_problems; }

    void showNextProblem();
    void showPreviousProblem();

signals:
    /// Shortly after each change: what is wrong, each with its line and column.
    void checked(const QStringList &problems);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void addShortcut(const QKeySequence &keys, void (PayloadEditor::*go)());
    void check();
    void underline();
    void goTo(const replay::PayloadProblem &problem);
    QString problemAt(qsizetype position) const;

    QJsonObject m_schema;
    replay::PayloadCheck m_check;
    QList<replay::PayloadProblem> m_problems;
    QTimer m_pause;
    JsonHighlighter *m_highlighter;
};

} // namespace loom
