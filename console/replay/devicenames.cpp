// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/devicenames.h"

#include "console/replay/wording.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr QLatin1StringView Device("{device}");
constexpr QLatin1StringView Number("{n}");

} // namespace

Result<DeviceNames, Failure> DeviceNames::parse(const QString &pattern)
{
    static const QRegularExpression allowed(uR"(\A[A-Za-z0-9_-]+\z)"_s);
    auto rest = pattern;
    rest.replace(Device, "device"_L1).replace(Number, "1"_L1);
    if (!allowed.match(rest).hasMatch()) {
        return Failure{Wording::tr("Invalid pattern '%1' for device names: use letters, digits, '_' and '-', and the "
                                   "placeholders {device} and {n}, as in '{device}-{n}'")
                           .arg(pattern)};
    }
    if (!pattern.contains(Device) && !pattern.contains(Number)) {
        return Failure{
            Wording::tr("The pattern '%1' gives all devices the same name: add {device} or {n}").arg(pattern)};
    }
    DeviceNames names;
    names.m_pattern = pattern;
    return names;
}

bool DeviceNames::hasNumber() const
{
    return m_pattern.contains(Number);
}

QString DeviceNames::nameOf(const QString &device)
{
    if (keepsAll())
        return device;
    auto &number = m_numbers[device];
    if (number == 0)
        number = int(m_numbers.size());
    return nameOf(device, number, 1);
}

QString DeviceNames::nameOf(const QString &device, int number, int total) const
{
    if (keepsAll())
        return device;
    const auto width = int(QString::number(total).size());
    auto name = m_pattern;
    return name.replace(Number, u"%1"_s.arg(number, width, 10, QChar(u'0'))).replace(Device, device);
}

} // namespace loom::replay
