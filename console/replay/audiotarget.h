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

/// Streams audio chunks, over one WebSocket for each device, which stays open. Answers come in the
/// order of the chunks. Where a connection ends, what waits is answered by the reason, and the next chunk
/// opens a new one.
class AudioTarget : public Target
{
public:
    /// @p service is the root below which the audio route is, "http:" or "https:".
    /// After @p timeoutMs without an answer while one is due, the connection is given up.
    /// @p headers go with each handshake.
    AudioTarget(const QUrl &service, int timeoutMs, const QSslConfiguration &tls, const Headers &headers);
    ~AudioTarget() override;

    void send(const Outgoing &message, Done done) override;

private:
    const QUrl m_service;
    const int m_timeoutMs;
    const QSslConfiguration m_tls;
    const Headers m_headers;
    QHash<QString, std::shared_ptr<AudioConnection>> m_lines; ///< by route, which names the device
};

} // namespace loom::replay
