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

/// Looks up what became of one message, by its message id, its request id or its place in Kafka: among the outcomes
/// that the service keeps, and among the messages that the console holds.
class FindDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p client and @p held must outlive the dialog.
    FindDialog(MonitorClient &client, const TrafficModel &held, QWidget *parent);

    void setZone(TimeZone zone);
    /// Shows the dialog with the cursor where one types.
    void ask();

signals:
    /// Row @p row of the held messages should be shown.
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
    /// What the console holds itself; the newest first.
    QList<protocol::Event> heldMatches() const;
    QString searchedHereOnly() const;
    void showChosen();
    const protocol::Event *chosen() const;
    int heldRowOf(const protocol::Event &event) const;

    MonitorClient &m_client;
    const TrafficModel &m_held;
    TrafficModel m_found;
    TimeZone m_zone = TimeZone::Local;
    protocol::Find m_wanted; ///< of the last search
    qint64 m_request = 0; ///< that is not answered yet; 0: none
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
