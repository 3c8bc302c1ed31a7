// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace loom::test {

/// Returns TEST_SEED from the environment, or a random seed if it is not set, and prints it, so that a failed test can
/// be run again with the same random values.
inline quint32 seed()
{
    bool isSet = false;
    auto seed = qEnvironmentVariable("TEST_SEED").toUInt(&isSet);
    if (!isSet)
        seed = QRandomGenerator::global()->generate();
    qInfo("TEST_SEED=%u", seed);
    return seed;
}

} // namespace loom::test
