// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/prelude.h"

namespace loom {

/// The header of the PROXY protocol. The channel's peer is the client that it names. It is read as far as it goes, so
/// that everything behind it, HTTP or TLS, stays in the kernel.
class ProxyPrelude : public Prelude
{
public:
    State advance(Channel &channel) override;
    QString mistake() const override { return QLatin1String(m_mistake); }
    ConnectionRejection rejection() const override { return ConnectionRejection::ProxyHeader; }

private:
    State fail(const char *mistake);

    QByteArray m_header; ///< as far as it has arrived
    const char *m_mistake = nullptr;
};

} // namespace loom
