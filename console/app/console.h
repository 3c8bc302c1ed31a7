// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/app/consoleoptions.h"
#include "console/connection/monitorclient.h"
#include "console/connection/tokenstore.h"
#include "console/models/connectionsmodel.h"
#include "console/models/devicesmodel.h"
#include "console/models/serviceseries.h"
#include "console/models/servicestate.h"
#include "console/models/trafficmodel.h"
#include "console/views/mainwindow.h"

namespace loom {

class ConnectPage;
class ConnectionsPage;
class DevicesPage;
class FindDialog;
class OverviewPage;
class ReplayPage;
class SendPage;
class TrafficPage;

/// The application: creates the models, the client and the pages, and connects them with one another. All wiring is
/// here.
class Console : public QObject
{
    Q_OBJECT

public:
    explicit Console(const ConsoleOptions &options, QObject *parent = nullptr);

    /// Shows the window and connects to a service if the options name one.
    void start();

    MainWindow &window() { return m_window; }
    MonitorClient &client() { return m_client; }

private:
    void addPages();
    void feedModels();
    void connectPages();
    void onSnapshot(const protocol::Snapshot &snapshot);
    void onHello(const protocol::Hello &hello);
    void onStateChanged();
    void showRecording();
    void showTimesIn(TimeZone zone);

    ConsoleOptions m_options;
    MonitorClient m_client;
    TokenStore m_tokens;
    ServiceState m_state;
    ServiceSeries m_series;
    ConnectionsModel m_connections;
    DevicesModel m_devices;
    TrafficModel m_traffic;
    MainWindow m_window;
    ConnectPage *m_connectPage; ///< the window owns the pages
    OverviewPage *m_overviewPage;
    DevicesPage *m_devicesPage;
    ConnectionsPage *m_connectionsPage;
    TrafficPage *m_trafficPage;
    SendPage *m_sendPage;
    ReplayPage *m_replayPage;
    FindDialog *m_findDialog;
    QUrl m_lastService;
    qint64 m_startedAt = 0; ///< start time of the service from its last hello
};

} // namespace loom
