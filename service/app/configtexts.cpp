// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/configtexts.h"

using namespace Qt::StringLiterals;

namespace loom {

QString configText(const Config &config, const QList<Setting> &settings, const SettingValues &given)
{
    QString text;
    for (const auto &setting : settings) {
        const auto value = setting.show(config);
        const bool hides = setting.isSecret && !value.isEmpty();
        const bool isGiven = given.values.contains(setting.name);
        text += u"%1=%2"_s.arg(setting.variable(), hides ? u"***"_s : value);
        text += u"  # %1\n"_s.arg(isGiven ? given.values[setting.name].origin : u"default"_s);
    }
    return text;
}

QString exampleText(const QList<Setting> &settings)
{
    auto text =
        u"; Settings of loom-ingestd. Every setting is shown with its default. To change one, remove the ';' in front\n"
        "; of its key.\n"
        "; Command-line options (--port) override environment variables (LOOM_PORT), which override this file.\n"
        "; A value is used as written. If it contains \" or ' ;', enclose it in double quotes. In double quotes, "
        "write\n"
        "; \\\" for a quote, \\\\ for a backslash and \\n for a line break.\n"_s;
    QString group;
    for (const auto &setting : settings) {
        if (group != setting.group)
            text += u"\n; ---- %1 ----\n"_s.arg(group = setting.group);
        text += u"\n; %1\n; Allowed: %2.\n;%3=%4\n"_s.arg(setting.help, setting.allowed, setting.option(),
                                                          setting.show(Config()));
    }
    return text;
}

} // namespace loom
