// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QHostAddress>
#include <QList>

namespace loom {

/// Listening sockets that share a port. The owner of this struct must close the descriptors.
struct Listeners
{
    QList<qintptr> descriptors;
    quint16 port = 0;
};

/// Opens @p count listening sockets, one per I/O thread, that share a port by SO_REUSEPORT: the kernel distributes new
/// connections among them. @p port 0 picks a free port. @p hostVariable and @p portVariable are the names of the
/// settings, for the error message.
Result<Listeners, Failure> openListeners(const QHostAddress &address, quint16 port, int count, const char *hostVariable,
                                         const char *portVariable);

} // namespace loom
