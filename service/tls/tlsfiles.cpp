// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/tlsfiles.h"

#include "common/core/logging.h"

#include <QFileInfo>

#include <chrono>

namespace loom {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds SettlingTime = 200ms;
constexpr std::chrono::milliseconds RenewalInterval = 24h;

QString endOf(const TlsContext &context)
{
    return context.expires().toString(Qt::ISODate);
}

} // namespace

TlsFiles::TlsFiles(const TlsSettings &settings, TlsStore &store, QObject *parent)
    : QObject(parent), m_settings(settings), m_store(store)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(SettlingTime);
    connect(&m_settling, &QTimer::timeout, this, &TlsFiles::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_renewal, &QTimer::timeout, this, &TlsFiles::renew);
}

std::optional<Failure> TlsFiles::load()
{
    auto context = TlsContext::load(m_settings);
    if (!context)
        return context.error();
    putInForce(*std::move(context));
    watch();
    m_renewal.start(RenewalInterval);
    return std::nullopt;
}

void TlsFiles::reload()
{
    watch();
    auto context = TlsContext::load(m_settings);
    if (!context) {
        ++m_failures;
        return log(
            LogLevel::Error,
            QStringLiteral("The TLS certificate is not reloaded, and the earlier one stays in force: correct the "
                           "files"),
            {{"mistake", context.error().message}});
    }
    if ((*context)->isOfSameFiles(*m_store.current()))
        return;
    putInForce(*std::move(context));
    log(LogLevel::Info, QStringLiteral("TLS certificate reloaded"), {{"valid_until", endOf(*m_store.current())}});
}

/// The same files, and new keys for session tickets.
void TlsFiles::renew()
{
    if (auto context = TlsContext::load(m_settings))
        putInForce(*std::move(context));
    else
        reload();
}

void TlsFiles::putInForce(std::shared_ptr<const TlsContext> context)
{
    if (context->hasExpired())
        log(LogLevel::Error, QStringLiteral("The TLS certificate has expired, and clients refuse it: renew it"),
            {{"valid_until", endOf(*context)}});
    m_store.replace(std::move(context));
    emit replaced();
}

/// A file that was replaced is watched no longer; and its folder changes where it, or the link that it is reached by,
/// is exchanged.
void TlsFiles::watch()
{
    for (const auto &path : {m_settings.certificateFile, m_settings.keyFile, m_settings.clientCaFile}) {
        if (!path.isEmpty())
            m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
    }
}

} // namespace loom
