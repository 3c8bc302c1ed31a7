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

/// Whether lines of that format are JSON, with standard output as it is.
bool isJsonLog(LogFormat format);

/// From here on every message of the process, Qt's own included, goes to standard output as one line, if it is at least
/// @p minimum. Nobody who logs waits for who reads: lines that are not read in time are dropped and counted.
void startLogging(LogFormat format, LogLevel minimum);
/// Writes the lines that wait; gives up after one second if they are not read. Later lines are written by the thread that
/// logs them, which may block.
void stopLogging();
/// How many lines were dropped. From any thread.
quint64 droppedLogLines();

using LogFields = std::initializer_list<std::pair<const char *, QJsonValue>>;

/// Whether @p level is logged, for who would have to work for a line that is not.
bool isLogged(LogLevel level);

/// One event with what belongs to it, from any thread. The message is a sentence without values
/// where it can be, so that it can be searched for; the values are the fields. What would end the line or move a
/// terminal's cursor is written as an escape.
void log(LogLevel level, const QString &message, LogFields fields = {});

} // namespace loom
