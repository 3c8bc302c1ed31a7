// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/tokenstore.h"

#ifdef LOOM_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace loom {

namespace {

#ifdef LOOM_HAS_KEYCHAIN
constexpr bool HasKeychain = true;
const auto Folder = u"loom-console"_s;
#else
constexpr bool HasKeychain = false;
#endif

} // namespace

TokenStore::TokenStore(Kind kind, QObject *parent) : QObject(parent), m_isLasting(HasKeychain && kind == Kind::Keychain)
{
}

void TokenStore::find(const QString &service)
{
    if (m_isLasting && !m_tokens.contains(service))
        readFromKeychain(service);
    else
        emit found(service, m_tokens.value(service));
}

void TokenStore::remember(const QString &service, const QString &token)
{
    if (m_tokens.contains(service) && m_tokens.value(service) == token)
        return;
    m_tokens.insert(service, token);
    if (m_isLasting)
        writeToKeychain(service, token);
}

void TokenStore::handleFailure(const QString &message)
{
    qWarning("Tokens cannot be stored permanently and are kept until the program ends: %s", qUtf8Printable(message));
    m_isLasting = false;
    emit isLastingChanged();
}

#ifdef LOOM_HAS_KEYCHAIN

void TokenStore::readFromKeychain(const QString &service)
{
    auto *job = new QKeychain::ReadPasswordJob(Folder, this);
    job->setKey(service);
    connect(job, &QKeychain::Job::finished, this, [this, job, service] {
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            handleFailure(job->errorString());
        if (!m_tokens.contains(service))
            m_tokens.insert(service, job->textData());
        emit found(service, m_tokens.value(service));
    });
    job->start();
}

void TokenStore::writeToKeychain(const QString &service, const QString &token)
{
    const auto watch = [this](QKeychain::Job *job) {
        connect(job, &QKeychain::Job::finished, this, [this, job] {
            if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
                handleFailure(job->errorString());
        });
        job->start();
    };
    if (token.isEmpty()) {
        auto *job = new QKeychain::DeletePasswordJob(Folder, this);
        job->setKey(service);
        watch(job);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(Folder, this);
    job->setKey(service);
    job->setTextData(token);
    watch(job);
}

#else

void TokenStore::readFromKeychain(const QString &) {}

void TokenStore::writeToKeychain(const QString &, const QString &) {}

#endif

} // namespace loom
