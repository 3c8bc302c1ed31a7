// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/watchedfiles.h"
#include "service/tls/tlscontext.h"

#include <QTimer>

namespace loom {

/// Keeps a TlsStore as the certificate's files say; see WatchedFiles. Files that do not fit together, such as a new
/// certificate whose key has not been written yet, leave the earlier ones in force. The keys of session tickets are
/// changed every day. Lives in the main thread.
class TlsFiles : public QObject
{
    Q_OBJECT
public:
    /// @p settings and @p store must outlive this.
    TlsFiles(const TlsSettings &settings, TlsStore &store, QObject *parent = nullptr);

    /// Reads the files for the first time.
    Result<void, Failure> load() { return m_files.load(); }
    /// Reads them again, and logs a change or a mistake.
    void reload() { m_files.reload(); }
    /// How often they could not be read again. From any thread.
    qint64 failures() const { return m_files.failures(); }

signals:
    /// Another certificate is in force.
    void replaced();

private:
    Result<bool, Failure> read();
    void renew();
    void putInForce(std::shared_ptr<const TlsContext> context);

    const TlsSettings &m_settings;
    TlsStore &m_store;
    WatchedFiles m_files;
    QTimer m_renewal;
};

} // namespace loom
