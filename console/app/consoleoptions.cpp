// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/consoleoptions.h"

#include "console/connection/monitoraddress.h"
#include "console/language/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(loom::ConsoleOptions)
};

} // namespace

Result<ConsoleOptions, Failure> ConsoleOptions::read(const QStringList &arguments,
                                                     const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Shows what flows through a Loom service. A token is taken from LOOM_MONITOR_TOKEN."));
    const QCommandLineOption connect(u"connect"_s, Text::tr("Connect to this service at once."), u"URL"_s);
    const QCommandLineOption noKeychain(u"no-keychain"_s,
                                        Text::tr("Keep tokens until the program ends, nowhere else."));
    const QCommandLineOption language(u"language"_s,
                                      Text::tr("Speak this language instead of the desktop’s, such as de."), u"code"_s);
    parser.addOptions({connect, noKeychain, language});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return Failure{parser.errorText() + u' ' + Text::tr("--help lists the options.")};
    if (const auto failure = checkLanguage(parser.value(language)))
        return *failure;
    if (!parser.positionalArguments().isEmpty())
        return Failure{
            Text::tr("“%1” is not an option. Did you mean --connect %1?").arg(parser.positionalArguments().first())};

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
