// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loom {

/// Values in examples that change with each real answer.
constexpr qint64 ExampleTime = 1'767'225'600'000;
constexpr char ExampleId[] = "0192a5f0-7c3e-4b1d-9e52-6f0d8c4b7a31";

} // namespace loom
