// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/processmetrics.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <filesystem>
#include <limits>
#include <system_error>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<qint64> number(const QList<QByteArray> &fields, qsizetype index)
{
    bool isNumber = false;
    const auto value = fields.value(index).toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// Returns the fields of /proc/self/stat from the third on (proc(5) counts from 1). Skips to the end of the second, the
/// program name, which may contain spaces and parentheses.
QList<QByteArray> statusFields()
{
    const auto line = contentOf(u"/proc/self/stat"_s);
    return line.mid(line.lastIndexOf(')') + 2).simplified().split(' ');
}

std::optional<qint64> statusField(const QList<QByteArray> &fields, qsizetype number1)
{
    return number(fields, number1 - 3);
}

std::optional<qint64> bootTime()
{
    const auto lines = contentOf(u"/proc/stat"_s).split('\n');
    for (const auto &line : lines)
        if (line.startsWith("btime "))
            return number(line.split(' '), 1);
    return std::nullopt;
}

std::optional<double> readStartTime()
{
    const auto boot = bootTime();
    const auto ticks = statusField(statusFields(), 22);
    if (!boot || !ticks)
        return std::nullopt;
    return double(*boot) + double(*ticks) / double(sysconf(_SC_CLK_TCK));
}

std::optional<qint64> countOpenFiles()
{
    std::error_code error;
    std::filesystem::directory_iterator entry("/proc/self/fd", error);
    qint64 count = -1; // do not count the descriptor of this iterator
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        ++count;
    return error ? std::nullopt : std::optional(count);
}

std::optional<double> readCpuSeconds()
{
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return std::nullopt;
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::optional<double> readMaxFiles()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return std::nullopt;
    return limit.rlim_cur == RLIM_INFINITY ? std::numeric_limits<double>::infinity() : double(limit.rlim_cur);
}

} // namespace

ProcessMetrics ProcessMetrics::read()
{
    static const auto startTime = readStartTime(); // read only once, so that changes of the clock do not affect it
    const auto fields = statusFields();
    const auto residentPages = statusField(fields, 24);

    ProcessMetrics metrics;
    metrics.cpuSeconds = readCpuSeconds();
    metrics.residentBytes = residentPages ? std::optional(*residentPages * sysconf(_SC_PAGESIZE)) : std::nullopt;
    metrics.virtualBytes = statusField(fields, 23);
    metrics.openFiles = countOpenFiles();
    metrics.maxFiles = readMaxFiles();
    metrics.startTime = startTime;
    metrics.threads = statusField(fields, 20);
    return metrics;
}

} // namespace loom
