// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// Makes invisible characters in texts of clients visible: control and format characters (which change the text
/// direction or have no width), fillers and lone surrogates. Both functions take linear time.

/// For a single line: "phone⟨U+202E⟩5". Line ends and tabs are replaced too.
QString visibleText(const QString &text);
/// For JSON, as JSON escapes, so that the value stays the same: "phone\u202e5". Line ends and tabs stay.
QString visibleJson(const QString &text);

} // namespace loom
