// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

#include <optional>

namespace loom {

enum class TlsVersion {
    V1_2,
    V1_3
};

/// Whether clients show certificates of their own.
enum class ClientCertificates {
    None,
    Optional, ///< one that is shown has to be valid
    Required
};

/// How clients reach the service through TLS. It is off where no certificate is named.
struct TlsSettings
{
    QString host; ///< to listen on; empty: where plain HTTP is answered
    int port = 8443; ///< 0 takes a free one
    QString certificateFile; ///< PEM: the certificate, then those that it was signed by
    QString keyFile; ///< PEM, without a password
    TlsVersion least = TlsVersion::V1_2;
    ClientCertificates clients = ClientCertificates::None;
    QString clientCaFile; ///< PEM: who signs the clients' certificates

    bool isOn() const { return !certificateFile.isEmpty(); }
    /// Settings that are valid one by one but not together.
    std::optional<Failure> problem() const;
};

} // namespace loom
