// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/keyfile.h"

#include "common/core/logging.h"

#include <QFileInfo>

#include <chrono>

namespace loom {

namespace {

constexpr std::chrono::milliseconds SettlingTime{100};

} // namespace

KeyFile::KeyFile(const QString &path, KeyStore &keys, QObject *parent) : QObject(parent), m_path(path), m_keys(keys)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(SettlingTime);
    connect(&m_settling, &QTimer::timeout, this, &KeyFile::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
}

std::optional<Failure> KeyFile::load()
{
    auto ring = KeyRing::read(m_path);
    if (!ring)
        return ring.error();
    m_keys.replace(*std::move(ring));
    watch();
    return std::nullopt;
}

void KeyFile::reload()
{
    watch();
    auto ring = KeyRing::read(m_path);
    if (!ring) {
        ++m_failures;
        return log(LogLevel::Error,
                   QStringLiteral("The keys are not reloaded, and the earlier ones stay in force: correct the file"),
                   {{"mistake", ring.error().message}});
    }
    if (*ring == *m_keys.ring())
        return;
    m_keys.replace(*std::move(ring));
    log(LogLevel::Info, QStringLiteral("Keys reloaded"), {{"keys", m_keys.size()}});
}

/// A file that was replaced is watched no longer; and its folder changes where it, or the link that it is reached by,
/// is exchanged.
void KeyFile::watch()
{
    m_watcher.addPaths({m_path, QFileInfo(m_path).absolutePath()});
}

} // namespace loom
