// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/reply.h"

#include <QHash>

namespace loom {

class Catalogue;
struct Stream;

/// How the service fares, for the pages that tell.
struct Health
{
    bool canServe = true; ///< false: only a restart helps
    bool kafkaConnected = false;
    bool isDraining = false;

    bool isReady() const { return canServe && kafkaConnected && !isDraining; }
};

/// One path: a stream of the catalogue, which takes POST, or a page, which takes GET and HEAD.
struct Route
{
    const Stream *stream = nullptr;
    Reply (*page)(const Health &health, qint64 now) = nullptr;

    bool takes(const QByteArray &method) const;
    QByteArray allowed() const; ///< for the Allow header
};

/// Every path that the service answers, found by a hash of the exact path. Constant once made.
class Routes
{
public:
    /// @p catalogue must outlive the routes.
    Routes(const Catalogue &catalogue, bool healthChecks);

    const Route *find(const QByteArray &path) const;

private:
    QHash<QByteArray, Route> m_routes;
};

} // namespace loom
