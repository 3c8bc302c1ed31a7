// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/tlssettings.h"

namespace loom {

std::optional<Failure> TlsSettings::problem() const
{
    if (certificateFile.isEmpty() != keyFile.isEmpty())
        return Failure{QStringLiteral("LOOM_TLS_CERT_FILE and LOOM_TLS_KEY_FILE belong together: set both or neither")};
    const bool checksClients = clients != ClientCertificates::None;
    if (checksClients && !isOn())
        return Failure{QStringLiteral("LOOM_TLS_CLIENT needs TLS: set LOOM_TLS_CERT_FILE and LOOM_TLS_KEY_FILE")};
    if (checksClients == clientCaFile.isEmpty())
        return Failure{QStringLiteral("LOOM_TLS_CLIENT = 'optional' or 'required' and LOOM_TLS_CLIENT_CA_FILE belong "
                                      "together: the file contains the accepted certificate authorities")};
    return std::nullopt;
}

} // namespace loom
