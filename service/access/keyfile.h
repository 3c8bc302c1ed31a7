// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/keystore.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <optional>

namespace loom {

/// Keeps a KeyStore as the key file says. A changed file is read within a second, whether it is written in place,
/// renamed over, or reached by a link that is exchanged (as Kubernetes does). A file with a mistake leaves the keys as
/// they are. Lives in the main thread.
class KeyFile : public QObject
{
    Q_OBJECT
public:
    /// @p keys must outlive this.
    KeyFile(const QString &path, KeyStore &keys, QObject *parent = nullptr);

    /// Reads the file for the first time.
    std::optional<Failure> load();
    /// Reads it again, and logs what comes of it.
    void reload();
    /// How often the file could not be read again. From any thread.
    qint64 failures() const { return m_failures; }

private:
    void watch();

    const QString m_path;
    KeyStore &m_keys;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a change is often several events, and half a file in between
    std::atomic<qint64> m_failures = 0;
};

} // namespace loom
