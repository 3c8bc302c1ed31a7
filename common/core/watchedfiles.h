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

/// Watches one file, or several that belong together, and reads them again within a second after a change: written in
/// place, replaced by a rename, or reached by a symbolic link with a new target (as Kubernetes does). If the new
/// content is invalid, the previous content stays in use. Lives in the main thread.
class WatchedFiles : public QObject
{
    Q_OBJECT
public:
    /// Reads the files and applies their content, unless it is invalid. Returns whether the content has changed.
    using Read = std::function<Result<bool, Failure>()>;

    /// @p subject names the content in log lines, in the plural: "keys". Empty paths are ignored.
    WatchedFiles(const QStringList &paths, const QString &subject, Read read, QObject *parent = nullptr);

    /// Reads the files for the first time.
    Result<void, Failure> load();
    /// Reads the files again and logs a change or a failure.
    void reload();
    /// Number of failed reloads. Thread-safe.
    qint64 failures() const { return m_failures; }

private:
    void watch();

    QStringList m_paths;
    const QString m_subject;
    const Read m_read;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< delays reading: one change often causes several events, with half a file in between
    std::atomic<qint64> m_failures = 0;
};

/// Returns the content of a file. Rejects more than @p maxBytes. A failure names the file as @p kind: "key file".
Result<QByteArray, Failure> readWholeFile(const QString &path, const QString &kind, qint64 maxBytes);

} // namespace loom
