// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settingvalues.h"

#include "service/app/settingsfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isServiceLink(const QString &variable, const QString &value, bool isSetting)
{
    static const QRegularExpression address(u"^(tcp|udp|sctp)://"_s);
    static const QRegularExpression made(
        u"^LOOM_(.*_)?(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)$"_s);
    return value.contains(address) || (!isSetting && variable.contains(made));
}

QString serviceLinksWarning(QStringList variables)
{
    constexpr qsizetype Shown = 3;
    const qsizetype more = variables.size() - Shown;
    variables.sort();
    auto names = variables.mid(0, Shown).join(u", "_s);
    if (more > 0)
        names += u" and %1 more"_s.arg(more);
    return u"Ignoring the variables that Kubernetes sets for a Service (service links): %1. Set enableServiceLinks: "
           u"false in "
           u"the Pod's spec"_s.arg(names);
}

} // namespace

Result<void, Failure> SettingValues::addFile(const QString &path)
{
    const auto file = readSettingsFile(path);
    if (!file)
        return file.error();
    for (auto setting = file->begin(); setting != file->end(); ++setting)
        values.insert(setting.key(),
                      {setting->value, u"%1 in %2, line %3"_s.arg(setting->key, path).arg(setting->line)});
    return {};
}

void SettingValues::addEnvironment(const QProcessEnvironment &environment, const QStringList &known)
{
    QStringList links;
    for (const auto &variable : environment.keys()) {
        if (!variable.startsWith(u"LOOM_"_s))
            continue;
        const auto value = environment.value(variable);
        const auto name = settingName(variable);
        if (isServiceLink(variable, value, known.contains(name)))
            links << variable;
        else
            values.insert(name, {value, variable + u" in the environment"_s});
    }
    if (!links.isEmpty())
        warnings << serviceLinksWarning(links);
}

} // namespace loom
