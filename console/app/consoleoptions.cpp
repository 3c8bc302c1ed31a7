// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/consoleoptions.h"

#include "console/connection/monitoraddress.h"

#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace loom {

Result<ConsoleOptions, Failure> ConsoleOptions::read(const QStringList &arguments,
                                                     const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Shows what flows through a Loom service. A token is taken from LOOM_MONITOR_TOKEN."));
    const QCommandLineOption connect(u"connect"_s, tr("Connect to this service at once."), u"URL"_s);
    const QCommandLineOption noKeychain(u"no-keychain"_s, tr("Keep tokens until the program ends, nowhere else."));
    parser.addOptions({connect, noKeychain});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return Failure{parser.errorText() + u' ' + tr("--help lists the options.")};
    if (!parser.positionalArguments().isEmpty())
        return Failure{
            tr("“%1” is not an option. Did you mean --connect %1?").arg(parser.positionalArguments().first())};

    ConsoleOptions options{
        parser.value(connect), environment.value(u"LOOM_MONITOR_TOKEN"_s), !parser.isSet(noKeychain), {}};
    if (parser.isSet(help))
        options.text = parser.helpText();
    else if (parser.isSet(version))
        options.text = u"loom-console %1\n"_s.arg(QStringLiteral(LOOM_VERSION));
    else if (parser.isSet(connect)) {
        if (const auto address = parseMonitorAddress(options.address); !address)
            return address.error();
    }
    return options;
}

} // namespace loom
