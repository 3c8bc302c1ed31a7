// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QUrl>

namespace loom {

/// A key, a bearer token or LOOM_MONITOR_TOKEN as a person gives it, without white space around it. Empty text is no
/// credential and no mistake. Rejects what the Authorization header cannot carry; the failure does not repeat it.
Result<QByteArray, Failure> credentialFromText(const QString &text);

/// The first line of the file @p path, such as loom-ingestd --new-key writes. Rejects a file without one.
Result<QByteArray, Failure> credentialFromFile(const QString &path);

/// The value of the Authorization header.
QByteArray authorizationOf(const QByteArray &credential);

/// Whether others on the network could read a credential that is sent to @p address: the connection is neither
/// encrypted nor to this machine.
bool isReadableOnTheWay(const QUrl &address);

/// Whether @p name is that of a header that carries a credential to Loom, in any case.
bool isCredentialHeader(QByteArrayView name);

} // namespace loom
