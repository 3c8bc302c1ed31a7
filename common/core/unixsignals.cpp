// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/unixsignals.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace loom {

namespace {

// A signal handler can reach nothing but what is static (signal-safety(7)).
int writeEnd = -1;
volatile std::sig_atomic_t wasAsked = 0;
volatile std::sig_atomic_t secondsToEnd = 0; ///< 0: as many as it takes
volatile std::sig_atomic_t codeAtLatest = 1;

constexpr char Terminate = 't';
constexpr char Reload = 'r';

extern "C" void handleTermination(int signal)
{
    if (wasAsked)
        ::_exit(128 + signal);
    wasAsked = 1;
    if (secondsToEnd > 0)
        ::alarm(static_cast<unsigned int>(secondsToEnd));
    [[maybe_unused]] const auto written = ::write(writeEnd, &Terminate, 1);
}

extern "C" void handleEnd(int)
{
    constexpr std::string_view said = "The time to shut down is over and something still blocks: the process ends\n";
    pollfd output{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLOUT) != 0) [[maybe_unused]]
        const auto written = ::write(STDERR_FILENO, said.data(), said.size());
    ::_exit(codeAtLatest);
}

extern "C" void handleHangUp(int)
{
    const int kept = errno;
    [[maybe_unused]] const auto written = ::write(writeEnd, &Reload, 1);
    errno = kept;
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
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &UnixSignals::readPipe);
    install(SIGTERM, handleTermination);
    install(SIGINT, handleTermination);
    install(SIGPIPE, SIG_IGN);
}

UnixSignals::~UnixSignals()
{
    install(SIGTERM, SIG_DFL);
    install(SIGINT, SIG_DFL);
    install(SIGHUP, SIG_DFL);
    ::close(m_readEnd);
    ::close(writeEnd);
}

void UnixSignals::endAtLatest(std::chrono::seconds time, int exitCode)
{
    secondsToEnd = static_cast<std::sig_atomic_t>(time.count());
    codeAtLatest = exitCode;
    install(SIGALRM, handleEnd);
}

void UnixSignals::treatHangupAsReload()
{
    install(SIGHUP, handleHangUp);
}

void UnixSignals::readPipe()
{
    std::array<char, 64> asked{};
    const auto count = ::read(m_readEnd, asked.data(), asked.size());
    const std::string_view all(asked.data(), static_cast<size_t>(std::max<ssize_t>(count, 0)));
    if (all.find(Terminate) != std::string_view::npos)
        emit terminationRequested();
    else if (!all.empty())
        emit reloadRequested();
}

} // namespace loom
