// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/target.h"

#include <QHash>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>

namespace loom::replay {

class AudioConnection;

/// Sends audio chunks over one WebSocket connection per device, which stays open. Responses arrive in the order of the
/// chunks. If a connection ends, the outstanding chunks complete with the reason and the next chunk opens a new
/// connection.
class AudioTarget : public Target
{
public:
    /// @p service is the base URL ("http:" or "https:") of the audio route. If a response is outstanding and none
    /// arrives for @p timeoutMs, the connection is closed. @p headers are sent with each handshake.
    AudioTarget(const QUrl &service, int timeoutMs, const QSslConfiguration &tls, const Headers &headers);
    ~AudioTarget() override;

    void send(const Outgoing &message, Done done) override;

private:
    const QUrl m_service;
    const int m_timeoutMs;
    const QSslConfiguration m_tls;
    const Headers m_headers;
    QHash<QString, std::shared_ptr<AudioConnection>> m_connections; ///< by route, which contains the device id
};

} // namespace loom::replay
