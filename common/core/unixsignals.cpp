// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/unixsignals.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace loom {

namespace {

// A signal handler can reach nothing but what is static (signal-safety(7)).
int writeEnd = -1;
volatile std::sig_atomic_t wasAsked = 0;

extern "C" void handleTermination(int signal)
{
    if (wasAsked)
        ::_exit(128 + signal);
    wasAsked = 1;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

void install(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0)
        qFatal("cannot make a pipe for signals");
    for (const int end : ends)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        emit terminationRequested();
    });
    install(SIGTERM, handleTermination);
    install(SIGINT, handleTermination);
    install(SIGPIPE, SIG_IGN);
}

UnixSignals::~UnixSignals()
{
    install(SIGTERM, SIG_DFL);
    install(SIGINT, SIG_DFL);
    ::close(m_readEnd);
    ::close(writeEnd);
}

} // namespace loom
