// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace loom {

/// Returns the JSON text in @p payload without a byte order mark and surrounding white space. Empty if the payload is
/// not JSON.
QByteArrayView jsonOf(QByteArrayView payload);

} // namespace loom
