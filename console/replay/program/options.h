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

/// What the command line of loom-replay asks for.
struct Options
{
    enum class Action {
        Show, ///< print text
        List, ///< the streams
        Describe, ///< print what a capture holds
        Replay, ///< a capture
        Send, ///< payloads
        MessageType, ///< a recording
        Record ///< a service's monitor
    };

    Action action = Action::Show;
    QString text; ///< help or version
    QString file; ///< the capture, collection or recording that is read; the capture that is written
    QString route; ///< of --stream
    QString payloadFile;

    QUrl service;
    Headers headers;
    Schedule schedule;
    std::optional<int> expectStatus;
    QString junitFile;

    QString names; ///< the pattern of new device names; empty: they stay
    int devices = 0; ///< 0: as the payloads say
    bool moveTimestamps = true;
    bool renewMessageIds = true;
    quint32 seed = 0;
    int chunkMs = 1000;
    qint64 longestPauseMs = RecordingOptions().longestPauseMs; ///< between messages of a capture
    RecordingSelection selection; ///< of the messages of a capture

    QUrl monitor;
    QByteArray credential; ///< that the service or the monitor is shown; empty for none
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();

    /// Rejects what is not known, not complete or does not go together. Of @p environment LOOM_KEY counts, and
    /// LOOM_MONITOR_TOKEN for a monitor.
    static Result<Options, Failure> read(const QStringList &arguments, const QProcessEnvironment &environment);
};

} // namespace loom::replay
