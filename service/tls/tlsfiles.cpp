// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/tlsfiles.h"

#include "common/core/logging.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds RenewalInterval = 24h;

} // namespace

TlsFiles::TlsFiles(const TlsSettings &settings, TlsStore &store, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_store(store),
      m_files({settings.certificateFile, settings.keyFile, settings.clientCaFile}, u"TLS certificate and its key"_s,
              [this] { return read(); })
{
    connect(&m_renewal, &QTimer::timeout, this, &TlsFiles::renew);
    m_renewal.start(RenewalInterval);
}

Result<bool, Failure> TlsFiles::read()
{
    auto context = TlsContext::load(m_settings);
    if (!context)
        return context.error();
    if (const auto earlier = m_store.current(); earlier && (*context)->isOfSameFiles(*earlier))
        return false;
    activate(*std::move(context));
    return true;
}

/// Reads the same files again to create new session ticket keys.
void TlsFiles::renew()
{
    if (auto context = TlsContext::load(m_settings))
        activate(*std::move(context));
    else
        reload();
}

void TlsFiles::activate(std::shared_ptr<const TlsContext> context)
{
    const auto end = context->expires().toString(Qt::ISODate);
    if (context->hasExpired())
        log(LogLevel::Error, u"The TLS certificate has expired and clients reject it: renew it"_s,
            {{"valid_until", end}});
    else
        log(LogLevel::Info, u"TLS certificate is in use"_s, {{"valid_until", end}});
    m_store.replace(std::move(context));
    emit replaced();
}

} // namespace loom
