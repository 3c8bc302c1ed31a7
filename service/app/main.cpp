// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/unixsignals.h"
#include "service/app/application.h"
#include "service/app/outofmemory.h"
#include "service/app/reload.h"
#include "service/app/servicemanager.h"

#include <QCoreApplication>

#include <cstdio>

#include <unistd.h>

namespace {

constexpr int UsageError = 2;
/// Nothing can be written to Kafka in this process any more. The service manager starts another one.
constexpr int KafkaError = 3;
constexpr int OutOfMemory = 5;
/// SIGTERM did not end the service in time: something blocked.
constexpr int ShutdownStuck = 6;
/// For what ends after the last answers: the producer, the last lines of the log.
constexpr std::chrono::seconds TimeForTheEnd{2};

int fail(const loom::Failure &failure)
{
    std::fprintf(stderr, "loom-ingestd: %s\n", qUtf8Printable(failure.message));
    return UsageError;
}

int run(QCoreApplication &qt, const loom::Startup &startup)
{
    loom::startLogging(startup.config.logFormat, startup.config.logLevel);
    loom::endWhenOutOfMemory(OutOfMemory, startup.config.logFormat);
    loom::keepLargeBlocksOutOfHeaps();
    loom::raiseDescriptorLimit();
    loom::UnixSignals signals_;
    signals_.endAtLatest(std::chrono::seconds(startup.config.shutdownTimeoutS) + TimeForTheEnd, ShutdownStuck);
    loom::Application application(startup);
    QObject::connect(&signals_, &loom::UnixSignals::terminationRequested, &application, &loom::Application::shutDown);
    QObject::connect(&application, &loom::Application::finished, &qt, &QCoreApplication::quit);
    loom::ServiceManager manager([&] { return application.canServe(); });
    QObject::connect(&signals_, &loom::UnixSignals::terminationRequested, &manager,
                     &loom::ServiceManager::tellStopping);
    QObject::connect(&signals_, &loom::UnixSignals::reloadRequested, &manager, [&] {
        manager.tellReloading();
        loom::reload(startup, qt.arguments(), QProcessEnvironment::systemEnvironment());
        manager.tellReady();
    });
    // On a terminal a hang-up means that the terminal is gone.
    if (::isatty(STDIN_FILENO) == 0)
        signals_.takeHangUpAsReload();
    if (const auto failure = application.start())
        return fail(*failure);
    manager.tellReady();
    const int code = qt.exec() == 0 && application.canServe() ? 0 : KafkaError;
    loom::log(loom::LogLevel::Info, QStringLiteral("Stopped"));
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    // With few descriptors, poll() takes less time than GLib's event loop.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication qt(argc, argv);
    const auto startup = loom::Startup::read(qt.arguments(), QProcessEnvironment::systemEnvironment());
    if (!startup)
        return fail(startup.error());
    switch (startup->action) {
    case loom::Startup::Action::Show:
        std::fputs(qUtf8Printable(startup->text), stdout);
        return 0;
    case loom::Startup::Action::CheckConfig:
        if (const auto failure = loom::Application(*startup).check())
            return fail(*failure);
        for (const auto &warning : startup->warnings)
            std::fprintf(stderr, "loom-ingestd: warning: %s\n", qUtf8Printable(warning));
        std::fputs("The configuration is fine.\n", stdout);
        return 0;
    case loom::Startup::Action::Run:
        break;
    }
    const int code = run(qt, *startup);
    loom::stopLogging();
    return code;
}
