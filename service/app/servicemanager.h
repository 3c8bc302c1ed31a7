// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace loom {

/// Notifies the service manager (systemd) of the state of the service. If the watchdog is enabled, also notifies it
/// regularly while the main event loop runs and the service can serve; otherwise systemd kills and restarts the
/// service. Does nothing without a service manager. Belongs to the main thread.
class ServiceManager : public QObject
{
    Q_OBJECT
public:
    explicit ServiceManager(const std::function<bool()> &canServe, QObject *parent = nullptr);

    /// Call when the ports are open, and after reloading.
    void notifyReady();
    void notifyReloading();
    void notifyStopping();
};

} // namespace loom
