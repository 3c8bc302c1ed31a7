// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace loom {

/// TLS that trusts the certification authorities of the system, and those in the PEM file @p caFile as well. An empty
/// name adds none. Refuses a file without a certificate.
Result<QSslConfiguration, Failure> tlsTrusting(const QString &caFile);

/// Why the certificate of @p host is not trusted, and what to do about it: one paragraph for people.
QString certificateProblem(const QString &host, const QList<QSslError> &errors);

} // namespace loom
