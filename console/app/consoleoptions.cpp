// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/consoleoptions.h"

#include "console/access/trust.h"
#include "console/connection/monitoraddress.h"
#include "console/language/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

class OptionsTexts
{
    Q_DECLARE_TR_FUNCTIONS(loom::ConsoleOptions)
};

} // namespace

Result<ConsoleOptions, Failure> ConsoleOptions::read(const QStringList &arguments,
                                                     const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        OptionsTexts::tr("Shows the messages that pass through a Loom service. The key or token is read from "
                         "LOOM_MONITOR_TOKEN, or else from LOOM_KEY."));
    const QCommandLineOption connect(u"connect"_s, OptionsTexts::tr("Connect to this service at start."), u"URL"_s);
    const QCommandLineOption noKeychain(
        u"no-keychain"_s, OptionsTexts::tr("Keep keys and tokens in memory only, until the program ends."));
    const QCommandLineOption caFile(
        u"ca-file"_s,
        OptionsTexts::tr("Trust the certification authority in this PEM file, in addition to those of the "
                         "system."),
        u"file"_s);
    const QCommandLineOption language(
        u"language"_s, OptionsTexts::tr("Use this language instead of the desktop’s, such as de."), u"code"_s);
    parser.addOptions({connect, noKeychain, caFile, language});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return Failure{parser.errorText() + u' ' + OptionsTexts::tr("--help lists the options.")};
    if (const auto done = checkLanguage(parser.value(language)); !done)
        return done.error();
    if (!parser.positionalArguments().isEmpty())
        return Failure{OptionsTexts::tr("“%1” is not an option. Did you mean --connect %1?")
                           .arg(parser.positionalArguments().constFirst())};

    const auto token = environment.value(u"LOOM_MONITOR_TOKEN"_s);
    ConsoleOptions options{.address = parser.value(connect),
                           .token = token.isEmpty() ? environment.value(u"LOOM_KEY"_s) : token,
                           .usesKeychain = !parser.isSet(noKeychain),
                           .text = {},
                           .caFile = parser.value(caFile)};
    if (parser.isSet(help))
        options.text = parser.helpText();
    else if (parser.isSet(version))
        options.text = u"loom-console %1\n"_s.arg(QStringLiteral(LOOM_VERSION));
    else if (parser.isSet(connect)) {
        if (const auto address = parseMonitorAddress(options.address); !address)
            return address.error();
    }
    if (const auto tls = tlsTrusting(options.caFile); options.text.isEmpty() && !tls)
        return tls.error();
    return options;
}

} // namespace loom
