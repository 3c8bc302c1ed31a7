// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"

#include "console/views/connectionspage.h"
#include "console/views/connectpage.h"
#include "console/views/devicespage.h"
#include "console/views/filterbar.h"
#include "console/views/finddialog.h"
#include "console/views/overviewpage.h"
#include "console/views/recordingpanel.h"
#include "console/views/replaypage.h"
#include "console/views/sendpage.h"
#include "console/views/trafficpage.h"

namespace loom {

Console::Console(const ConsoleOptions &options, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_tokens(options.usesKeychain ? TokenStore::Kind::Keychain : TokenStore::Kind::SessionOnly),
      m_window(m_client),
      m_connectPage(new ConnectPage(m_client, m_tokens, &m_window)),
      m_overviewPage(new OverviewPage(m_state, m_series, &m_window)),
      m_devicesPage(new DevicesPage(m_devices, &m_window)),
      m_connectionsPage(new ConnectionsPage(m_connections, &m_window)),
      m_trafficPage(new TrafficPage(m_traffic, &m_window)),
      m_sendPage(new SendPage(&m_window)),
      m_replayPage(new ReplayPage(&m_window)),
      m_findDialog(new FindDialog(m_client, m_traffic, &m_window))
{
    addPages();
    feedModels();
    connectPages();
    m_window.restoreChoices();
}

void Console::start()
{
    m_window.show();
    m_window.showPage(m_connectPage);
    if (!m_options.caFile.isEmpty())
        m_connectPage->setCaFile(m_options.caFile);
    if (!m_options.address.isEmpty())
        m_connectPage->connectTo(m_options.address, m_options.token);
}

void Console::addPages()
{
    for (auto *page : std::initializer_list<Page *>{m_connectPage, m_overviewPage, m_devicesPage, m_connectionsPage,
                                                    m_trafficPage, m_sendPage, m_replayPage})
        m_window.addPage(page);
}

void Console::feedModels()
{
    connect(&m_client, &MonitorClient::helloReceived, this, &Console::onHello);
    connect(&m_client, &MonitorClient::snapshotReceived, this, &Console::onSnapshot);
    connect(&m_client, &MonitorClient::eventsReceived, &m_traffic, &TrafficModel::add);
    connect(&m_client, &MonitorClient::eventsReceived, m_sendPage,
            [this](const protocol::Events &events) { m_sendPage->onEvents(events.events); });
    connect(&m_client, &MonitorClient::found, m_sendPage,
            [this](const protocol::Found &found) { m_sendPage->onEvents(found.events); });
    connect(&m_client, &MonitorClient::stateChanged, this, &Console::onStateChanged);
}

void Console::connectPages()
{
    connect(m_connectionsPage, &ConnectionsPage::disconnectRequested, &m_client, &MonitorClient::disconnectClient);
    connect(m_overviewPage, &OverviewPage::topicRequested, this, [this](const QString &topic) {
        m_trafficPage->filter().showTopic(topic);
        m_window.showPage(m_trafficPage);
    });
    connect(m_overviewPage, &OverviewPage::momentRequested, this, [this](qint64 time) {
        if (m_trafficPage->showMoment(time))
            m_window.showPage(m_trafficPage);
        else
            m_overviewPage->showNoMessages(time);
    });
    connect(m_devicesPage, &DevicesPage::trafficRequested, this, [this](const QString &device) {
        m_trafficPage->filter().showDevice(device);
        m_window.showPage(m_trafficPage);
    });
    connect(m_connectionsPage, &ConnectionsPage::trafficRequested, this,
            [this](const protocol::ConnectionInfo &connection) {
                m_trafficPage->filter().showConnection(connection);
                m_window.showPage(m_trafficPage);
            });
    connect(&m_window, &MainWindow::zoneChanged, this, &Console::showTimesIn);
    connect(m_trafficPage, &TrafficPage::filterChanged, &m_client, &MonitorClient::subscribe);
    connect(m_trafficPage, &TrafficPage::filterChanged, &m_replayPage->recording(), &RecordingPanel::setFilter);
    m_replayPage->recording().setFilter(m_trafficPage->filter().filter());
    connect(m_trafficPage, &TrafficPage::sendRequested, this, [this](const protocol::Event &event) {
        m_sendPage->edit(event);
        m_window.showPage(m_sendPage);
    });
    connect(&m_window, &MainWindow::findRequested, m_findDialog, &FindDialog::ask);
    connect(&m_window, &MainWindow::recordingRequested, this, [this] { m_window.showPage(m_replayPage); });
    connect(&m_replayPage->recording(), &RecordingPanel::progressed, this, &Console::showRecording);
    connect(m_connectPage, &ConnectPage::servicesChanged, &m_window, &MainWindow::refreshService);
    connect(m_sendPage, &SendPage::positionRequested, &m_client, [this](const QString &id) {
        protocol::Find wanted;
        wanted.id = id;
        m_client.find(wanted);
    });
    connect(m_findDialog, &FindDialog::trafficRequested, this, [this](int row) {
        m_window.showPage(m_trafficPage);
        m_trafficPage->showMessage(row);
    });
    m_client.subscribe(m_trafficPage->filter().filter());
}

void Console::onHello(const protocol::Hello &hello)
{
    if (m_lastService != m_client.address()) {
        m_series.clear();
        m_traffic.clear();
        m_devices.clear();
        m_lastService = m_client.address();
    }
    if (m_startedAt != hello.startedAt)
        m_series.markRestart();
    m_startedAt = hello.startedAt;
    m_state.setHello(hello);
    m_trafficPage->filter().setMessageTypes(hello.messageTypes);
    m_devicesPage->setConnected(true);
    m_connectionsPage->setConnected(true);
    const auto service = m_client.service();
    m_connectionsPage->setPermissions(service.permissions);
    m_trafficPage->setService(service);
    m_replayPage->setService(service, hello.messageTypes);
    m_replayPage->recording().setMonitor(m_client.address(), m_client.token(), service.tls);
    m_sendPage->setService(service, hello.messageTypes);
    if (m_window.currentPage() == m_connectPage)
        m_window.showPage(m_overviewPage);
}

void Console::showRecording()
{
    const auto &recording = m_replayPage->recording();
    m_window.showRecording(recording.isRecording() ? tr("● Recording") : QString(), recording.progressText());
}

void Console::showTimesIn(TimeZone zone)
{
    m_overviewPage->setZone(zone);
    m_devicesPage->setZone(zone);
    m_connections.setZone(zone);
    m_traffic.setZone(zone);
    m_trafficPage->setZone(zone);
    m_findDialog->setZone(zone);
    m_sendPage->setZone(zone);
    m_replayPage->setZone(zone);
}

void Console::onSnapshot(const protocol::Snapshot &snapshot)
{
    m_state.addSnapshot(snapshot);
    m_series.addSnapshot(snapshot);
    m_trafficPage->filter().addTopics(snapshot.topics);
    m_devices.update(snapshot.devices, snapshot.time);
    m_connections.update(snapshot.connections, snapshot.time);
    m_connectionsPage->setUnlistedCount(snapshot.connectionsLeftOut);
}

void Console::onStateChanged()
{
    if (m_client.state() == MonitorClient::State::Connected)
        return;
    if (m_client.state() == MonitorClient::State::Idle)
        m_state.setUnknown();
    else
        m_state.setLost(m_client.reason());
    m_devicesPage->setConnected(false);
    m_connections.clear();
    m_connectionsPage->setConnected(false);
}

} // namespace loom
