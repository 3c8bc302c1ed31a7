// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/connectpage.h"

#include "console/access/credential.h"
#include "console/access/trust.h"
#include "console/connection/monitoraddress.h"
#include "console/models/recentservices.h"
#include "console/views/connectionlabel.h"

#include <QAction>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto CaFileKey = u"connect/caFile"_s;

} // namespace

ConnectPage::ConnectPage(MonitorClient &client, TokenStore &tokens, QWidget *parent)
    : Page(u"connect"_s, tr("Connect"), parent),
      m_client(client),
      m_tokens(tokens),
      m_address(new QLineEdit(this)),
      m_token(new QLineEdit(this)),
      m_caFile(new QLineEdit(this)),
      m_notice(new QLabel(this)),
      m_connect(new QPushButton(tr("Co&nnect"), this)),
      m_disconnect(new QPushButton(tr("&Disconnect"), this)),
      m_state(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_recent(new QListWidget(this))
{
    setFocusProxy(m_address);
    buildRecent();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 20, 24, 20);
    auto *column = new QVBoxLayout;
    row->addLayout(column, 3);
    row->addStretch(1);
    column->setSpacing(10);
    column->addLayout(buildForm());
    column->addWidget(m_notice);
    column->addLayout(buildButtons());
    column->addWidget(m_state);
    column->addWidget(m_reason);
    auto *recentTitle = new QLabel(tr("&Recent services (Enter connects, Delete forgets)"), this);
    recentTitle->setBuddy(m_recent);
    column->addSpacing(12);
    column->addWidget(recentTitle);
    column->addWidget(m_recent, 1);

    connect(&m_tokens, &TokenStore::found, this, &ConnectPage::takeToken);
    connect(&m_tokens, &TokenStore::isLastingChanged, this, &ConnectPage::refreshNotice);
    connect(&m_client, &MonitorClient::stateChanged, this, &ConnectPage::refreshState);
    connect(&m_client, &MonitorClient::helloReceived, this, &ConnectPage::rememberService);
    refreshRecent();
    refreshState();
    refreshNotice();
}

QLayout *ConnectPage::buildForm()
{
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"localhost:8002"_s);
    m_address->setText(RecentServices::list().value(0, u"localhost:8002"_s));
    m_address->setAccessibleDescription(tr("Host and port of the service's monitor channel"));
    m_token->setObjectName(u"token"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("only where the service asks for one"));
    m_token->setToolTip(tr("A key with the scope monitor:watch, or the service's LOOM_MONITOR_TOKEN. A key is used for "
                           "Send and Replay as well, with this service only."));
    m_notice->setObjectName(u"tokenNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignTop);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("&Key or token"), m_token);
    auto *caLabel = new QLabel(tr("&Private CA"), this);
    caLabel->setBuddy(m_caFile);
    form->addRow(caLabel, buildCaFile());
    connect(m_address, &QLineEdit::textChanged, this, &ConnectPage::refreshNotice);
    connect(m_token, &QLineEdit::textChanged, this, &ConnectPage::refreshNotice);
    connect(m_address, &QLineEdit::returnPressed, this, &ConnectPage::connectNow);
    connect(m_token, &QLineEdit::returnPressed, this, &ConnectPage::connectNow);
    connect(m_address, &QLineEdit::editingFinished, this, &ConnectPage::leaveAddress);
    return form;
}

QLayout *ConnectPage::buildCaFile()
{
    m_caFile->setObjectName(u"caFile"_s);
    m_caFile->setPlaceholderText(tr("only for wss:// with a certificate of your own CA (a PEM file)"));
    m_caFile->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("Ch&oose…"), this);
    connect(choose, &QPushButton::clicked, this, &ConnectPage::askForCaFile);
    connect(m_caFile, &QLineEdit::returnPressed, this, &ConnectPage::connectNow);
    auto *row = new QHBoxLayout;
    row->addWidget(m_caFile, 1);
    row->addWidget(choose);
    return row;
}

QLayout *ConnectPage::buildButtons()
{
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setDefault(true);
    m_disconnect->setObjectName(u"disconnectButton"_s);
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

void ConnectPage::buildRecent()
{
    m_recent->setObjectName(u"recent"_s);
    m_recent->setAccessibleName(tr("Recent services"));
    auto *remove = new QAction(tr("&Forget this service"), m_recent);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(remove);
    m_recent->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, &ConnectPage::removeRecent);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { connectTo(item->text(), {}); });
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
    const auto tls = tlsTrusting(m_caFile->text().trimmed());
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
    m_caFile->setText(file);
}

void ConnectPage::askForCaFile()
{
    const auto file =
        QFileDialog::getOpenFileName(this, tr("Trust a private CA"), {}, tr("Certificates (*.pem *.crt *.cer)"));
    if (!file.isEmpty())
        setCaFile(file);
}

void ConnectPage::askForToken(const QUrl &service)
{
    if (!m_asked.isEmpty())
        m_token->setText(QString()); // another service must not see it
    m_asked = service.toString();
    m_tokens.find(m_asked);
}

void ConnectPage::takeToken(const QString &service, const QString &token)
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
    RecentServices::add(m_client.address().toString());
    if (!m_token->text().isEmpty())
        m_tokens.keep(m_client.address().toString(), m_token->text());
    refreshRecent();
}

void ConnectPage::removeRecent()
{
    if (const auto *item = m_recent->currentItem()) {
        RecentServices::remove(item->text());
        m_tokens.keep(item->text(), {});
        refreshRecent();
    }
}

void ConnectPage::refreshRecent()
{
    m_recent->clear();
    m_recent->addItems(RecentServices::list());
}

void ConnectPage::refreshState()
{
    const auto state = m_client.state();
    auto font = this->font();
    font.setBold(true);
    m_state->setFont(font);
    m_state->setText(state == MonitorClient::State::Waiting ? tr("No connection; it is tried again by itself")
                                                            : stateText(m_client));
    m_reason->setText(state == MonitorClient::State::Idle
                          ? tr("A service listens for consoles on its LOOM_MONITOR_PORT, 8002 unless told otherwise. "
                               "./dev run starts one on this machine.")
                          : m_client.reason());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_disconnect->setEnabled(state != MonitorClient::State::Idle);
}

void ConnectPage::refreshNotice()
{
    QStringList lines{
        m_tokens.isLasting()
            ? tr("The key or token is kept in this desktop's keychain.")
            : tr("No keychain runs here: the key or token is kept until this window closes, and has to be "
                 "entered again after that.")};
    const auto url = parseMonitorAddress(m_address->text());
    if (url && !m_token->text().isEmpty() && isReadableOnTheWay(*url))
        lines
            << tr("⚠ It travels to %1 unencrypted, and others on the network can read it. Use wss:// where the service "
                  "has TLS.")
                   .arg(url->host());
    m_notice->setText(lines.join(u'\n'));
}

void ConnectPage::save(QSettings &settings) const
{
    settings.setValue(CaFileKey, m_caFile->text());
}

void ConnectPage::restore(const QSettings &settings)
{
    m_caFile->setText(settings.value(CaFileKey).toString());
}

} // namespace loom
