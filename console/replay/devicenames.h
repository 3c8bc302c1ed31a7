// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QHash>
#include <QString>

namespace loom::replay {

/// New names for devices, by a pattern in which {device} stands for the old name and {n} for the
/// device's number, from 1.
class DeviceNames
{
public:
    /// Keeps every name.
    DeviceNames() = default;
    /// Rejects other placeholders, and characters that no device's name can have.
    static Result<DeviceNames, Failure> parse(const QString &pattern);

    bool keepsAll() const { return m_pattern.isEmpty(); }
    bool hasNumber() const;

    /// Devices are numbered as they are first asked for.
    QString nameOf(const QString &device);
    /// The @p number th that plays @p device; @p total gives how wide numbers are.
    QString nameOf(const QString &device, int number, int total) const;

private:
    QString m_pattern;
    QHash<QString, int> m_numbers;
};

} // namespace loom::replay
