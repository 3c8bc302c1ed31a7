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

/// The console's end of the monitor channel. Keeps a connection to one service: comes back by itself
/// after it was lost, subscribes again to what it was subscribed to, and always says how it fares.
/// Lives in one thread and blocks nowhere.
class MonitorClient : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< nobody asked for a connection
        Connecting,
        Connected, ///< has said hello
        Waiting, ///< lost; tries again by itself, see retryIn()
        Rejected ///< trying again would change nothing; see reason()
    };
    Q_ENUM(State)

    struct Pace
    {
        std::chrono::milliseconds firstRetry{500};
        std::chrono::milliseconds longestRetry{15'000};
        std::chrono::milliseconds hello{5'000}; ///< how long a service may take to connect and say hello
        std::chrono::milliseconds silence{10'000}; ///< without a snapshot, which is due each second
    };

    explicit MonitorClient(QObject *parent = nullptr);
    MonitorClient(Pace pace, QObject *parent);

    /// Leaves the present service, if any. @p token, which may be empty, is a key, a bearer token or
    /// LOOM_MONITOR_TOKEN.
    void connectTo(const QUrl &address, const QString &token);
    /// For wss, from the next connection on.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    /// Ends the connection and the wish for one.
    void close();
    /// Tries now instead of after the rest of the wait. Does nothing unless it waits or was rejected.
    void retryNow();

    /// Asks for events, now and after each reconnect. Events of a subscription before this one, which may still be on
    /// their way, are dropped.
    void subscribe(const protocol::Subscribe &filter);
    void unsubscribe();
    /// Asks the service to end a client's connection.
    void disconnectClient(qint64 connection);
    /// Asks for the outcomes of messages; found() follows with the number that is returned, unless the connection ends
    /// first. 0, and no answer, without a connection or where the service keeps no outcomes.
    qint64 find(protocol::Find wanted);

    State state() const { return m_state; }
    /// Why it is not connected, in a sentence that says what to do; empty while all is well. While it connects, why the
    /// try before failed.
    QString reason() const { return m_reason; }
    std::chrono::milliseconds retryIn() const;
    QUrl address() const { return m_address; }
    QString token() const { return m_token; }
    /// Where the connected service takes messages.
    QUrl httpAddress() const;
    /// All that those who send messages to the connected service need.
    ConnectedService service() const;
    /// What the service said of itself; from before while it is lost.
    const protocol::Hello &hello() const { return m_hello; }

signals:
    void stateChanged();
    void helloReceived(const loom::protocol::Hello &hello);
    void snapshotReceived(const loom::protocol::Snapshot &snapshot);
    void eventsReceived(const loom::protocol::Events &events);
    void found(const loom::protocol::Found &found);
    /// The service did not do what it was asked, or said what this console cannot read.
    void complained(const QString &message);

private:
    void open();
    void dropSocket();
    void readFrame(const QString &text);
    /// Whether the first frame is a hello of this version; says why where it is not.
    bool isWelcome(const QByteArray &text);
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
    QWebSocket *m_socket = nullptr; ///< a child; one for each try
    FrameQueue m_frames;
    QTimer m_retry;
    QTimer m_silence;
    QUrl m_address;
    QString m_token;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QString m_certificateProblem; ///< of the present try; empty for none
    State m_state = State::Idle;
    QString m_reason;
    protocol::Hello m_hello;
    std::optional<protocol::Subscribe> m_subscription;
    qint64 m_subscriptions = 0; ///< sent so far; the last one's number
    qint64 m_searches = 0; ///< the same of find()
};

} // namespace loom
