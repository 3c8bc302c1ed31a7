// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/monitorclient.h"
#include "console/models/trafficmodel.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QTabWidget;

namespace loom {

/// Dialog that finds the outcome of a message by its message ID, its request ID or its position in Kafka. It searches
/// the outcomes that the service keeps and the messages in the traffic list.
class FindDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p client and @p traffic must outlive the dialog.
    FindDialog(MonitorClient &client, const TrafficModel &traffic, QWidget *parent);

    void setZone(TimeZone zone);
    /// Shows the dialog and focuses its first field.
    void ask();

signals:
    /// Emitted to show row @p row of the traffic list.
    void trafficRequested(int row);

private:
    QWidget *buildIds();
    QWidget *buildPlace();
    void buildTable();
    protocol::Find wanted() const;
    void search();
    void receive(const protocol::Found &found);
    void onStateChanged();
    void showFound(QList<protocol::Event> events, const QString &note);
    /// Matches in the traffic list, newest first.
    QList<protocol::Event> listedMatches() const;
    QString searchedHereOnly() const;
    void showChosen();
    const protocol::Event *chosen() const;
    int trafficRowOf(const protocol::Event &event) const;

    MonitorClient &m_client;
    const TrafficModel &m_traffic;
    TrafficModel m_found;
    TimeZone m_zone = TimeZone::Local;
    protocol::Find m_wanted; ///< last search
    qint64 m_request = 0; ///< id of the search without an answer yet; 0: none
    QTabWidget *m_ways;
    QLineEdit *m_id;
    QComboBox *m_topic;
    QSpinBox *m_partition;
    QLineEdit *m_offset;
    QPushButton *m_search;
    QLabel *m_note;
    QTableView *m_table;
    QLabel *m_details;
    QPushButton *m_showInTraffic;
};

} // namespace loom
