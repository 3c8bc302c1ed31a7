// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/uuidtext.h"

#include <QRandomGenerator>
#include <QUuid>

namespace loom {

QByteArray newUuidText()
{
    thread_local QRandomGenerator64 random = QRandomGenerator64::securelySeeded();
    const quint64 high = random.generate();
    const quint64 low = random.generate();
    const auto byte = [low](int index) { return static_cast<uchar>(low >> (8 * index)); };
    const auto version4 = static_cast<ushort>((high & 0x0fff) | 0x4000);
    const auto variant = static_cast<uchar>((byte(7) & 0x3f) | 0x80);
    const QUuid uuid(static_cast<uint>(high >> 32), static_cast<ushort>(high >> 16), version4, variant, byte(6),
                     byte(5), byte(4), byte(3), byte(2), byte(1), byte(0));
    return uuid.toByteArray(QUuid::WithoutBraces);
}

} // namespace loom
