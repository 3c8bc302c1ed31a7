// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/monitorclient.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace loom {

/// Returns the connection state as one line of text.
QString stateText(const MonitorClient &client);

/// Connection state in the status bar, always visible, with a button to retry at once.
class ConnectionLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionLabel(MonitorClient &client, QWidget *parent = nullptr);

private:
    void refresh();

    MonitorClient &m_client;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_retry;
    QTimer m_countdown;
};

} // namespace loom
