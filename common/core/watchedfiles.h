// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <functional>
#include <optional>

namespace loom {

/// Watches one file, or several that belong together, and reads them again within a second after one has changed:
/// written in place, replaced by a rename, or reached by a symbolic link that now points elsewhere (as Kubernetes
/// does). If the new content has a mistake, the earlier content stays in force. Lives in the main thread.
class WatchedFiles : public QObject
{
    Q_OBJECT
public:
    /// Reads the files and puts their content in force, unless it has a mistake. Returns whether that changed anything.
    using Read = std::function<Result<bool, Failure>()>;

    /// @p subject names the content in log lines, in the plural: "keys". Empty paths are left out.
    WatchedFiles(const QStringList &paths, const QString &subject, Read read, QObject *parent = nullptr);

    /// Reads the files for the first time.
    Result<void, Failure> load();
    /// Reads them again, and logs a change or a mistake.
    void reload();
    /// How often they could not be read again. From any thread.
    qint64 failures() const { return m_failures; }

private:
    void watch();

    QStringList m_paths;
    const QString m_subject;
    const Read m_read;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a change is often several events, and half a file in between
    std::atomic<qint64> m_failures = 0;
};

/// The content of a file of @p most bytes at most. A failure names the file as @p kind: "key file".
Result<QByteArray, Failure> readWholeFile(const QString &path, const QString &kind, qint64 most);

} // namespace loom
