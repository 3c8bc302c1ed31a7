// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/runoutcome.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QSettings;
class QSplitter;
class QTableView;

namespace loom {

/// The newest answers of a run, and the whole of the selected one beside them. The newest is selected until the person
/// selects another. The list is hidden for a run of one message.
class ResponsesView : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsesView(QWidget *parent);

    ResponsesModel &model() { return m_model; }
    const ResponsesModel &model() const { return m_model; }

    /// Empties the list for another run. @p isSingle: it is of one message.
    void clear(bool isSingle);
    /// Lists what was added to the model.
    void flush();
    void show(const RunOutcome &outcome);

    /// The sizes of the panes and columns, below @p group.
    void save(QSettings &settings, const QString &group) const;
    void restore(const QSettings &settings, const QString &group);

private:
    void buildTable();
    void buildDetail();
    void makeReadOnly(QPlainTextEdit &text, const QString &name, const QString &title);
    void change(const std::function<void()> &change);
    void selectNewest();
    void showSelected();

    ResponsesModel m_model;
    bool m_isChanging = false; ///< the list, and the selected answer with it
    bool m_hasChosen = false; ///< the person, an answer of this run
    qint64 m_shown = 0; ///< the number of the answer that is shown in full
    QTableView *m_table;
    QPlainTextEdit *m_detail;
    QPlainTextEdit *m_headers; ///< of the response to a single message
    QLabel *m_leftOut;
    QSplitter *m_panes;
};

} // namespace loom
