// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times: what is read can be written and read again, and each way to write a time is read alike.
#include "common/core/timetext.h"
#include "tests/fuzz/property.h"

#include <QRegularExpression>

using namespace loom;
using namespace loom::fuzz;

namespace {

/// The usual shape, which is read without QDateTime: clock, fraction, zone.
const QRegularExpression &usualShape()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(\A(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)((?:\.\d+)?)(|Z|[+-]\d\d:\d\d)\z)"));
    return expression;
}

/// A blank instead of the T is read by QDateTime.
void readsAlikeWithoutTheQuickPath(const QString &text, std::optional<qint64> time)
{
    const auto shape = usualShape().match(text);
    if (!shape.hasMatch())
        return;
    const auto slow = shape.captured(1) + u' ' + shape.captured(2) + shape.captured(3) + shape.captured(4);
    require(parseTime(slow) == time, "a time is read differently with a blank instead of its T");

    // QDateTime reads a fraction as an integer, and rejects one that overflows it.
    constexpr qsizetype Digits = 9;
    const auto cut = shape.captured(1) + u'T' + shape.captured(2) + shape.captured(3).left(1 + Digits) + u'Z';
    const auto known = QDateTime::fromString(cut, Qt::ISODateWithMs);
    if (time)
        require(known.isValid(), "a time is accepted that QDateTime refuses");
    if (shape.capturedLength(4) < 2 && known.isValid() && known.date().year() > 0 && known.date().year() < 10'000)
        require(time == known.toMSecsSinceEpoch(), "QDateTime reads another time");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = QString::fromUtf8(bytesOf(data, size));
    const auto time = parseTime(text);
    if (text.size() > LongestTime) {
        require(!time, "a time is accepted that is too long");
        return 0;
    }
    readsAlikeWithoutTheQuickPath(text, time);
    if (!time)
        return 0;

    const auto written = timeText(*time);
    require(written.size() == 24, "a time that was read is written as YYYY-MM-DDTHH:MM:SS.sssZ");
    require(parseTime(QString::fromLatin1(written)) == time, "a time that was written is read as another");
    return 0;
}
