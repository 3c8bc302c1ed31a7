// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/times.h"
#include "console/replay/payload.h"
#include "console/views/runhistory.h"
#include "console/views/runpage.h"

class QSplitter;

namespace loom {

class CollectionPane;
class PayloadForm;
class RunHistoryBar;
class SendBar;

/// Page to write payloads, send them on a schedule, and show the responses.
class SendPage : public RunPage
{
    Q_OBJECT

public:
    explicit SendPage(QWidget *parent);

    /// See RunPage. The message types are also offered for selection.
    void setService(const ConnectedService &service, const QList<protocol::MessageTypeInfo> &messageTypes);
    /// Adds a message of the traffic to the collection as a new payload and opens it, with the violations of its
    /// rejection underlined.
    void edit(const protocol::Event &event);
    /// Streams a WAV file in chunks, in real time.
    void sendWav(const QString &file);
    /// Adds the positions of stored messages to the responses of this page.
    void onEvents(const QList<protocol::Event> &events);
    void setZone(TimeZone zone);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    /// Emitted to look up the partition and offset of a message. The result arrives through onEvents().
    void positionRequested(const QString &messageId);

protected:
    void refresh() override;
    void onAnswer(const replay::Response &answer) override;
    void onEnded() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    QWidget *buildComposer();
    void sendCurrent();
    void sendCollection();
    void askForWav();
    void send(const QList<replay::Payload> &payloads);
    /// Returns the scopes that the key lacks for @p payload; empty if the payload has a credential header of its own or
    /// expects 401 or 403.
    QStringList missingScopes(const replay::Payload &payload) const;
    void refreshSend();
    void load(const replay::Payload &payload);

    PastRun m_activeRun; ///< the active run, without its result
    CollectionPane *m_collection;
    PayloadForm *m_form;
    SendBar *m_bar = nullptr;
    RunHistoryBar *m_history;
    QSplitter *m_panes;
    QSplitter *m_composerPanes;
    QAction *m_send = nullptr;
    QAction *m_sendAll = nullptr;
    QAction *m_sendWav = nullptr;
};

} // namespace loom
