// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace loom {

/// A member that stands in its object for a second time.
struct RepeatedName
{
    QString pointer; ///< JSON pointer: "/running_applications/0/pid"; long names are cut
    qsizetype at; ///< of the second one, in bytes
};

/// The first one in @p text, which is valid JSON; none where I-JSON (RFC 7493 section 2.3) has nothing to
/// object to. Names are compared without their escapes. Linear in the text's length.
std::optional<RepeatedName> repeatedName(QByteArrayView text);

} // namespace loom
