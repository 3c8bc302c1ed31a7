// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/configtexts.h"

namespace loom {

QString configText(const Config &config, const QList<Setting> &settings, const SettingValues &given)
{
    QString text;
    for (const auto &setting : settings) {
        const auto value = setting.show(config);
        const bool hides = setting.isSecret && !value.isEmpty();
        const bool isGiven = given.values.contains(setting.name);
        text += QStringLiteral("%1=%2").arg(setting.variable(), hides ? QStringLiteral("***") : value);
        text += QStringLiteral("  # %1\n").arg(isGiven ? given.values[setting.name].origin : QStringLiteral("default"));
    }
    return text;
}

QString exampleText(const QList<Setting> &settings)
{
    auto text = QStringLiteral(
        "; Settings of loom-ingestd. Each is shown with its default: take the ; away to set it.\n"
        "; The environment (LOOM_PORT) and the command line (--port) count more than this file.\n"
        "; A value is taken as it stands. With \" or ' ;' in it, it needs double quotes around it, in which\n"
        "; \\\" \\\\ and \\n are a quote, a backslash and a line break.\n");
    for (const auto &setting : settings)
        text += QStringLiteral("\n; %1: %2\n;%3=%4\n")
                    .arg(setting.help, setting.allowed, setting.option(), setting.show(Config()));
    return text;
}

} // namespace loom
