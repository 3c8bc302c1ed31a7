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

/// A page from which messages are sent to a service: the service's address and the key for it, one run at a time, how
/// that goes, what the key does not allow, and what kept a run from being begun.
///
/// The key of the connected service goes to that service only. For any other address the page has a field of its own,
/// which is emptied with each change of the address and is in no settings.
class RunPage : public Page
{
    Q_OBJECT

public:
    /// The service that is connected, and what it takes: where messages go unless the person typed another address.
    void setService(const ConnectedService &service, const QList<protocol::MessageTypeInfo> &messageTypes);
    QString unfinished() const override;

protected:
    RunPage(const QString &name, const QString &title, const QIcon &icon, QWidget *parent);

    QLineEdit *address() { return m_address; }
    /// The field for a key of another service, and what there is to say about keys; nothing where neither is needed.
    QWidget *keyBox() { return m_keyBox; }
    QLabel *problem() { return m_problem; }
    RunPanel *panel() { return m_panel; }
    const RunPanel *panel() const { return m_panel; }
    /// The last run; none before the first.
    const replay::Run *run() const { return m_run.get(); }
    /// Whether none is under way.
    bool isFree() const { return m_run == nullptr || m_run->isOver(); }

    /// Begins a run, or tells why that cannot be. Returns whether it has begun. @p isSingle: it is of one message.
    bool begin(std::unique_ptr<replay::Source> source, const replay::Schedule &schedule,
               const replay::RunOptions &options, bool isSingle = false);
    /// Shows @p problem; hides the one before where it is empty.
    void showProblem(const QString &problem);
    /// Called when a run begins, pauses, goes on or ends, and when the address, the key or the service is another.
    virtual void refresh() = 0;
    /// Called for each answer of a run, after the panel has it.
    virtual void onAnswer(const replay::Response &answer);
    /// Called when a run is over, after the panel shows that.
    virtual void onEnded() {}

    /// The scopes that the key of the connected service lacks of those needed; none where messages go to another
    /// service.
    QStringList missingScopes(const std::function<bool(const protocol::MessageTypeInfo &)> &isNeeded) const;
    /// Whether the key of the connected service allows no message at all, and messages would go there.
    bool lacksEveryStream() const;
    /// Shows what the key allows, how it travels, and the scopes that are @p missing for what is chosen.
    void showKeyNotes(const QStringList &missing);

private:
    Result<QUrl, Failure> target() const;
    bool isForConnected() const;
    Result<QByteArray, Failure> credential() const;
    QString allowedStreams() const;
    QStringList keyNotes(const QStringList &missing) const;
    void forgetKey();
    bool reject(const QString &problem);

    std::unique_ptr<replay::Run> m_run;
    ConnectedService m_service;
    QList<protocol::MessageTypeInfo> m_messageTypes;
    bool m_hasHinted = false; ///< about the present run's 401 or 403
    bool m_hadKey = false; ///< of the present run
    QLineEdit *m_address;
    QWidget *m_keyBox;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    QLabel *m_keyNotes;
    QLabel *m_problem;
    RunPanel *m_panel;
};

} // namespace loom
