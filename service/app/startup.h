// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/app/resources.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace loom {

/// What the command line, the environment and the configuration file ask for, in that order of
/// precedence, checked.
struct Startup
{
    enum class Action {
        Run,
        CheckConfig, ///< say whether it is fine, and leave
        Show, ///< print text, and leave
    };

    Action action = Action::Run;
    Config config;
    QString text; ///< for Show: the help, the version or the configuration in force
    QStringList warnings; ///< what looks like a mistake but does not stop the start
    Resources resources; ///< what of the configuration the machine allows
    Catalogue catalogue; ///< with the topic patterns and values that the settings say

    /// A failure names the setting, its value, where it was given and what is allowed.
    static Result<Startup, Failure> read(const QStringList &arguments, const QProcessEnvironment &environment);

    /// How a failed start is reported, as far as it can be known where read() failed: in the log's format for a
    /// service, as text where only something is to be shown or checked.
    static LogFormat formatOfFailures(const QStringList &arguments, const QProcessEnvironment &environment);
};

/// The name among @p known that @p name was probably meant to be; empty where none is near.
QString nearestName(const QString &name, const QStringList &known);

} // namespace loom
