// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace loom {

/// The value given for a setting, not validated yet.
struct SettingValue
{
    QString value;
    QString origin; ///< where it was given, such as "LOOM_PORT in the environment"
};

/// Values by name of the setting.
struct SettingValues
{
    QMap<QString, SettingValue> values;
    QStringList warnings; ///< about the environment as a whole

    /// Adds the values of the file @p path. Call this first: values added later take precedence.
    Result<void, Failure> addFile(const QString &path);
    /// Adds the environment variables that begin with LOOM_. Kubernetes sets some of these itself for a Service named
    /// loom ("service links", such as LOOM_PORT=tcp://10.0.0.1:8000): they are ignored, with one warning for all. @p
    /// known has the names of the settings.
    void addEnvironment(const QProcessEnvironment &environment, const QStringList &known);
};

} // namespace loom
