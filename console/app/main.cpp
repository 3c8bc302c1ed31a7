// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/views/appearance.h"

#include <QApplication>

#include <cstdio>

namespace {

constexpr int UsageError = 2;

} // namespace

int main(int argc, char *argv[])
{
    QApplication qt(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("loom"));
    QApplication::setApplicationName(QStringLiteral("loom-console"));
    QApplication::setApplicationVersion(QStringLiteral(LOOM_VERSION));
    const auto options = loom::ConsoleOptions::read(qt.arguments(), QProcessEnvironment::systemEnvironment());
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
    return qt.exec();
}
