// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

#include <optional>

namespace loom {

enum class TlsVersion {
    Tls12,
    Tls13
};

/// Whether clients must present certificates.
enum class ClientCertificates {
    None,
    Optional, ///< a certificate, if presented, must be valid
    Required
};

/// TLS settings of the service. TLS is off if no certificate is configured.
struct TlsSettings
{
    QString host; ///< address to listen on; empty: the address for plain HTTP
    int port = 8443; ///< 0: a free port
    QString certificateFile; ///< PEM: the certificate, then its issuers
    QString keyFile; ///< PEM, without a password
    TlsVersion least = TlsVersion::Tls12;
    ClientCertificates clients = ClientCertificates::None;
    QString clientCaFile; ///< PEM: certificate authorities of client certificates

    bool isOn() const { return !certificateFile.isEmpty(); }
    /// Returns a failure if the settings are inconsistent.
    std::optional<Failure> problem() const;
};

} // namespace loom
