// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/servicemanager.h"

#include <QByteArray>
#include <QTimer>

#include <chrono>

#ifdef LOOM_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace loom {

namespace {

using namespace std::chrono_literals;

#ifdef LOOM_SYSTEMD
void notify(const QByteArray &state)
{
    ::sd_notify(0, state.constData());
}

/// The watchdog timeout of the service manager; zero without a watchdog.
std::chrono::microseconds watchdogTimeout()
{
    uint64_t microseconds = 0;
    return ::sd_watchdog_enabled(0, &microseconds) > 0 ? std::chrono::microseconds(microseconds) : 0us;
}
#else
void notify(const QByteArray &) {}

std::chrono::microseconds watchdogTimeout()
{
    return 0us;
}
#endif

} // namespace

ServiceManager::ServiceManager(const std::function<bool()> &canServe, QObject *parent) : QObject(parent)
{
    const auto half = std::chrono::duration_cast<std::chrono::milliseconds>(watchdogTimeout() / 2);
    if (half <= 0ms)
        return;
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [canServe] {
        if (canServe())
            notify("WATCHDOG=1");
    });
    timer->start(half);
}

void ServiceManager::notifyReady()
{
    notify("READY=1");
}

void ServiceManager::notifyReloading()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    notify("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(microseconds)));
}

void ServiceManager::notifyStopping()
{
    notify("STOPPING=1");
}

} // namespace loom
