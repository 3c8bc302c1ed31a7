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

/// Writes payloads, sends them as often and as fast as is asked for, and shows what came back.
class SendPage : public RunPage
{
    Q_OBJECT

public:
    explicit SendPage(QWidget *parent);

    /// As of RunPage; the streams are there to choose from as well.
    void setService(const ConnectedService &service, const QList<protocol::MessageTypeInfo> &messageTypes);
    /// Puts a message that was seen into the editor, as a payload of its own, with the violations that it was rejected
    /// for underlined.
    void edit(const protocol::Event &event);
    /// Streams a recording, cut into chunks, as it would have been made.
    void sendWav(const QString &file);
    /// Adds where a message is stored that was just sent.
    void onEvents(const QList<protocol::Event> &events);
    void setZone(TimeZone zone);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    /// Which partition and offset does the message of that id have? onEvents() takes the answer.
    void placeWanted(const QString &messageId);

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
    /// What the key lacks for @p payload, which shows no other and expects to be let in.
    QStringList missingScopes(const replay::Payload &payload) const;
    void refreshSend();
    void load(const replay::Payload &payload);

    PastRun m_present; ///< the run that is under way, without what comes of it
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
