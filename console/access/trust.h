// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

#include <optional>

namespace loom {

/// TLS that trusts the certification authorities of the system, and those in the PEM file @p caFile as well. An empty
/// name adds none. Rejects a file without a certificate.
Result<QSslConfiguration, Failure> tlsTrusting(const QString &caFile);

/// The failure if @p address needs TLS (wss, https) and Qt finds no TLS library; none otherwise.
std::optional<Failure> tlsProblem(const QUrl &address);

/// Why the certificate of @p host is not trusted, and what to do about it: one paragraph for people.
QString certificateProblem(const QString &host, const QList<QSslError> &errors);

} // namespace loom
