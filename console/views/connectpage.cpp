// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/connectpage.h"

#include "console/access/credential.h"
#include "console/access/trust.h"
#include "console/connection/monitoraddress.h"
#include "console/models/recentservices.h"
#include "console/views/cafileedit.h"
#include "console/views/connectionlabel.h"
#include "console/views/icons.h"
#include "console/views/lookedit.h"
#include "console/views/recentlist.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const auto CaFileKey = u"connect/caFile"_s;

} // namespace

ConnectPage::ConnectPage(MonitorClient &client, TokenStore &tokens, QWidget *parent)
    : Page(u"connect"_s, tr("Connect"), icon("plug"), parent),
      m_client(client),
      m_tokens(tokens),
      m_address(new QLineEdit(this)),
      m_token(new QLineEdit(this)),
      m_caFile(new CaFileEdit(this)),
      m_look(new LookEdit(this)),
      m_notice(new QLabel(this)),
      m_connect(new QPushButton(tr("Co&nnect"), this)),
      m_disconnect(new QPushButton(tr("&Disconnect"), this)),
      m_state(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_recent(new RecentList(this))
{
    setFocusProxy(m_address);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 20, 24, 20);
    auto *column = new QVBoxLayout;
    row->addLayout(column, 3);
    row->addStretch(1);
    column->setSpacing(10);
    column->addWidget(buildWelcome());
    column->addLayout(buildForm());
    column->addWidget(m_notice);
    column->addLayout(buildButtons());
    column->addWidget(m_state);
    column->addWidget(m_reason);
    auto *recentTitle = new QLabel(tr("&Recent services (Return: connect, Delete: forget)"), this);
    recentTitle->setBuddy(m_recent);
    column->addSpacing(12);
    column->addWidget(recentTitle);
    column->addWidget(m_recent, 1);

    connect(m_recent, &RecentList::chosen, this, [this](const QString &address) { connectTo(address, {}); });
    connect(m_recent, &RecentList::removed, this, &ConnectPage::forget);
    connect(&m_tokens, &TokenStore::found, this, &ConnectPage::onTokenRead);
    connect(&m_tokens, &TokenStore::isLastingChanged, this, &ConnectPage::refreshNotice);
    connect(&m_client, &MonitorClient::stateChanged, this, &ConnectPage::refreshState);
    connect(&m_client, &MonitorClient::helloReceived, this, &ConnectPage::rememberService);
    refreshState();
    refreshNotice();
}

QLayout *ConnectPage::buildForm()
{
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"localhost:8002"_s);
    m_address->setText(RecentServices::list().value(0, {u"localhost:8002"_s}).address);
    m_address->setAccessibleDescription(tr("Host and port of the service's monitor channel"));
    m_token->setObjectName(u"token"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("only if the service requires one"));
    m_token->setToolTip(tr("A key with the scope monitor:watch, or the service's LOOM_MONITOR_TOKEN. Send and Replay "
                           "use the key as well, for this service only."));
    m_notice->setObjectName(u"tokenNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignTop);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Key or token"), m_token);
    form->addRow(tr("&Private CA"), m_caFile);
    form->addRow(tr("&Service name"), m_look);
    showLook();
    connect(m_caFile, &CaFileEdit::returnPressed, this, &ConnectPage::connectNow);
    connect(m_look, &LookEdit::returnPressed, this, &ConnectPage::connectNow);
    connect(m_look, &LookEdit::edited, this, &ConnectPage::keepLook);
    connect(m_address, &QLineEdit::textChanged, this, &ConnectPage::refreshNotice);
    connect(m_token, &QLineEdit::textChanged, this, &ConnectPage::refreshNotice);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectPage::connectNow);
    connect(m_token, &QLineEdit::returnPressed, this, &ConnectPage::connectNow);
    connect(m_address, &QLineEdit::editingFinished, this, &ConnectPage::leaveAddress);
    return form;
}

/// Shown until the first connection.
QLabel *ConnectPage::buildWelcome()
{
    auto *welcome = new QLabel(tr("This console shows the messages that a Loom service receives and stores in "
                                  "Kafka.\nEnter the address of the service's monitor port: localhost:8002 for a "
                                  "service on this computer.\nPress Return to connect."),
                               this);
    welcome->setObjectName(u"welcome"_s);
    welcome->setWordWrap(true);
    welcome->setVisible(RecentServices::list().isEmpty());
    connect(&m_client, &MonitorClient::helloReceived, welcome, &QLabel::hide);
    return welcome;
}

QLayout *ConnectPage::buildButtons()
{
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setDefault(true);
    m_disconnect->setObjectName(u"disconnectButton"_s);
    m_connect->setIcon(icon("plug"));
    m_disconnect->setIcon(icon("unplug"));
    m_state->setObjectName(u"state"_s);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout;
    row->addWidget(m_connect);
    row->addWidget(m_disconnect);
    row->addStretch();
    connect(m_connect, &QPushButton::clicked, this, &ConnectPage::connectNow);
    connect(m_disconnect, &QPushButton::clicked, &m_client, &MonitorClient::close);
    return row;
}

void ConnectPage::connectTo(const QString &address, const QString &token)
{
    m_address->setText(address);
    if (const auto url = parseMonitorAddress(address); url && !token.isEmpty()) {
        m_token->setText(token);
        m_asked = url->toString();
    }
    connectNow();
}

void ConnectPage::connectNow()
{
    const auto url = parseMonitorAddress(m_address->text());
    if (!url) {
        showProblem(url.error().message);
        m_address->setFocus();
        return;
    }
    if (url->toString() == m_asked)
        return connectWith(*url);
    m_connectWhenFound = true;
    askForToken(*url);
}

void ConnectPage::connectWith(const QUrl &address)
{
    const auto credential = credentialFromText(m_token->text());
    if (!credential)
        return showProblem(credential.error().message);
    const auto tls = tlsTrusting(m_caFile->file());
    if (!tls)
        return showProblem(tls.error().message);
    m_client.setTls(*tls);
    m_client.connectTo(address, QString::fromUtf8(*credential));
}

void ConnectPage::showProblem(const QString &problem)
{
    m_state->setText(tr("Not connected"));
    m_reason->setText(problem);
    m_reason->show();
}

void ConnectPage::setCaFile(const QString &file)
{
    m_caFile->setFile(file);
}

void ConnectPage::askForToken(const QUrl &service)
{
    if (!m_asked.isEmpty())
        m_token->setText(QString()); // do not send the token to another service
    m_asked = service.toString();
    m_tokens.find(m_asked);
    showLook();
}

void ConnectPage::onTokenRead(const QString &service, const QString &token)
{
    if (service != m_asked)
        return;
    if (!m_token->isModified())
        m_token->setText(token);
    if (std::exchange(m_connectWhenFound, false))
        connectNow();
}

void ConnectPage::leaveAddress()
{
    const auto url = parseMonitorAddress(m_address->text());
    if (!url || url->toString() == m_asked)
        return;
    m_connectWhenFound = false;
    askForToken(*url);
}

void ConnectPage::rememberService()
{
    const auto address = m_client.address().toString();
    RecentServices::add({address, m_look->name(), m_look->colour()});
    if (!m_token->text().isEmpty())
        m_tokens.remember(address, m_token->text());
    m_recent->refresh();
    emit servicesChanged();
}

void ConnectPage::forget(const QString &address)
{
    m_tokens.remember(address, {});
    emit servicesChanged();
}

void ConnectPage::showLook()
{
    const auto url = parseMonitorAddress(m_address->text());
    const auto known = url ? RecentServices::find(url->toString()) : std::nullopt;
    m_look->setLook(known ? known->name : QString(), known ? known->colour : ServiceColour::None);
}

void ConnectPage::keepLook()
{
    const auto address = m_client.address().toString();
    const auto entered = parseMonitorAddress(m_address->text());
    if (!entered || entered->toString() != address || !RecentServices::find(address))
        return;
    rememberService();
}

void ConnectPage::refreshState()
{
    const auto state = m_client.state();
    auto font = this->font();
    font.setBold(true);
    m_state->setFont(font);
    m_state->setText(state == MonitorClient::State::Waiting ? tr("Not connected; retrying automatically")
                                                            : stateText(m_client));
    m_reason->setText(state == MonitorClient::State::Idle
                          ? tr("A service listens for consoles on its LOOM_MONITOR_PORT (8002 by default).")
                          : m_client.reason());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_disconnect->setEnabled(state != MonitorClient::State::Idle);
}

void ConnectPage::refreshNotice()
{
    QStringList lines{
        m_tokens.isLasting()
            ? tr("The key or token is stored in this desktop's keychain.")
            : tr("No keychain is available: the key or token is kept only until this window closes. Enter it again "
                 "the next time.")};
    const auto url = parseMonitorAddress(m_address->text());
    if (url && !m_token->text().isEmpty() && isReadableOnTheWay(*url))
        lines << tr("⚠ The key or token is sent to %1 unencrypted, and others on the network can read it. Use wss:// "
                    "if the service has TLS.")
                     .arg(url->host());
    m_notice->setText(lines.join(u'\n'));
}

void ConnectPage::save(QSettings &settings) const
{
    settings.setValue(CaFileKey, m_caFile->file());
}

void ConnectPage::restore(const QSettings &settings)
{
    m_caFile->setFile(settings.value(CaFileKey).toString());
}

} // namespace loom
