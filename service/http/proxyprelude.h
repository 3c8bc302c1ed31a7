// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/prelude.h"

namespace loom {

/// Reads the PROXY protocol header and sets the channel's peer to the client that it names. It reads exactly the
/// header, so that the following bytes (HTTP or TLS) stay in the kernel.
class ProxyPrelude : public Prelude
{
public:
    State advance(Channel &channel) override;
    QString mistake() const override { return QLatin1StringView(m_mistake); }
    ConnectionRejection rejection() const override { return ConnectionRejection::ProxyHeader; }

private:
    State fail(const char *mistake);

    QByteArray m_header; ///< the part received so far
    const char *m_mistake = nullptr;
};

} // namespace loom
