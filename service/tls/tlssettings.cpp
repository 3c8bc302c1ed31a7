// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/tlssettings.h"

using namespace Qt::StringLiterals;

namespace loom {

std::optional<Failure> TlsSettings::problem() const
{
    if (certificateFile.isEmpty() != keyFile.isEmpty())
        return Failure{u"LOOM_TLS_CERT_FILE and LOOM_TLS_KEY_FILE belong together: set both or neither"_s};
    const bool checksClients = clients != ClientCertificates::None;
    if (checksClients && !isOn())
        return Failure{u"LOOM_TLS_CLIENT needs TLS: set LOOM_TLS_CERT_FILE and LOOM_TLS_KEY_FILE"_s};
    if (checksClients == clientCaFile.isEmpty())
        return Failure{u"LOOM_TLS_CLIENT = 'optional' or 'required' and LOOM_TLS_CLIENT_CA_FILE belong "
                       "together: the file contains the accepted certificate authorities"_s};
    return std::nullopt;
}

} // namespace loom
