// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times: a parsed time can be written and parsed again, and all spellings of a time have the same value.
#include "common/core/timetext.h"
#include "tests/fuzz/property.h"

#include <QRegularExpression>

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// The usual format, which is parsed without QDateTime: time of day, fraction, zone.
const QRegularExpression &usualShape()
{
    static const QRegularExpression expression(
        uR"(\A(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)((?:\.\d+)?)(|Z|[+-]\d\d:\d\d)\z)"_s);
    return expression;
}

/// With a blank instead of the T, a time is parsed by QDateTime.
void readsAlikeWithoutTheQuickPath(const QString &text, std::optional<qint64> time)
{
    const auto shape = usualShape().match(text);
    if (!shape.hasMatch())
        return;
    const auto slow = shape.captured(1) + u' ' + shape.captured(2) + shape.captured(3) + shape.captured(4);
    require(parseTime(slow) == time, "a time has another value with a blank instead of T");

    // QDateTime parses a fraction as an integer, and rejects one that overflows.
    constexpr qsizetype Digits = 9;
    const auto cut = shape.captured(1) + u'T' + shape.captured(2) + shape.captured(3).left(1 + Digits) + u'Z';
    const auto known = QDateTime::fromString(cut, Qt::ISODateWithMs);
    if (time)
        require(known.isValid(), "a time that QDateTime rejects is accepted");
    if (shape.capturedLength(4) < 2 && known.isValid() && known.date().year() > 0 && known.date().year() < 10'000)
        require(time == known.toMSecsSinceEpoch(), "QDateTime gives another value");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = QString::fromUtf8(bytesOf(data, size));
    const auto time = parseTime(text);
    if (text.size() > LongestTime) {
        require(!time, "a text over the limit is accepted");
        return 0;
    }
    readsAlikeWithoutTheQuickPath(text, time);
    if (!time)
        return 0;

    const auto written = timeText(*time);
    require(written.size() == 24, "a time must be written as YYYY-MM-DDTHH:MM:SS.sssZ");
    require(parseTime(QString::fromLatin1(written)) == time, "a time changes when it is written and read");
    return 0;
}
