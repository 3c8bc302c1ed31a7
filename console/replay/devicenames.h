// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QHash>
#include <QString>

namespace loom::replay {

/// Renames devices by a pattern: {device} is replaced by the old name, {n} by the device's number, from 1.
class DeviceNames
{
public:
    /// Keeps all names.
    DeviceNames() = default;
    /// Rejects unknown placeholders, characters that are invalid in a device name, and a pattern without a placeholder.
    static Result<DeviceNames, Failure> parse(const QString &pattern);

    bool keepsAll() const { return m_pattern.isEmpty(); }
    bool hasNumber() const;

    /// Returns the new name of @p device. Devices are numbered in the order of their first call.
    QString nameOf(const QString &device);
    /// Returns the name of the simulated device @p number (1 to @p total) that replaces @p device. Numbers are padded
    /// with zeros to the width of @p total.
    QString nameOf(const QString &device, int number, int total) const;

private:
    QString m_pattern;
    QHash<QString, int> m_numbers; ///< by old name
};

} // namespace loom::replay
