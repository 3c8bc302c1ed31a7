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
class AudioConnection : public QObject
{
    Q_OBJECT
public:
    /// @p request is the handshake: address, further headers and TLS.
    AudioConnection(const QNetworkRequest &request, int timeoutMs);
    ~AudioConnection() override;

    void send(const QByteArray &frame, Target::Done done);

private:
    struct Waiting
    {
        QElapsedTimer since;
        Target::Done done;
    };

    void open();
    void sendBuffered();
    void sendNow(const QByteArray &frame);
    void onTextMessage(const QString &text);
    void answerFirst(Response answer);
    void onEnded();
    /// @p status is that of the answer to a handshake; 0: there was none.
    void fail(const QString &trouble, int status = 0);

    const QNetworkRequest m_request;
    const QString m_address; ///< for people
    QString m_certificateProblem; ///< of the last try; empty for none
    QWebSocket m_socket;
    QTimer m_timeout; ///< runs while an answer is due
    QList<QByteArray> m_buffered; ///< until the connection is open
    std::deque<Waiting> m_waiting;
};

} // namespace loom::replay
