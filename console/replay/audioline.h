// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/target.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>

namespace loom::replay {

/// One device's WebSocket. Sends what it is given once it is open; the answers come in order.
class AudioLine : public QObject
{
    Q_OBJECT
public:
    /// @p request is the handshake: address, further headers and TLS.
    AudioLine(const QNetworkRequest &request, int timeoutMs);
    ~AudioLine() override;

    void send(const QByteArray &frame, Target::Done done);

private:
    struct Waiting
    {
        QElapsedTimer since;
        Target::Done done;
    };

    void open();
    void sendHeld();
    void sendNow(const QByteArray &frame);
    void takeText(const QString &text);
    void answerFirst(Answer answer);
    void noteEnd();
    /// @p status is that of the answer to a handshake; 0: there was none.
    void giveUp(const QString &trouble, int status = 0);

    const QNetworkRequest m_request;
    const QString m_address; ///< for people
    QString m_certificateProblem; ///< of the last try; empty for none
    QWebSocket m_socket;
    QTimer m_patience; ///< runs while an answer is due
    QList<QByteArray> m_held; ///< until the connection is open
    std::deque<Waiting> m_waiting;
};

} // namespace loom::replay
