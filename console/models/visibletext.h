// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// Text of clients, with those characters as codes that one would not see: control and format characters (which change
/// the direction of what follows, or have no width), fillers and lone surrogates. Both take linear time.

/// For a line: "phone⟨U+202E⟩5". Line ends and tabs are codes too.
QString visibleText(const QString &text);
/// For JSON, in its own escapes, so that it stays the same JSON: "phone\u202e5". Line ends and tabs stay.
QString visibleJson(const QString &text);

} // namespace loom
