// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/unixsignals.h"
#include "service/app/application.h"
#include "service/app/exitcode.h"
#include "service/app/outofmemory.h"
#include "service/app/reload.h"
#include "service/app/servicemanager.h"

#include <QCoreApplication>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

using loom::ExitCode;

/// Time for what runs after the last answers: closing the producer and writing the last log lines.
constexpr std::chrono::seconds TimeForTheEnd{2};

int codeOf(ExitCode code)
{
    return int(code);
}

/// Returns @p message as one line, escaping control characters of quoted values.
QByteArray printable(const QString &message)
{
    QByteArray text;
    for (const char one : message.toUtf8()) {
        if (one == '\n')
            text += "\\n";
        else if (static_cast<unsigned char>(one) < ' ' || one == '\x7f')
            text += "\\x" + QByteArray(1, one).toHex();
        else
            text += one;
    }
    return text;
}

/// Reports a failed start. A JSON log gets a JSON line, since log collectors read nothing else; otherwise it is plain
/// text on standard error.
int fail(const loom::Failure &failure, loom::LogFormat format)
{
    if (loom::isJsonLog(format)) {
        loom::startLogging(loom::LogFormat::Json, loom::LogLevel::Info);
        loom::log(loom::LogLevel::Error, failure.message);
        loom::stopLogging();
    } else {
        std::fprintf(stderr, "loom-ingestd: %s\n", printable(failure.message).constData());
    }
    return codeOf(loom::exitCodeOf(failure));
}

int run(QCoreApplication &qt, const loom::Startup &startup)
{
    loom::startLogging(startup.config.logFormat, startup.config.logLevel);
    loom::endWhenOutOfMemory(codeOf(ExitCode::OutOfMemory), startup.config.logFormat);
    loom::keepLargeBlocksOutOfHeaps();
    loom::raiseDescriptorLimit();
    loom::UnixSignals unixSignals;
    unixSignals.endAtLatest(std::chrono::seconds(startup.config.shutdownTimeoutS) + TimeForTheEnd,
                            codeOf(ExitCode::ShutdownTimedOut));
    loom::Application application(startup);
    QObject::connect(&unixSignals, &loom::UnixSignals::terminationRequested, &application,
                     &loom::Application::shutDown);
    QObject::connect(&application, &loom::Application::finished, &qt, &QCoreApplication::quit);
    loom::ServiceManager manager([&] { return application.canServe(); });
    QObject::connect(&unixSignals, &loom::UnixSignals::terminationRequested, &manager,
                     &loom::ServiceManager::notifyStopping);
    QObject::connect(&unixSignals, &loom::UnixSignals::reloadRequested, &manager, [&] {
        manager.notifyReloading();
        loom::reload(startup, qt.arguments(), QProcessEnvironment::systemEnvironment());
        application.reloadCredentials();
        manager.notifyReady();
    });
    // On a terminal, SIGHUP means that the terminal was closed.
    if (::isatty(STDIN_FILENO) == 0)
        unixSignals.treatHangupAsReload();
    if (const auto done = application.start(); !done)
        return fail(done.error(), startup.config.logFormat);
    manager.notifyReady();
    const auto code = qt.exec() == 0 && application.canServe() ? ExitCode::Success : ExitCode::NoKafkaProducer;
    loom::log(loom::LogLevel::Info, u"Stopped"_s);
    return codeOf(code);
}

} // namespace

int main(int argc, char *argv[])
{
    // With few descriptors, poll() takes less time than GLib's event loop.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication qt(argc, argv);
    const auto environment = QProcessEnvironment::systemEnvironment();
    const auto startup = loom::Startup::read(qt.arguments(), environment);
    if (!startup)
        return fail(startup.error(), loom::Startup::formatOfFailures(qt.arguments(), environment));
    switch (startup->action) {
    case loom::Startup::Action::Show:
        std::fputs(qUtf8Printable(startup->text), stdout);
        return codeOf(startup->code);
    case loom::Startup::Action::CheckConfig:
        if (const auto done = loom::Application(*startup).check(); !done)
            return fail(done.error(), loom::LogFormat::Text);
        for (const auto &warning : startup->warnings)
            std::fprintf(stderr, "loom-ingestd: warning: %s\n", printable(warning).constData());
        std::fputs("The configuration is valid.\n", stdout);
        return 0;
    case loom::Startup::Action::Run:
        break;
    }
    const int code = run(qt, *startup);
    loom::stopLogging();
    return code;
}
