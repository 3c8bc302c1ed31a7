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

/// One accepted TCP connection: a non-blocking descriptor and the bytes that the kernel has not yet accepted for
/// sending. It has no receive buffer: bytes stay in the kernel until receive(), so TCP flow control slows down a client
/// that is not read. With TLS, all functions work on plaintext, and one decrypted TLS record (16 KiB) may be buffered
/// in the process. Belongs to one thread.
class Channel : private SocketNotifierSet::Observer
{
public:
    /// Receives the notifications of a channel, from the event loop.
    class User
    {
    public:
        virtual ~User() = default;
        /// Called when bytes, the end of the input or an error can be received.
        virtual void readable() = 0;
        /// Called when the kernel has accepted bytes that send() had to buffer; unsentBytes() may still be above 0.
        virtual void onBytesSent() = 0;
    };

    using ReceiveBuffer = std::array<char, 64 * 1024>;

    enum class Input {
        Bytes,
        NoneYet,
        Ended, ///< the client has closed its sending side; it may still receive (RFC 9112 §9.6)
        Failed
    };
    struct Received
    {
        Input input;
        QByteArrayView bytes; ///< valid as long as the receive buffer
    };

    struct Address
    {
        QHostAddress host;
        quint16 port = 0;
    };

    /// Takes ownership of @p descriptor, a connected socket. @p notifiers must outlive this.
    Channel(qintptr descriptor, SocketNotifierSet &notifiers);
    ~Channel() override;
    Q_DISABLE_COPY_MOVE(Channel)

    /// Sets the receiver of notifications; nullptr for none.
    void setUser(User *user);
    /// Sets the connection's slot in the connection limit. It is freed when the channel is closed.
    void setSlot(ConnectionSlot slot) { m_slot = std::move(slot); }
    ConnectionSlot &slot() { return m_slot; }

    /// Encrypts everything from here on, with the certificate of @p context. Call handshake() next.
    void startTls(std::shared_ptr<const TlsContext> context);
    /// Continues the handshake. It must be Done before anything is received or sent.
    TlsStream::Outcome handshake();
    /// Returns nullptr without TLS.
    const TlsStream *tls() const { return m_tls.get(); }
    /// Returns to plaintext, to answer a client that does not use TLS.
    void stopTls() { m_tls.reset(); }

    Received receive(ReceiveBuffer &buffer) { return receive(buffer, qsizetype(buffer.size())); }
    /// Receives at most @p maxBytes bytes; further bytes stay in the kernel.
    Received receive(ReceiveBuffer &buffer, qsizetype maxBytes);
    /// Whether the kernel has bytes that were not received yet.
    bool hasArrived() const;
    /// Makes the next receive() ask the kernel even if it has not announced input.
    void expectInput() { m_mayHaveInput = true; }
    /// Sends what the kernel accepts now, and the rest as soon as it accepts more. Returns false if the connection has
    /// failed.
    bool send(const QByteArray &bytes);
    qsizetype unsentBytes() const { return m_unsent.size() - m_sent; }
    /// Closes the sending side of the connection.
    void endSending();
    /// Closes the connection at once. Nothing can be received or sent afterwards.
    void close();
    bool isOpen() const { return m_descriptor >= 0; }

    /// The address of the client: the other end of the connection, or what setPeer() has set. IPv4 addresses are never
    /// in their IPv4-mapped form.
    Address peer() const;
    /// Sets the client that a trusted proxy has named. Port 0: unknown.
    void setPeer(const Address &client) { m_client = client; }

private:
    void becameReady(SocketNotifierSet::Ready ready) override;
    Received receiveDecrypted(char *buffer, qsizetype size);
    bool sendUnsent();
    std::optional<qsizetype> sendSome();

    int m_descriptor;
    SocketNotifierSet &m_notifiers;
    ConnectionSlot m_slot;
    std::optional<Address> m_client; ///< set by setPeer()
    std::unique_ptr<TlsStream> m_tls;
    User *m_user = nullptr;
    QByteArray m_unsent;
    qsizetype m_sent = 0; ///< bytes of m_unsent that the kernel has accepted since the last send()
    bool m_mayHaveInput = false; ///< the kernel may have bytes, or the end of the input, that were not received
    bool m_mustSendToReceive = false; ///< TLS has to send something before it can receive
    bool m_hasInputEnded = false; ///< the client has closed its sending side; bytes may still be unread
};

} // namespace loom
