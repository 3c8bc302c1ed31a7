// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/payloadcheck.h"
#include "console/replay/rejectedplaces.h"

#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTimer>

namespace loom {

class JsonHighlighter;

/// The text of a payload, coloured, long lines in pieces. What the stream would reject is underlined while one types,
/// and says why under the pointer; F8 and Shift+F8 go from one such place to the next.
class PayloadEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Characters. What the schema demands of a longer text is not checked, and its syntax on another thread.
    static constexpr qsizetype MaxChecked = 256 * 1024;

    explicit PayloadEditor(QWidget *parent);

    /// The payload, however it is shown.
    QString text() const;
    void setText(const QString &text);
    /// The same in a way that can be undone.
    void replaceText(const QString &text);
    bool isInPieces() const;

    /// Underlines the violations for which a service rejected the present text, each until its value changes, and moves
    /// the cursor to the first. Ends those before; setText() does so too. @p violations as in an answer's "detail".
    void showRejection(const QJsonArray &violations);

    /// Plain JSON Schema, as the service says it; empty where there is none.
    void setSchema(const QJsonObject &schema);
    /// Why the schema is not one that this console can check by.
    const std::optional<Failure> &schemaProblem() const { return m_check.schemaProblem(); }
    /// By their places in what is shown.
    const QList<replay::PayloadProblem> &problems() const { return m_problems; }

    void showNextProblem();
    void showPreviousProblem();

signals:
    /// Shortly after each change: what is wrong, each with its line and column.
    void checked(const QStringList &problems);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void addShortcut(const QKeySequence &keys, void (PayloadEditor::*go)());
    void check();
    void checkElsewhere(const QString &text);
    void goToFirst();
    void setProblems(const QString &text, const QList<replay::PayloadProblem> &problems);
    void underline();
    void goTo(const replay::PayloadProblem &problem);
    QString problemAt(qsizetype position) const;

    QJsonObject m_schema;
    replay::PayloadCheck m_check;
    replay::RejectedPlaces m_rejected;
    bool m_goesToFirst = false; ///< once the places of a rejection are known
    QList<replay::PayloadProblem> m_problems;
    QTimer m_pause;
    int m_turn = 0; ///< of the check that counts
    JsonHighlighter *m_highlighter;
};

} // namespace loom
