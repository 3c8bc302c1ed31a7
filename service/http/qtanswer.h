// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServerRequest>
#include <QHttpServerResponder>

#include <optional>

namespace loom {

/// What Qt HttpServer wants back to write the answer to a request that it has read. To be forgotten once it is written,
/// or the client has left.
struct QtAnswer
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    std::optional<QHttpServerResponder> responder = std::nullopt;
    void forget()
    {
        responder.reset();
    }
#else
    const QHttpServerRequest *request = nullptr; ///< Qt's, valid until the connection's next request
    void forget()
    {
        request = nullptr;
    }
#endif
};

} // namespace loom
