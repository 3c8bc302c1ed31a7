// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/logging.h"

#include "common/core/logwriter.h"
#include "common/core/parsedjson.h"
#include "common/core/timetext.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <memory>
#include <mutex>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

// Qt's message handler is a single function per process, so its state is global.
std::atomic<LogLevel> lowest{LogLevel::Info};
std::atomic<bool> asJson{false};
std::mutex writerMutex;
std::shared_ptr<LogWriter> writer; ///< guarded by writerMutex; null before startLogging() and after stopLogging()

/// Maximum buffer size: several thousand lines, enough for a disk or log collector that stalls for a second.
constexpr qsizetype MaxBufferedBytes = 1024 * 1024;
constexpr std::chrono::seconds FlushTimeout{1};

std::shared_ptr<LogWriter> currentWriter()
{
    const std::lock_guard lock(writerMutex);
    return writer;
}

constexpr std::array Names{"DEBUG", "INFO", "WARNING", "ERROR"};

const char *nameOf(LogLevel level)
{
    return Names.at(size_t(level));
}

QByteArray jsonLine(LogLevel level, const QString &message, LogFields fields)
{
    JsonObjectWriter line;
    line.add("timestamp", QString::fromLatin1(timeText(QDateTime::currentMSecsSinceEpoch())))
        .add("level", QLatin1StringView(nameOf(level)))
        .add("message", message);
    for (const auto &[name, value] : fields)
        line.add(name, value);
    return line.take() + '\n';
}

/// Whether @p c is a control character of ASCII or Latin-1, which terminals interpret, or a Unicode line separator,
/// which some programs treat as the end of a line.
bool isControl(QChar c)
{
    return c < u' ' || (c >= u'\x7f' && c <= u'\x9f') || c == u'\x2028' || c == u'\x2029';
}

QByteArray withoutControls(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isControl))
        return text.toUtf8();
    QString escaped;
    for (const QChar c : text) {
        if (c == u'\n')
            escaped += u"\\n"_s;
        else if (isControl(c))
            escaped += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

QByteArray textLine(LogLevel level, const QString &message, LogFields fields)
{
    QByteArray line = timeText(QDateTime::currentMSecsSinceEpoch());
    line += ' ' + QByteArray(nameOf(level)).leftJustified(8) + withoutControls(message);
    for (const auto &[name, value] : fields)
        line += QByteArray("  ") + name + '='
                + withoutControls(value.isString() ? value.toString() : QString::fromUtf8(jsonText(value)));
    return line + '\n';
}

QByteArray lineOf(LogLevel level, const QString &message, LogFields fields)
{
    return asJson ? jsonLine(level, message, fields) : textLine(level, message, fields);
}

QByteArray missingLine(quint64 count)
{
    return lineOf(LogLevel::Warning, u"Log lines were dropped here: standard output was not read in time"_s,
                  {{"lines", qint64(count)}});
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
    if (category == "default"_L1)
        log(levelOf(type), message);
    else
        log(levelOf(type), message, {{"logger", category}});
    if (type == QtFatalMsg) // the process aborts after this
        stopLogging();
}

} // namespace

bool isJsonLog(LogFormat format)
{
    return format == LogFormat::Json || (format == LogFormat::Auto && ::isatty(STDOUT_FILENO) == 0);
}

void startLogging(LogFormat format, LogLevel minimum)
{
    lowest = minimum;
    asJson = isJsonLog(format);
    {
        const std::lock_guard lock(writerMutex);
        if (!writer)
            writer = std::make_shared<LogWriter>(STDOUT_FILENO, MaxBufferedBytes);
    }
    qInstallMessageHandler(handleMessage);
}

void stopLogging()
{
    std::shared_ptr<LogWriter> last;
    {
        const std::lock_guard lock(writerMutex);
        last = std::exchange(writer, nullptr);
    }
    if (last)
        last->flush(FlushTimeout);
}

quint64 droppedLogLines()
{
    const auto current = currentWriter();
    return current ? current->dropped() : 0;
}

bool isLogged(LogLevel level)
{
    return level >= lowest.load(std::memory_order_relaxed);
}

void log(LogLevel level, const QString &message, LogFields fields)
{
    if (!isLogged(level))
        return;
    const auto line = lineOf(level, message, fields);
    if (const auto current = currentWriter())
        return current->write(line, missingLine);
    // A single call, so that lines of different threads do not interleave.
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace loom
