// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/app/exitcode.h"
#include "service/app/resources.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace loom {

/// The validated configuration. The command line takes precedence over the environment, which takes precedence over the
/// configuration file.
struct Startup
{
    enum class Action {
        Run,
        CheckConfig, ///< print whether the configuration is valid, and exit
        Show, ///< print text, and exit
    };

    Action action = Action::Run;
    Config config;
    QString text; ///< for Show: the help, the version, the effective configuration, …
    ExitCode code = ExitCode::Success; ///< for Show
    QStringList warnings; ///< probable mistakes that do not prevent the start
    Resources resources; ///< limits derived from the configuration and the machine
    Catalogue catalogue; ///< with the topic patterns and values from the settings

    /// An error has the setting, its value, where it was given and the allowed values.
    static Result<Startup, Failure> read(const QStringList &arguments, const QProcessEnvironment &environment);

    /// The format in which a failed start is reported, as far as it is known if read() failed: the log format for the
    /// service, text for commands that only print or check.
    static LogFormat formatOfFailures(const QStringList &arguments, const QProcessEnvironment &environment);
};

/// The name in @p known that is most similar to @p name; empty if none is similar.
QString nearestName(const QString &name, const QStringList &known);

} // namespace loom
