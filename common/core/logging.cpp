// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/logging.h"

#include "common/core/jsontext.h"
#include "common/core/timetext.h"

#include <QDateTime>

#include <array>
#include <atomic>
#include <cstdio>

#include <unistd.h>

namespace loom {

namespace {

// Qt's message handler is one function for the process, and so is where it writes to.
std::atomic<LogLevel> lowest{LogLevel::Info};
std::atomic<bool> asJson{false};

constexpr std::array Names{"DEBUG", "INFO", "WARNING", "ERROR"};

const char *nameOf(LogLevel level)
{
    return Names.at(static_cast<size_t>(level));
}

QByteArray jsonLine(LogLevel level, const QString &message, LogFields fields)
{
    JsonObjectText line;
    line.add("timestamp", QString::fromLatin1(timeText(QDateTime::currentMSecsSinceEpoch())))
        .add("level", QLatin1String(nameOf(level)))
        .add("message", message);
    for (const auto &[name, value] : fields)
        line.add(name, value);
    return line.take() + '\n';
}

QByteArray textLine(LogLevel level, const QString &message, LogFields fields)
{
    QByteArray line = timeText(QDateTime::currentMSecsSinceEpoch());
    line += ' ' + QByteArray(nameOf(level)).leftJustified(8) + message.toUtf8();
    for (const auto &[name, value] : fields)
        line += QByteArray("  ") + name + '=' + (value.isString() ? value.toString().toUtf8() : jsonText(value));
    return line + '\n';
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto category = QString::fromLatin1(context.category ? context.category : "default");
    if (category == QLatin1String("default"))
        log(levelOf(type), message);
    else
        log(levelOf(type), message, {{"logger", category}});
}

} // namespace

void startLogging(LogFormat format, LogLevel minimum)
{
    lowest = minimum;
    asJson = format == LogFormat::Json || (format == LogFormat::Auto && ::isatty(STDOUT_FILENO) == 0);
    qInstallMessageHandler(handleMessage);
}

bool isLogged(LogLevel level)
{
    return level >= lowest.load(std::memory_order_relaxed);
}

void log(LogLevel level, const QString &message, LogFields fields)
{
    if (!isLogged(level))
        return;
    const auto line = asJson ? jsonLine(level, message, fields) : textLine(level, message, fields);
    // One call, so that lines of different threads do not mix.
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace loom
