// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/watchedfiles.h"
#include "service/tls/tlscontext.h"

#include <QTimer>

namespace loom {

/// Watches the certificate files and updates a TlsStore; see WatchedFiles. If the files do not match, such as a new
/// certificate whose key has not been written yet, the previous ones stay in use. Renews the session ticket keys every
/// day. Lives in the main thread.
class TlsFiles : public QObject
{
    Q_OBJECT
public:
    /// @p settings and @p store must outlive this object.
    TlsFiles(const TlsSettings &settings, TlsStore &store, QObject *parent = nullptr);

    /// Reads the files for the first time.
    Result<void, Failure> load() { return m_files.load(); }
    /// Reads the files again and logs a change or a failure.
    void reload() { m_files.reload(); }
    /// Number of failed reloads. Thread-safe.
    qint64 failures() const { return m_files.failures(); }

signals:
    /// Emitted when the certificate has changed.
    void replaced();

private:
    Result<bool, Failure> read();
    void renew();
    void activate(std::shared_ptr<const TlsContext> context);

    const TlsSettings &m_settings;
    TlsStore &m_store;
    WatchedFiles m_files;
    QTimer m_renewal;
};

} // namespace loom
