// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/exitcode.h"
#include "service/app/settings.h"
#include "tools/reference/documents.h"

using namespace Qt::StringLiterals;

namespace loom::reference {

namespace {

constexpr char Introduction[] = R"(
# Configuration of loom-ingestd

Every setting has an environment variable, a command-line option and a key in the configuration file. The option and the
key follow from the variable:

| Source | Name | Precedence |
|---|---|---|
| Command-line option | `--kafka-retries 5` | overrides the variable |
| Environment variable | `LOOM_KAFKA_RETRIES=5` | overrides the file |
| Key in the INI file that `--config FILE` names | `kafka-retries=5`, or `retries=5` in the section `[kafka]` | overrides the default |

- An invalid value stops the start with exit code %1. The message names the setting, the value, its source and the allowed
  values. An unknown variable or key is a warning in the log, with the most similar name. An unknown option stops the start.
- `loom-ingestd --check-config` checks the configuration, `--print-config` prints every value with its source, and
  `--example-config` prints a file with every setting. None of them starts the service.
- SIGHUP reads the configuration again, unless standard input is a terminal. A change of
  %2 applies immediately. Every other changed setting needs a restart; the log names it. An invalid
  configuration changes nothing.
- The service reads the files with keys, token keys and certificates again when they change, and on SIGHUP.
- Settings marked **secret** are masked in messages and in the output of `--print-config`. Do not pass a secret as an
  option, because the list of processes shows it.
- In the file, a line that begins with `;` or `#` is a comment. A value is used as written. Enclose a value that contains
  `"`, or `;` after a space, in double quotes; in double quotes, write `\"` for a quote, `\\` for a backslash and `\n` for a line break.
)";

QString settingRow(const Setting &setting)
{
    auto help = marked(setting.help);
    if (setting.isSecret)
        help += u" **Secret.**"_s;
    if (setting.isReloadable)
        help += u" Reloadable."_s;
    return row({code(setting.variable()), code(setting.show(Config())), marked(setting.allowed), help});
}

} // namespace

QString configurationDocument()
{
    const auto catalogue = Catalogue::load({});
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().message));
    QStringList reloadable;
    QString tables;
    QString group;
    for (const auto &setting : allSettings(*catalogue)) {
        if (setting.isReloadable)
            reloadable << code(setting.variable());
        if (setting.group != group) {
            group = setting.group;
            tables += u"\n## %1\n\n"_s.arg(group)
                      + tableHead({u"Variable"_s, u"Default"_s, u"Allowed values"_s, u"Description"_s});
        }
        tables += settingRow(setting);
    }
    tables += u"\nA message type of your own can declare settings in its schema (see "
              "[schemas](../schemas/README.md)). `--help` lists them if `LOOM_SCHEMA_DIR` is set.\n\n"
              "## Exit codes\n\n"_s
              + tableHead({u"Code"_s, u"Meaning"_s});
    for (const auto &exit : exitCodes())
        tables += row({QString::number(int(exit.code)), marked(QString::fromUtf8(exit.meaning))});
    return Notice
           + QString::fromUtf8(Introduction)
                 .arg(QString::number(int(ExitCode::WrongConfiguration)), reloadable.join(u" or "_s))
           + tables;
}

} // namespace loom::reference
