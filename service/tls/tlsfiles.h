// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/tls/tlscontext.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>

namespace loom {

/// Keeps a TlsStore as the certificate's files say. Changed files are read within a second, whether they are written in
/// place, renamed over, or reached by a link that is exchanged (as Kubernetes does). Files with a mistake, such as a
/// new certificate whose key has not been written yet, leave the earlier ones in force. The keys of session tickets are
/// changed every day. Lives in the main thread.
class TlsFiles : public QObject
{
    Q_OBJECT
public:
    /// @p settings and @p store must outlive this.
    TlsFiles(const TlsSettings &settings, TlsStore &store, QObject *parent = nullptr);

    /// Reads the files for the first time.
    std::optional<Failure> load();
    /// Reads them again, and logs what comes of it.
    void reload();
    /// How often the files could not be read again. From any thread.
    qint64 failures() const { return m_failures; }

signals:
    /// Another certificate is in force.
    void replaced();

private:
    void watch();
    void renew();
    void putInForce(std::shared_ptr<const TlsContext> context);

    const TlsSettings &m_settings;
    TlsStore &m_store;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a change is often several events, and half a file in between
    QTimer m_renewal;
    std::atomic<qint64> m_failures = 0;
};

} // namespace loom
