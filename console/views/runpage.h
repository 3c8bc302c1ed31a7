// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/connectedservice.h"
#include "console/replay/run.h"
#include "console/views/page.h"

#include <functional>

class QLabel;
class QLineEdit;

namespace loom {

class RunPanel;

/// Base class of the pages that send messages to a service: the service's address and key, one run at a time with its
/// progress, the missing scopes of the key, and the reason if a run cannot start.
///
/// The key of the connected service is sent to that service only. For any other address the page has a separate key
/// field, which is cleared whenever the address changes and is never saved.
class RunPage : public Page
{
    Q_OBJECT

public:
    /// Sets the connected service and its message types. Messages are sent there unless the user enters another
    /// address.
    void setService(const ConnectedService &service, const QList<protocol::MessageTypeInfo> &messageTypes);
    QString unfinished() const override;

protected:
    RunPage(const QString &name, const QString &title, const QIcon &icon, QWidget *parent);

    QLineEdit *address() { return m_address; }
    /// Widget with the field for another service's key and notes about keys; hidden if neither is needed.
    QWidget *keyBox() { return m_keyBox; }
    QLabel *problem() { return m_problem; }
    RunPanel *panel() { return m_panel; }
    const RunPanel *panel() const { return m_panel; }
    /// The last run; null before the first.
    const replay::Run *run() const { return m_run.get(); }
    /// Returns true if no run is active.
    bool isFree() const { return m_run == nullptr || m_run->isOver(); }

    /// Starts a run, or shows why it cannot start. Returns whether it has started. @p isSingle: the run has a single
    /// message.
    bool begin(std::unique_ptr<replay::Source> source, const replay::Schedule &schedule,
               const replay::RunOptions &options, bool isSingle = false);
    /// Shows @p problem; an empty @p problem hides the previous one.
    void showProblem(const QString &problem);
    /// Called when a run starts, pauses, resumes or ends, and when the address, the key or the service changes.
    virtual void refresh() = 0;
    /// Called for each response of a run, after the panel was updated.
    virtual void onAnswer(const replay::Response &answer);
    /// Called when a run has ended, after the panel was updated.
    virtual void onEnded() {}

    /// Returns the needed scopes that the key of the connected service lacks; empty if messages go to another service.
    QStringList missingScopes(const std::function<bool(const protocol::MessageTypeInfo &)> &isNeeded) const;
    /// Returns true if messages go to the connected service and its key does not allow any of them.
    bool lacksEveryScope() const;
    /// Shows the permissions of the key, whether it is sent unencrypted, and the @p missing scopes for the selected
    /// messages.
    void showKeyNotes(const QStringList &missing);

private:
    Result<QUrl, Failure> target() const;
    bool isForConnected() const;
    Result<QByteArray, Failure> credential() const;
    QString allowedMessageTypes() const;
    QStringList keyNotes(const QStringList &missing) const;
    void forgetKey();
    bool reject(const QString &problem);

    std::unique_ptr<replay::Run> m_run;
    ConnectedService m_service;
    QList<protocol::MessageTypeInfo> m_messageTypes;
    bool m_hasHinted = false; ///< a hint about a 401 or 403 of the current run was shown
    bool m_hadKey = false; ///< the current run sends a key
    QLineEdit *m_address;
    QWidget *m_keyBox;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    QLabel *m_keyNotes;
    QLabel *m_problem;
    RunPanel *m_panel;
};

} // namespace loom
