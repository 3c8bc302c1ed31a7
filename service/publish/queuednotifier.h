// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loom {

/// Rung on any thread, heard on the one it lives in, by a queued connection. It carries nothing:
/// what there is to hear about crosses under a mutex of the ringer's.
class QueuedNotifier : public QObject
{
    Q_OBJECT
signals:
    void notified();
};

} // namespace loom
