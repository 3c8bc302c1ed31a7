// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/watchedfiles.h"

#include "common/core/logging.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr std::chrono::milliseconds SettlingTime{100};

} // namespace

WatchedFiles::WatchedFiles(const QStringList &paths, const QString &subject, Read read, QObject *parent)
    : QObject(parent), m_paths(paths), m_subject(subject), m_read(std::move(read))
{
    m_paths.removeAll(QString());
    m_settling.setSingleShot(true);
    m_settling.setInterval(SettlingTime);
    connect(&m_settling, &QTimer::timeout, this, &WatchedFiles::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
}

Result<void, Failure> WatchedFiles::load()
{
    watch(); // before reading, so that no change is missed in between
    if (const auto changed = m_read(); !changed)
        return changed.error();
    return {};
}

void WatchedFiles::reload()
{
    watch();
    const auto changed = m_read();
    if (!changed) {
        ++m_failures;
        return log(LogLevel::Error,
                   u"The %1 are not reloaded and the previous ones stay in use: correct the file"_s.arg(m_subject),
                   {{"error", changed.error().message}});
    }
    if (*changed)
        log(LogLevel::Info, u"The %1 are reloaded"_s.arg(m_subject), {{"files", m_paths.join(u", "_s)}});
}

/// Adds the files and their folders to the watcher. A replaced file is no longer watched. A folder changes when the
/// file, or the symbolic link to it, is replaced.
void WatchedFiles::watch()
{
    for (const auto &path : m_paths)
        m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
}

Result<QByteArray, Failure> readWholeFile(const QString &path, const QString &kind, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{u"the %1 %2 cannot be read: %3"_s.arg(kind, path, file.errorString())};
    auto text = file.read(maxBytes + 1);
    if (text.size() > maxBytes)
        return Failure{u"the %1 %2 is larger than %3 bytes"_s.arg(kind, path).arg(maxBytes)};
    return text;
}

} // namespace loom
