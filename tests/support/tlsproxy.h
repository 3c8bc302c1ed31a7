// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSslServer>

namespace loom::test {

/// A minimal reverse proxy: terminates TLS and forwards the bytes to a port of this machine.
class TlsProxy : public QObject
{
public:
    TlsProxy(const QSslConfiguration &tls, quint16 behind);

    quint16 port() const { return m_server.serverPort(); }

private:
    void connectOn();

    QSslServer m_server;
    const quint16 m_behind;
};

} // namespace loom::test
