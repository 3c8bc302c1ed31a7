// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace loom {

/// A duplicate name in a JSON object.
struct RepeatedName
{
    QString pointer; ///< JSON pointer: "/running_applications/0/pid"; long names are truncated
    qsizetype at; ///< byte offset of the second occurrence
};

/// Returns the first duplicate name in @p text, which must be valid JSON (I-JSON, RFC 7493 section 2.3, forbids
/// duplicates); none if all names are unique. Names are compared with their escapes decoded. Linear in the text's
/// length.
std::optional<RepeatedName> repeatedName(QByteArrayView text);

} // namespace loom
