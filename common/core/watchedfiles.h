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

/// Keeps what is in force as one file or several say together. A changed file is read within a second, whether it is
/// written in place, renamed over, or reached by a link that is exchanged (as Kubernetes does). A mistake leaves in
/// force what was. Lives in the main thread.
class WatchedFiles : public QObject
{
    Q_OBJECT
public:
    /// Reads the files and puts their content in force, unless it has a mistake. Returns whether that changed anything.
    using Read = std::function<Result<bool, Failure>()>;

    /// @p subject names the content in log lines, in the plural: "keys". Empty paths are left out.
    WatchedFiles(const QStringList &paths, const QString &subject, Read read, QObject *parent = nullptr);

    /// Reads the files for the first time.
    std::optional<Failure> load();
    /// Reads them again, and logs what comes of it.
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
