// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/unixsignals.h"
#include "console/language/language.h"
#include "console/replay/program/describecommand.h"
#include "console/replay/program/messagetypes.h"
#include "console/replay/program/recordcommand.h"
#include "console/replay/program/sendcommand.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace loom;
using namespace loom::replay;

int fail(const Failure &failure)
{
    std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(failure.message));
    return int(ExitCode::CannotBegin);
}

int show(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    return int(ExitCode::Success);
}

/// Runs @p command until it emits finished(). The first Ctrl+C calls its stop(), the second one ends the program.
template<typename Command>
int run(Command &command)
{
    UnixSignals interruption;
    QObject::connect(&interruption, &UnixSignals::terminationRequested, &command, &Command::stop);
    QObject::connect(
        &command, &Command::finished, &command, [](ExitCode code) { QCoreApplication::exit(int(code)); },
        Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

int listEndpoints()
{
    const auto catalogue = Catalogue::load({});
    return catalogue ? show(endpointList(*catalogue)) : fail(catalogue.error());
}

int send(const Options &options)
{
    auto source = makeSource(options);
    if (!source)
        return fail(source.error());
    SendCommand command(options, *std::move(source));
    return run(command);
}

int describe(const Options &options)
{
    DescribeCommand command(options);
    return run(command);
}

int record(const Options &options)
{
    RecordCommand command(options);
    return run(command);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication qt(argc, argv);
    speak(languageOption(qt.arguments()));
    const auto options = Options::read(qt.arguments(), QProcessEnvironment::systemEnvironment());
    if (!options)
        return fail(options.error());
    for (const auto &warning : options->warnings)
        std::fprintf(stderr, "loom-replay: warning: %s\n", qUtf8Printable(warning));
    switch (options->action) {
    case Options::Action::Show:
        return show(options->text);
    case Options::Action::List:
        return listEndpoints();
    case Options::Action::Describe:
        return describe(*options);
    case Options::Action::Record:
        return record(*options);
    case Options::Action::Replay:
    case Options::Action::Send:
    case Options::Action::SendWav:
        return send(*options);
    }
    Q_UNREACHABLE();
}
