// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/connection/backoff.h"
#include "console/connection/connectedservice.h"
#include "console/connection/framequeue.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

class QSslError;
class QWebSocket;

namespace loom {

/// Client of the monitor channel. Keeps a connection to one service: reconnects after a loss, renews
/// the subscription, and reports its state. Belongs to one thread; never blocks.
class MonitorClient : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< no connection requested
        Connecting,
        Connected, ///< hello received
        Waiting, ///< connection lost; reconnects after retryIn()
        Rejected ///< does not reconnect, because that would fail again; see reason()
    };
    Q_ENUM(State)

    /// Timeouts and retry intervals.
    struct Pace
    {
        std::chrono::milliseconds firstRetry{500};
        std::chrono::milliseconds longestRetry{15'000};
        std::chrono::milliseconds hello{5'000}; ///< timeout for the connection and the hello message
        std::chrono::milliseconds silence{10'000}; ///< timeout without a snapshot; the service sends one per second
    };

    explicit MonitorClient(QObject *parent = nullptr);
    MonitorClient(Pace pace, QObject *parent);

    /// Connects to @p address and closes the current connection, if any. @p token is an API key, a bearer token or the
    /// value of LOOM_MONITOR_TOKEN; it may be empty.
    void connectTo(const QUrl &address, const QString &token);
    /// Sets the TLS configuration for wss; used from the next connection on.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    /// Closes the connection and does not reconnect.
    void close();
    /// Reconnects now. Does nothing unless the state is Waiting or Rejected.
    void retryNow();

    /// Subscribes to events, now and after each reconnect. Late events of earlier subscriptions are dropped.
    void subscribe(const protocol::Subscribe &filter);
    void unsubscribe();
    /// Asks the service to end a client's connection.
    void disconnectClient(qint64 connection);
    /// Searches the service's history of outcomes. found() follows with the returned request number, unless the
    /// connection ends first. Returns 0 without sending a request if there is no connection or the service has no
    /// history.
    qint64 find(protocol::Find wanted);

    State state() const { return m_state; }
    /// Why there is no connection, and what to do about it, as a sentence; empty while connected. While connecting: why
    /// the last attempt failed.
    QString reason() const { return m_reason; }
    /// Time until the next attempt to connect.
    std::chrono::milliseconds retryIn() const;
    QUrl address() const { return m_address; }
    QString token() const { return m_token; }
    /// Base URL for messages to the connected service.
    QUrl httpAddress() const;
    /// The connected service, for components that send messages to it.
    ConnectedService service() const;
    /// The last hello message of the service; kept while the connection is lost.
    const protocol::Hello &hello() const { return m_hello; }

signals:
    void stateChanged();
    void helloReceived(const loom::protocol::Hello &hello);
    void snapshotReceived(const loom::protocol::Snapshot &snapshot);
    void eventsReceived(const loom::protocol::Events &events);
    void found(const loom::protocol::Found &found);
    /// The service rejected a command, or sent a message that this client cannot read.
    void complained(const QString &message);

private:
    void open();
    void dropSocket();
    void readFrame(const QString &text);
    /// Whether @p text, the first frame, is a hello message of a supported protocol version. If not, rejects the
    /// service with the reason.
    bool acceptHello(const QByteArray &text);
    void handle(const protocol::Hello &hello);
    void handle(const protocol::Snapshot &snapshot);
    void handle(const protocol::Events &events);
    void handle(const protocol::Found &found) { emit this->found(found); }
    void handle(const protocol::Rejected &rejected);
    void onCertificate(const QList<QSslError> &errors);
    void socketEnded();
    void handleSilence();
    void lose(const QString &reason);
    void reject(const QString &reason);
    void setState(State state, const QString &reason = {});
    void send(const protocol::FromConsole &message);
    void sendSubscription();

    Pace m_pace;
    Backoff m_backoff;
    QWebSocket *m_socket = nullptr; ///< child; a new one for each attempt
    FrameQueue m_frames;
    QTimer m_retry;
    QTimer m_silence;
    QUrl m_address;
    QString m_token;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QString m_certificateProblem; ///< of the current attempt; empty for none
    State m_state = State::Idle;
    QString m_reason;
    protocol::Hello m_hello;
    std::optional<protocol::Subscribe> m_subscription;
    qint64 m_subscriptions = 0; ///< number of the last subscription
    qint64 m_searches = 0; ///< request number of the last find()
};

} // namespace loom
