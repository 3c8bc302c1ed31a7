// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/connectedservice.h"
#include "console/models/trafficmodel.h"
#include "console/views/page.h"
#include "console/views/trafficactions.h"

class QLabel;
class QLineEdit;
class QSplitter;

namespace loom {

class EventPane;
class FilterBar;
class TrafficTable;

/// Page with the live messages, their filter, and the details of the selected message.
class TrafficPage : public Page
{
    Q_OBJECT

public:
    TrafficPage(TrafficModel &traffic, QWidget *parent);

    FilterBar &filter() { return *m_filter; }
    /// Sets the service that copied curl commands send to.
    void setService(const ConnectedService &service);
    void setZone(TimeZone zone);
    /// Selects @p row of TrafficModel, and clears a search that does not match it.
    void showMessage(int row);
    /// Selects TrafficProxy::firstSince(@p time). Returns false if there is none.
    bool showMoment(qint64 time);
    /// Saves the selected messages to a new @p file: as CSV if its name ends in .csv, otherwise as a recording. Shows a
    /// message box on failure.
    void saveChosen(const QString &file);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    void filterChanged(const loom::protocol::Subscribe &filter);
    /// Emitted by the action "Edit and send again".
    void sendRequested(const loom::protocol::Event &event);

private:
    void connectActions();
    void buildTable();
    QWidget *buildSearch();
    void startSearch();
    void chooseAsked();
    void copyPayloads();
    void mark();
    void compare();
    void askForFile();
    void changeFilter(const protocol::Subscribe &filter);
    void showChosen();
    void refreshActions();
    void refreshCounts();
    void warn(const QString &name, const QString &title, const QString &text);

    TrafficModel &m_traffic;
    QPersistentModelIndex m_asked; ///< the message that showMessage() selects after the search
    TrafficActions m_actions;
    FilterBar *m_filter;
    QLineEdit *m_search;
    TrafficTable *m_table;
    EventPane *m_pane;
    QSplitter *m_panes;
    QLabel *m_counts;
    TimeZone m_zone = TimeZone::Local;
    QString m_service; ///< address that a saved recording contains
};

} // namespace loom
