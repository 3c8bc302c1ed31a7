// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace loom {

/// A value that somebody gave for a setting, not yet checked.
struct SettingValue
{
    QString value;
    QString origin; ///< "LOOM_PORT in the environment"
};

/// Values by the setting's name.
struct SettingValues
{
    QMap<QString, SettingValue> values;
    QStringList warnings; ///< about the environment as a whole

    /// Adds what @p path holds. Call it first: what is added later has more precedence.
    Result<void, Failure> addFile(const QString &path);
    /// Adds the variables that begin with LOOM_. Kubernetes makes some of those itself for a Service named loom
    /// ("service links", LOOM_PORT=tcp://10.0.0.1:8000): they are ignored, with one warning for all. @p known are the
    /// names of the settings.
    void addEnvironment(const QProcessEnvironment &environment, const QStringList &known);
};

} // namespace loom
