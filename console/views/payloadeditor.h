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

/// Editor for payloads, with JSON highlighting and long lines split for display. Content that the service would reject
/// is underlined while the user types, with the reason as a tooltip. F8 and Shift+F8 go to the next and the previous
/// problem.
class PayloadEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// In characters. A longer text is not checked against the schema, and its syntax is checked on another thread.
    static constexpr qsizetype MaxChecked = 256 * 1024;

    explicit PayloadEditor(QWidget *parent);

    /// The original payload text, without the display's line breaks.
    QString text() const;
    void setText(const QString &text);
    /// Like setText(), but undoable.
    void replaceText(const QString &text);
    bool isInPieces() const;

    /// Underlines the violations for which the service rejected the current text, each until its value changes, and
    /// moves the cursor to the first one. Replaces earlier violations; setText() removes them. @p violations has the
    /// format of an error response's "detail".
    void showRejection(const QJsonArray &violations);

    /// Sets the plain JSON Schema that the service sent; empty if there is none.
    void setSchema(const QJsonObject &schema);
    /// Why this console cannot use the schema, or nothing if it can.
    const std::optional<Failure> &schemaProblem() const { return m_check.schemaProblem(); }
    /// Sorted by their positions in the displayed text.
    const QList<replay::PayloadProblem> &problems() const { return m_problems; }

    void showNextProblem();
    void showPreviousProblem();

signals:
    /// Emitted shortly after each change with the problems, each with line and column.
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
    bool m_goesToFirst = false; ///< move the cursor once the positions of a rejection's violations are known
    QList<replay::PayloadProblem> m_problems;
    QTimer m_pause;
    int m_turn = 0; ///< number of the current check; results of earlier ones are ignored
    JsonHighlighter *m_highlighter;
};

} // namespace loom
