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

/// The live tail with its filter, and all about the chosen message below it.
class TrafficPage : public Page
{
    Q_OBJECT

public:
    TrafficPage(TrafficModel &traffic, QWidget *parent);

    FilterBar &filter() { return *m_filter; }
    /// Where a copied curl command sends to.
    void setService(const ConnectedService &service);
    void setZone(TimeZone zone);
    /// Chooses row @p row of the traffic, and ends a search that does not find it.
    void showMessage(int row);
    /// Selects TrafficProxy::firstSince(@p time); false where there is none.
    bool showMoment(qint64 time);
    /// Writes the chosen messages into a new @p file: CSV where its name ends so, else a capture, a JSON object a line.
    /// Says why where that fails.
    void saveChosen(const QString &file);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    void filterChanged(const loom::protocol::Subscribe &filter);
    /// Edit and send again.
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
    QPersistentModelIndex m_asked; ///< the message that showMessage() is about
    TrafficActions m_actions;
    FilterBar *m_filter;
    QLineEdit *m_search;
    TrafficTable *m_table;
    EventPane *m_pane;
    QSplitter *m_panes;
    QLabel *m_counts;
    TimeZone m_zone = TimeZone::Local;
    QString m_service; ///< that a capture names
};

} // namespace loom
