// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/connectedservice.h"
#include "console/models/payloadtree.h"
#include "console/models/times.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QStackedWidget;
class QTabWidget;
class QTreeView;
class QTreeWidget;

namespace loom {

class AudioView;
class PayloadView;
class TrackPlot;
class TrafficModel;

/// Details of one message: outcome and times or the reason for its rejection, payload, headers, track and audio.
class EventPane : public QWidget
{
    Q_OBJECT

public:
    /// @p traffic supplies the other positions of the device.
    EventPane(const TrafficModel &traffic, QWidget *parent);

    /// @p serial is the serial number of the message in TrafficModel.
    void show(const protocol::Event &event, qint64 serial);
    void clear();
    void setZone(TimeZone zone);
    /// Sets the service that copied curl commands send to.
    void setService(const ConnectedService &service) { m_service = service; }

    /// Returns names and values. The value is empty if the message does not have it.
    static QList<std::pair<QString, QString>> factsOf(const protocol::Event &event, TimeZone zone);
    const std::optional<protocol::Event> &event() const { return m_event; }
    void copyJson() const;
    void copyCurl() const;
    bool canCurl() const;

signals:
    /// Emitted when the user selects another message in the track.
    void messageChosen(qint64 serial);

private:
    QWidget *buildDetail();
    QWidget *buildTabs();
    void showFacts();
    void showViolations();
    void showHeaders();
    void goToViolation(int row);

    ConnectedService m_service;
    TimeZone m_zone = TimeZone::Local;
    std::optional<protocol::Event> m_event;
    PayloadTree m_tree;
    QStackedWidget *m_stack;
    QLabel *m_facts;
    QListWidget *m_violations;
    QTreeView *m_treeView;
    PayloadView *m_text;
    QTreeWidget *m_headers;
    TrackPlot *m_track;
    AudioView *m_audio;
    QTabWidget *m_tabs;
};

} // namespace loom
