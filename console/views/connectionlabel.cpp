// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/connectionlabel.h"

#include "console/views/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QIcon iconOf(MonitorClient::State state)
{
    switch (state) {
    case MonitorClient::State::Connected:
        return icon("circle-check", IconColour::Good);
    case MonitorClient::State::Rejected:
        return icon("octagon-x", IconColour::Bad);
    case MonitorClient::State::Waiting:
        return icon("triangle-alert", IconColour::Warning);
    case MonitorClient::State::Idle:
    case MonitorClient::State::Connecting:
        break;
    }
    return icon("info");
}

} // namespace

QString stateText(const MonitorClient &client)
{
    const auto where = client.address().authority();
    switch (client.state()) {
    case MonitorClient::State::Idle:
        return ConnectionLabel::tr("Not connected");
    case MonitorClient::State::Connecting:
        return ConnectionLabel::tr("Connecting to %1…").arg(where);
    case MonitorClient::State::Connected:
        return ConnectionLabel::tr("Connected to %1, Loom %2").arg(where, client.hello().version);
    case MonitorClient::State::Waiting:
        return ConnectionLabel::tr("Not connected to %1, retrying in %2 s")
            .arg(where)
            .arg((client.retryIn().count() + 999) / 1000);
    case MonitorClient::State::Rejected:
        return ConnectionLabel::tr("Not connected to %1: see Connect").arg(where);
    }
    Q_UNREACHABLE();
}

ConnectionLabel::ConnectionLabel(MonitorClient &client, QWidget *parent)
    : QWidget(parent),
      m_client(client),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_retry(new QToolButton(this))
{
    setObjectName(u"connectionLabel"_s);
    m_text->setAccessibleName(tr("Connection state"));
    m_retry->setText(tr("Try now"));
    m_retry->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_retry);

    m_countdown.setInterval(500);
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionLabel::refresh);
    connect(m_retry, &QToolButton::clicked, &client, &MonitorClient::retryNow);
    connect(&client, &MonitorClient::stateChanged, this, &ConnectionLabel::refresh);
    refresh();
}

void ConnectionLabel::refresh()
{
    const auto state = m_client.state();
    const int size = fontMetrics().height();
    m_icon->setPixmap(iconOf(state).pixmap(QSize(size, size), devicePixelRatio()));
    m_text->setText(stateText(m_client));
    setToolTip(m_client.reason());
    m_retry->setVisible(state == MonitorClient::State::Waiting || state == MonitorClient::State::Rejected);
    if (state == MonitorClient::State::Waiting)
        m_countdown.start();
    else
        m_countdown.stop();
}

} // namespace loom
