// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/grant.h"
#include "service/http/reply.h"

#include <QJsonObject>

#include <functional>

namespace loom {

/// The state of the service as the pages report it.
struct ServiceHealth
{
    bool canServe = true; ///< false if only a restart helps
    bool kafkaConnected = false;
    bool isDraining = false;
    QString reason = {}; ///< why Kafka cannot store every message, in one line; empty if it can

    bool isReady() const { return canServe && kafkaConnected && reason.isEmpty() && !isDraining; }
};

/// A page's entry in the API documentation.
struct PageNotes
{
    QString group = {}; ///< tag that groups the operations, such as "Health"
    QString title = {}; ///< summary; empty if the page is not part of the API
    QString description = {};
    QByteArray contentType = {};
    QJsonObject schema = {}; ///< JSON Schema of the body, if it is JSON
    QJsonValue example = {}; ///< example of a JSON or text body
    bool saysUnavailable = false; ///< 503 has the same body
};

/// The parts of a GET or HEAD request that a page's answer depends on.
struct PageRequest
{
    ServiceHealth health;
    qint64 now = 0; ///< milliseconds since the epoch
    bool hasTrailingSlash = false; ///< "/docs/" instead of "/docs": relative addresses in the answer need "../"
    bool usesTls = false; ///< the client's connection to the service, or to the trusted proxy that says so, uses TLS
    // Values of header fields, not validated; valid during the call.
    QByteArrayView forwardedPrefix = {}; ///< X-Forwarded-Prefix
    QByteArrayView acceptEncoding = {};
    QByteArrayView ifNoneMatch = {};
};

/// A page: a path that supports GET and HEAD.
struct HttpPage
{
    QByteArray path;
    PageNotes notes;
    std::function<Reply(const PageRequest &request)> answer; ///< called on any I/O thread
    Scope scope = Scope::ReadDocs; ///< what a credential must allow, if one is required
};

} // namespace loom
