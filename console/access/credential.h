// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QUrl>

namespace loom {

/// Returns a key, a bearer token or a value of LOOM_MONITOR_TOKEN as the user entered it, without white space around
/// it. An empty text is valid and means no credential. Rejects characters that are invalid in an Authorization header;
/// the failure does not contain the credential.
Result<QByteArray, Failure> credentialFromText(const QString &text);

/// Reads the credential from the first line of the file @p path, such as loom-ingestd --new-key writes. Fails if the
/// line is empty.
Result<QByteArray, Failure> credentialFromFile(const QString &path);

/// Returns the value of the Authorization header: "Bearer …".
QByteArray authorizationOf(const QByteArray &credential);

/// Whether others on the network could read a credential that is sent to @p address: the connection is not encrypted
/// and leaves this machine.
bool isReadableOnTheWay(const QUrl &address);

/// Whether @p name is a header that carries a credential to Loom (Authorization, X-API-Key). Case-insensitive.
bool isCredentialHeader(QByteArrayView name);

} // namespace loom
