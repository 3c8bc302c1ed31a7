// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace loom {

/// The JSON text in @p payload, without a byte order mark and the white space around it. Empty where it is not JSON.
QByteArrayView jsonOf(QByteArrayView payload);

} // namespace loom
