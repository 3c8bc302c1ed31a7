// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/grant.h"
#include "service/http/reply.h"

#include <QJsonObject>

#include <functional>

namespace loom {

/// How the service fares, for the pages that tell.
struct ServiceHealth
{
    bool canServe = true; ///< false: only a restart helps
    bool kafkaConnected = false;
    bool isDraining = false;
    QString reason = {}; ///< why Kafka cannot store every message, in one line; empty where it can

    bool isReady() const { return canServe && kafkaConnected && reason.isEmpty() && !isDraining; }
};

/// What the API's documentation says of a page.
struct PageNotes
{
    QString group; ///< under which it is listed: "Health"
    QString title; ///< empty where the page is no part of the API
    QString description;
    QByteArray contentType;
    QJsonObject schema; ///< of a JSON body
    QJsonValue example; ///< of a JSON body, else of the text
    bool saysUnavailable = false; ///< the same body comes with 503 as well
};

/// A GET or HEAD of a page, as far as the answer depends on it.
struct PageRequest
{
    ServiceHealth health;
    qint64 now = 0; ///< milliseconds since the epoch
    bool hasTrailingSlash = false; ///< "/docs/": a relative address in the answer starts one level further down
    bool usesTls = false; ///< the client's connection to the service, or to a trusted proxy that says so
    // The values of headers, unchecked; valid within the call.
    QByteArrayView forwardedPrefix = {}; ///< X-Forwarded-Prefix
    QByteArrayView acceptEncoding = {};
    QByteArrayView ifNoneMatch = {};
};

/// What is read by GET and HEAD at one path.
struct HttpPage
{
    QByteArray path;
    PageNotes notes;
    std::function<Reply(const PageRequest &request)> answer; ///< from any I/O thread
    Scope scope = Scope::ReadDocs; ///< what a credential must allow, where one is needed
};

} // namespace loom
