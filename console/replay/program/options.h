// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/message.h"
#include "console/replay/recordingsource.h"
#include "console/replay/schedule.h"

#include <QProcessEnvironment>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace loom::replay {

/// Parsed command line of loom-replay.
struct Options
{
    enum class Action {
        Show, ///< print text
        List, ///< list the endpoints
        Describe, ///< print a summary of a recording
        Replay, ///< replay a recording
        Send, ///< send payloads
        SendWav, ///< send a WAV file as audio chunks
        Record ///< record the monitor channel of a service
    };

    Action action = Action::Show;
    QString text; ///< help or version
    QStringList warnings; ///< about deprecated options
    QString file; ///< recording, collection or WAV file to read, or recording to write
    QString route; ///< value of --endpoint
    QString payloadFile;

    QUrl service;
    Headers headers;
    Schedule schedule;
    std::optional<int> expectStatus;
    QString junitFile;

    QString names; ///< pattern for new device names; empty keeps the names
    int devices = 0; ///< number of simulated devices; 0 keeps the payloads' own devices
    bool moveTimestamps = true;
    bool renewMessageIds = true;
    quint32 seed = 0;
    int chunkMs = 1000;
    qint64 longestPauseMs = RecordingOptions().longestPauseMs; ///< RecordingOptions::longestPauseMs
    RecordingSelection selection; ///< messages of the recording to replay

    QUrl monitor;
    QByteArray credential; ///< for the service or the monitor channel; empty for none
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();

    /// Parses @p arguments. Rejects unknown options, invalid values and invalid combinations. @p environment provides
    /// LOOM_KEY and, for recording, LOOM_MONITOR_TOKEN.
    static Result<Options, Failure> read(const QStringList &arguments, const QProcessEnvironment &environment);
};

} // namespace loom::replay
