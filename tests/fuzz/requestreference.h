// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A second reading of RFC 9112 for fuzz_requestfilter: by regular expressions taken from the grammar and with all
/// bytes at hand; slow, and sharing no code with the service's.
namespace loom::fuzz {

/// What @p bytes, all that a connection has received, come to: a line "METHOD path [body]" for each complete request,
/// and the status of the rejection at which reading ends. Nothing is said of a request that is incomplete.
QByteArray requestsOf(QByteArrayView bytes);

} // namespace loom::fuzz
