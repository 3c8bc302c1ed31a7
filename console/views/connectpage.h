// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/monitorclient.h"
#include "console/connection/tokenstore.h"
#include "console/views/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace loom {

class CaFileEdit;
class LookEdit;
class RecentList;

/// Page to choose a service: address, key or token, private CA, name and colour, the recent services, and the
/// connection state.
class ConnectPage : public Page
{
    Q_OBJECT

public:
    ConnectPage(MonitorClient &client, TokenStore &tokens, QWidget *parent);

    /// Enters the values and connects, as the Connect button does. If @p token is empty, the saved one is used.
    void connectTo(const QString &address, const QString &token);
    void setCaFile(const QString &file);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    /// Emitted when RecentServices has changed.
    void servicesChanged();

private:
    QLabel *buildWelcome();
    QLayout *buildForm();
    QLayout *buildButtons();
    void leaveAddress();
    void askForToken(const QUrl &service);
    void onTokenRead(const QString &service, const QString &token);
    void connectNow();
    void rememberService();
    void forget(const QString &address);
    void showLook();
    void keepLook();
    void refreshState();
    void refreshNotice();
    void connectWith(const QUrl &address);
    void showProblem(const QString &problem);

    MonitorClient &m_client;
    TokenStore &m_tokens;
    QLineEdit *m_address;
    QLineEdit *m_token;
    CaFileEdit *m_caFile;
    LookEdit *m_look;
    QLabel *m_notice;
    QPushButton *m_connect;
    QPushButton *m_disconnect;
    QLabel *m_state;
    QLabel *m_reason;
    RecentList *m_recent;
    QString m_asked; ///< service whose token is being read from the keychain
    bool m_connectWhenFound = false;
};

} // namespace loom
