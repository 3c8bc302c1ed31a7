// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace loom {

/// The address of the service in a document: the first of these members that is not empty.
struct ServerAddress
{
    QUrl url = {}; ///< LOOM_PUBLIC_URL
    QByteArray prefix = {}; ///< such as "/loom": a path prefix that a reverse proxy removes
    QByteArray relative = "."; ///< relative to the address of the document
    bool usesTls = false; ///< scheme of the reader's connection, used if url is empty

    /// The address according to @p request, which any client can write. X-Forwarded-Prefix is only used if it is a path
    /// of letters, digits, '-', '.', '_' and '~', without empty segments, "." and "..", of at most 256 bytes.
    static ServerAddress of(const PageRequest &request);
};

/// The JSON value of `servers` in an OpenAPI document.
QByteArray openApiServers(const ServerAddress &address);
/// The JSON value of `servers` in an AsyncAPI document.
QByteArray asyncApiServers(const ServerAddress &address);

using ServersWriter = QByteArray (*)(const ServerAddress &address);

/// Returns the answer function for @p document, which must contain `"servers":` followed by the result of @p servers
/// for a default address. That value is replaced by the result for @p publicUrl or, if that is empty, for each request.
/// A constant document is compressed in advance; otherwise each request gets a modified copy. Thread-safe.
std::function<Reply(const PageRequest &)> documentAnswer(const QByteArray &document, ServersWriter servers,
                                                         const QUrl &publicUrl);

} // namespace loom
