// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace loom {

/// Whether a Content-Type means JSON in UTF-8: missing, application/json or application/*+json, with any parameters
/// except another charset (RFC 8259 §8.1, RFC 6839 §3.1).
bool isJson(QByteArrayView contentType);

} // namespace loom
