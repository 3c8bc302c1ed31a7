// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loom {

/// Wakes the thread it lives in, by a queued connection. Emit notified() on any thread. Carries no data: the sender
/// passes its data under its own mutex.
class QueuedNotifier : public QObject
{
    Q_OBJECT
signals:
    void notified();
};

} // namespace loom
