// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/language/language.h"
#include "console/views/appearance.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

constexpr int UsageError = 2;
constexpr std::array<std::string_view, 6> AskForText{"-?", "-h", "--help", "--help-all", "-v", "--version"};

/// Creates an application without a GUI if the arguments ask only for text, which needs no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const auto asksForText = [](const char *argument) {
        return std::find(AskForText.begin(), AskForText.end(), argument) != AskForText.end();
    };
    if (std::any_of(argv, argv + argc, asksForText))
        return std::make_unique<QCoreApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setOrganizationName(u"loom"_s);
    QCoreApplication::setApplicationName(u"loom-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOM_VERSION));
    const auto arguments = QCoreApplication::arguments();
    const auto language = loom::languageOption(arguments);
    loom::speak(language.isEmpty() ? loom::savedLanguage() : language);
    const auto options = loom::ConsoleOptions::read(arguments, QProcessEnvironment::systemEnvironment());
    if (!options) {
        std::fprintf(stderr, "loom-console: %s\n", qUtf8Printable(options.error().message));
        return UsageError;
    }
    if (!options->text.isEmpty()) {
        std::fputs(qUtf8Printable(options->text), stdout);
        return 0;
    }
    loom::setAppearance(loom::savedAppearance());
    loom::Console console(*options);
    console.start();
    return QCoreApplication::exec();
}
