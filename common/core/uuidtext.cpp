// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/uuidtext.h"

#include <QRandomGenerator>

namespace loom {

namespace {

void writeDigits(char *place, int count, quint64 number)
{
    for (; count > 0; number >>= 4)
        place[--count] = "0123456789abcdef"[number & 0xf];
}

} // namespace

std::array<char, 36> newUuid()
{
    thread_local QRandomGenerator64 random = QRandomGenerator64::securelySeeded();
    constexpr quint64 version4 = 0x4000;
    constexpr quint64 variant = quint64(1) << 63;
    const quint64 high = (random.generate() & ~quint64(0xf000)) | version4;
    const quint64 low = (random.generate() & ~(quint64(3) << 62)) | variant;

    std::array<char, 36> text{};
    writeDigits(&text[0], 8, high >> 32);
    writeDigits(&text[9], 4, high >> 16);
    writeDigits(&text[14], 4, high);
    writeDigits(&text[19], 4, low >> 48);
    writeDigits(&text[24], 12, low);
    for (const size_t dash : {8, 13, 18, 23})
        text[dash] = '-';
    return text;
}

QByteArray newUuidText()
{
    const auto text = newUuid();
    return {text.data(), qsizetype(text.size())};
}

} // namespace loom
