// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <initializer_list>
#include <utility>

namespace loom {

enum class LogLevel {
    Debug,
    Info,
    Warning,
    Error
};

enum class LogFormat {
    Auto, ///< text on a terminal, JSON lines otherwise
    Text,
    Json
};

/// Whether @p format results in JSON lines. Auto depends on whether standard output is a terminal.
bool isJsonLog(LogFormat format);

/// Starts logging: every message of the process with at least the severity @p minimum, Qt's messages included, is
/// written to standard output as one line. Logging never blocks the calling thread: lines that are not read in time are
/// dropped and counted.
void startLogging(LogFormat format, LogLevel minimum);
/// Writes the buffered lines, for at most one second. Lines logged later are written by the thread that logs them,
/// which may block.
void stopLogging();
/// Number of dropped lines. Thread-safe.
quint64 droppedLogLines();

using LogFields = std::initializer_list<std::pair<const char *, QJsonValue>>;

/// Whether @p level is logged. Check this first if the fields of a line are expensive to compute.
bool isLogged(LogLevel level);

/// Logs one line. Thread-safe. The message should be a constant sentence, so that it can be searched for; the values
/// are the fields. Line breaks and terminal control characters are escaped.
void log(LogLevel level, const QString &message, LogFields fields = {});

} // namespace loom
