// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/reload.h"

#include "service/app/settings.h"

using namespace Qt::StringLiterals;

namespace loom {

QStringList settingsToRestartFor(const Startup &before, const Startup &now)
{
    QStringList changed;
    for (const auto &setting : allSettings(now.catalogue)) {
        if (!setting.isReloadable && setting.show(before.config) != setting.show(now.config))
            changed << setting.variable();
    }
    return changed;
}

void reload(const Startup &running, const QStringList &arguments, const QProcessEnvironment &environment)
{
    const auto now = Startup::read(arguments, environment);
    if (!now) {
        log(LogLevel::Error, u"The configuration has a mistake and was not reloaded: correct it, then reload"_s,
            {{"error", now.error().message}});
        return;
    }
    startLogging(running.config.logFormat, now->config.logLevel);
    log(LogLevel::Info, u"Configuration reloaded"_s);
    for (const auto &warning : now->warnings)
        log(LogLevel::Warning, warning);
    for (const auto &variable : settingsToRestartFor(running, *now))
        log(LogLevel::Warning, u"A changed setting is not applied yet: restart the service"_s, {{"setting", variable}});
}

} // namespace loom
