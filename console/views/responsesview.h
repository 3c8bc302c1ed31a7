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

/// List of the newest responses of a run, with the details of the selected one. The newest is selected until the user
/// selects another. The list is hidden for a run of a single message.
class ResponsesView : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsesView(QWidget *parent);

    ResponsesModel &model() { return m_model; }
    const ResponsesModel &model() const { return m_model; }

    /// Clears the list for a new run. @p isSingle: the run has a single message.
    void clear(bool isSingle);
    /// Shows the rows that were added to the model.
    void flush();
    void show(const RunOutcome &outcome);

    /// Saves the sizes of panes and columns in @p group.
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
    bool m_isChanging = false; ///< the selection changes because the list changes
    bool m_hasChosen = false; ///< the user has selected a response of this run
    qint64 m_shown = 0; ///< number of the response whose details are shown
    QTableView *m_table;
    QPlainTextEdit *m_detail;
    QPlainTextEdit *m_headers; ///< response headers of a single message
    QLabel *m_omitted;
    QSplitter *m_panes;
};

} // namespace loom
