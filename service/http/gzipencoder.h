// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// @p plain as one member of gzip, as small as zlib can make it: about 20 ms for a mebibyte.
QByteArray gzipped(QByteArrayView plain);

} // namespace loom
