// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A second implementation of RFC 9112 for fuzz_requestfilter: slow, with regular expressions from the grammar and all
/// bytes available, and without code of the service.
namespace loom::fuzz {

/// The requests in @p bytes, which are all bytes that a connection has received: a line "METHOD path [body]" for each
/// complete request, and the status of the first rejection. An incomplete request has no line.
QByteArray requestsOf(QByteArrayView bytes);

} // namespace loom::fuzz
