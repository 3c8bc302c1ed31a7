// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServerRequest>
#include <QHttpServerResponder>

#include <optional>

namespace loom {

/// The object that Qt HttpServer needs to write the answer to a request that it has read. Call forget() once the answer
/// is written or the client has disconnected.
struct QtAnswer
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    std::optional<QHttpServerResponder> responder = std::nullopt;
    void forget()
    {
        responder.reset();
    }
#else
    const QHttpServerRequest *request = nullptr; ///< owned by Qt; valid until the connection's next request
    void forget()
    {
        request = nullptr;
    }
#endif
};

} // namespace loom
