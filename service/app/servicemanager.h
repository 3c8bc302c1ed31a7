// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace loom {

/// The service manager that started this process (systemd). It is told how the service fares and, if it has asked for
/// that, that the event loop of the main thread still turns and the service can serve: else it is killed and started
/// anew. Where there is none, nothing happens. Lives in the main
/// thread.
class ServiceManager : public QObject
{
    Q_OBJECT
public:
    explicit ServiceManager(const std::function<bool()> &canServe, QObject *parent = nullptr);

    /// The ports are open; also after reloading.
    void notifyReady();
    void notifyReloading();
    void notifyStopping();
};

} // namespace loom
