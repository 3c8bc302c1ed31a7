// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/socketnotifierset.h"
#include "service/limits/connectionlimit.h"
#include "service/tls/tlsstream.h"

#include <QByteArray>
#include <QHostAddress>

#include <array>
#include <memory>
#include <optional>

namespace loom {

/// One accepted TCP connection: a non-blocking descriptor, and what the kernel has not taken yet of the bytes that were
/// sent. It has no buffer for what arrives: that stays in the kernel until it is received, so a client that is not read
/// from is slowed down by TCP. With TLS, all that is said here of bytes is said of what the client has written, before
/// it was encrypted; one record of it (16 KiB) may be held here. Belongs to one thread.
class Channel : private SocketNotifierSet::Observer
{
public:
    /// Who uses the connection. Called from the event loop.
    class User
    {
    public:
        virtual ~User() = default;
        /// Bytes, the end of them, or an error can be received.
        virtual void readable() = 0;
        /// The kernel has taken bytes that it did not take at first.
        virtual void onAllSent() = 0;
    };

    using Room = std::array<char, 64 * 1024>;

    enum class Input {
        Bytes,
        NoneYet,
        Ended, ///< the client sends no more; it may still receive (RFC 9112 §9.6)
        Failed
    };
    struct Received
    {
        Input input;
        QByteArrayView bytes; ///< valid as long as the room that they were received into
    };

    struct Address
    {
        QHostAddress host;
        quint16 port = 0;
    };

    /// Takes over @p descriptor, a connected socket. @p readiness must outlive this.
    Channel(qintptr descriptor, SocketNotifierSet &readiness);
    ~Channel() override;
    Q_DISABLE_COPY_MOVE(Channel)

    /// From here on @p user is called; none is to be called any more with nullptr.
    void setUser(User *user);
    /// Its place among the open connections, which is given back when it is closed.
    void setSeat(ConnectionSlot slot) { m_slot = std::move(slot); }
    ConnectionSlot &slot() { return m_slot; }

    /// From here on everything is encrypted on its way, with the certificate of @p context. The handshake comes first.
    void startTls(std::shared_ptr<const TlsContext> context);
    /// Goes on with the handshake, which has to be Done before anything is received or sent.
    TlsStream::Outcome handshake();
    /// Null without TLS.
    const TlsStream *tls() const { return m_tls.get(); }
    /// The client speaks no TLS, and is answered as it can read.
    void stopTls() { m_tls.reset(); }

    Received receive(Room &room) { return receive(room, static_cast<qsizetype>(room.size())); }
    /// Receives at most @p most bytes, and leaves what follows them in the kernel.
    Received receive(Room &room, qsizetype most);
    /// Whether the kernel has bytes that were not received.
    bool hasArrived() const;
    /// Has the next receive() ask the kernel, although it has announced nothing yet.
    void expectInput() { m_mayHaveInput = true; }
    /// Sends now what the kernel takes, and the rest as soon as it takes more. False where the connection has failed.
    bool send(const QByteArray &bytes);
    qsizetype unsentBytes() const { return m_unsent.size() - m_sent; }
    /// Tells the client that nothing more comes.
    void endSending();
    /// Ends the connection at once. Nothing can be received or sent after it.
    void close();
    bool isOpen() const { return m_descriptor >= 0; }

    /// The other end of the connection, or the client that it was said to be. An IPv4 address is never in its IPv6
    /// form.
    Address peer() const;
    /// A trusted proxy has said whose connection it forwards. Port 0: unknown.
    void setPeer(const Address &client) { m_client = client; }

private:
    void becameReady(SocketNotifierSet::Ready ready) override;
    Received receiveDecrypted(char *room, qsizetype size);
    bool sendUnsent();
    std::optional<qsizetype> sendSome();

    int m_descriptor;
    SocketNotifierSet &m_readiness;
    ConnectionSlot m_slot;
    std::optional<Address> m_client; ///< as setPeer() said
    std::unique_ptr<TlsStream> m_tls;
    User *m_user = nullptr;
    QByteArray m_unsent;
    qsizetype m_sent = 0; ///< how much of m_unsent the kernel has taken since the last send()
    bool m_mayHaveInput = false; ///< the kernel may hold bytes, or the end, that were not received
    bool m_needsRoomToReceive = false; ///< TLS has something to send first
    bool m_hasInputEnded = false; ///< whatever may be left of it
};

} // namespace loom
