// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/monitorclient.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace loom {

/// The connection's state in one line of words.
QString stateText(const MonitorClient &client);

/// How the connection fares, always visible in the status line, with a button to try again at once.
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
