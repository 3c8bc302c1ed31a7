// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace loom {

/// Where the reader of a document reaches the service: the first of these that is not empty.
struct ServerAddress
{
    QUrl url = {}; ///< LOOM_PUBLIC_URL
    QByteArray prefix = {}; ///< "/loom", which a reverse proxy in front of the service removes from each path
    QByteArray relative = "."; ///< to the address of the document
    bool usesTls = false; ///< the reader's connection, where there is no url

    /// As @p request tells, which is any client's to write: an X-Forwarded-Prefix counts only if it is a path of
    /// letters, digits, '-', '.', '_' and '~', without empty segments, "." and "..", of at most 256 bytes.
    static ServerAddress of(const PageRequest &request);
};

/// The member `servers` of an OpenAPI document, in JSON.
QByteArray openApiServers(const ServerAddress &address);
/// The member `servers` of an AsyncAPI document, in JSON.
QByteArray asyncApiServers(const ServerAddress &address);

using ServersWriter = QByteArray (*)(const ServerAddress &address);

/// Answers with @p document, which has `"servers":` with what @p servers makes of a default address; that is replaced
/// by what it makes of @p publicUrl, or else of each request. Compressed where that does not differ; copies
/// the document where it does, and keeps nothing of a request. Can be called from any thread.
std::function<Reply(const PageRequest &)> documentAnswer(const QByteArray &document, ServersWriter servers,
                                                         const QUrl &publicUrl);

} // namespace loom
