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

/// Returns a TLS configuration that trusts the certification authorities of the system and those in the PEM file
/// @p caFile. An empty file name adds none. Fails if the file contains no certificate.
Result<QSslConfiguration, Failure> tlsTrusting(const QString &caFile);

/// Returns a failure if @p address needs TLS (wss, https) and Qt finds no TLS library.
std::optional<Failure> tlsProblem(const QUrl &address);

/// Returns why the certificate of @p host is not trusted and what to do about it, as one paragraph for the user.
QString certificateProblem(const QString &host, const QList<QSslError> &errors);

} // namespace loom
