// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

#include <array>
#include <memory>

namespace loom {

/// What one of Qt's server classes takes for its client: a QTcpSocket with nothing in it but what
/// it is offered. The real connection is inside, and who derives from this receives from it and sends.
/// That one has no buffers, of which Qt would keep 48 KiB: what arrives stays in the kernel until it is
/// received, and what is sent goes there at once. Public API only. Belongs to one thread.
class FacadeSocket : public QTcpSocket
{
    Q_OBJECT
public:
    /// @p inner is without buffers.
    FacadeSocket(std::unique_ptr<QAbstractSocket> inner, QObject *parent);
    ~FacadeSocket() override;

    qint64 bytesAvailable() const override;

protected:
    /// None once the connection was released.
    QAbstractSocket *inner() const { return m_inner.get(); }
    using Room = std::array<char, 64 * 1024>;
    /// What has arrived, as much of it as there is room, or nothing. Calls finish() where the connection has ended.
    QByteArrayView receive(Room &room);
    /// Receives and forgets.
    void dropArrived();
    /// What the kernel does not take now goes out as soon as it does.
    void send(const QByteArray &bytes);
    /// Something can be received; or could be, as the connection has ended.
    virtual void readArrived() = 0;
    /// The connection has ended.
    virtual void finish() { end(); }
    /// Hands the connection to someone else; this socket hears no more of it.
    std::unique_ptr<QAbstractSocket> release();
    /// Adds to what can be read; readyRead() is up to the caller.
    void offer(const QByteArray &bytes);
    /// Forgets what was offered and not read.
    void withdraw();
    /// Gives back the room that Qt has for reading what it is offered; to be called when that is a while ago.
    void giveBackRoom();
    /// Says once that the connection has ended.
    void end();
    bool hasEnded() const { return m_hasEnded; }

    qint64 readData(char *data, qint64 maxSize) override;

private:
    std::unique_ptr<QAbstractSocket> m_inner;
    QByteArray m_offered;
    qsizetype m_offeredAt = 0;
    bool m_hasRoom = false; ///< something was offered since room was given back
    bool m_mayReceive = true; ///< there may be something in the kernel
    bool m_hasEnded = false;
};

} // namespace loom
