// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/connectedservice.h"
#include "console/models/trafficmodel.h"
#include "console/models/trafficproxy.h"
#include "console/views/page.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;

namespace loom {

class EventPane;
class FilterBar;

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

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    void filterChanged(const loom::protocol::Subscribe &filter);
    /// Edit and send again.
    void sendRequested(const loom::protocol::Event &event);

private:
    QAction *addPageAction(const QString &text, const QKeySequence &shortcut);
    void buildActions();
    QLayout *buildButtons();
    void buildTable();
    QWidget *buildSearch();
    void startSearch();
    const protocol::Event *chosen() const;
    void changeFilter(const protocol::Subscribe &filter);
    void showChosen();
    void refreshActions();
    void refreshCounts();
    void followNewest();

    TrafficModel &m_traffic;
    TrafficProxy m_rows;
    FilterBar *m_filter;
    QLineEdit *m_search;
    QTableView *m_table;
    EventPane *m_pane;
    QSplitter *m_panes;
    QLabel *m_counts;
    QAction *m_pause = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_find = nullptr;
    QAction *m_copyJson = nullptr;
    QAction *m_copyCurl = nullptr;
    QAction *m_send = nullptr;
};

} // namespace loom
