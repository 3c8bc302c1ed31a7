// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QHostAddress>
#include <QList>

namespace loom {

/// Listening sockets that share a port; the descriptors belong to who holds this.
struct Listeners
{
    QList<qintptr> descriptors;
    quint16 port = 0;
};

/// Opens @p count listening sockets, one an I/O thread, that share a port by SO_REUSEPORT: the
/// kernel spreads new connections over them. @p port 0 takes a free one. @p hostVariable and @p portVariable are what
/// the operator chooses both by.
Result<Listeners, Failure> openListeners(const QHostAddress &address, quint16 port, int count, const char *hostVariable,
                                         const char *portVariable);

} // namespace loom
