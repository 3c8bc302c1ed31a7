// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

#include <memory>

namespace loom {

/// What one of Qt's server classes takes for its client: a QTcpSocket with nothing in it but what
/// it is offered. The real connection is inside, and who derives from this reads and writes it.
/// Public API only. Belongs to one thread.
class FacadeSocket : public QTcpSocket
{
    Q_OBJECT
public:
    FacadeSocket(std::unique_ptr<QTcpSocket> inner, QObject *parent);
    ~FacadeSocket() override;

    qint64 bytesAvailable() const override;

protected:
    /// None once the connection was released.
    QTcpSocket *inner() const { return m_inner.get(); }
    /// Hands the connection to someone else; this socket hears no more of it.
    std::unique_ptr<QTcpSocket> release();
    /// Adds to what can be read; readyRead() is up to the caller.
    void offer(const QByteArray &bytes);
    /// Forgets what was offered and not read.
    void withdraw();
    /// Says once that the connection has ended.
    void end();
    bool hasEnded() const { return m_hasEnded; }

    qint64 readData(char *data, qint64 maxSize) override;

private:
    std::unique_ptr<QTcpSocket> m_inner;
    QByteArray m_offered;
    qsizetype m_offeredAt = 0;
    bool m_hasEnded = false;
};

} // namespace loom
