// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loom {

/// What stands in every example of an answer where the real one has a new value.
constexpr qint64 ExampleTime = 1'767'225'600'000;
constexpr char ExampleId[] = "0192a5f0-7c3e-4b1d-9e52-6f0d8c4b7a31";

} // namespace loom
