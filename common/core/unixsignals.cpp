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

// A signal handler can access only static data (signal-safety(7)).
int writeEnd = -1;
volatile std::sig_atomic_t terminationWasRequested = 0;
volatile std::sig_atomic_t timeoutSeconds = 0; ///< 0: no limit
volatile std::sig_atomic_t timeoutExitCode = 1;

constexpr char Terminate = 't';
constexpr char Reload = 'r';

extern "C" void handleTermination(int signal)
{
    if (terminationWasRequested)
        ::_exit(128 + signal);
    terminationWasRequested = 1;
    if (timeoutSeconds > 0)
        ::alarm(static_cast<unsigned int>(timeoutSeconds));
    [[maybe_unused]] const auto written = ::write(writeEnd, &Terminate, 1);
}

extern "C" void handleTimeout(int)
{
    constexpr std::string_view text = "Shutdown timeout exceeded and a thread is still blocked: the process exits\n";
    pollfd output{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLOUT) != 0) [[maybe_unused]]
        const auto written = ::write(STDERR_FILENO, text.data(), text.size());
    ::_exit(timeoutExitCode);
}

extern "C" void handleHangUp(int)
{
    const int savedErrno = errno;
    [[maybe_unused]] const auto written = ::write(writeEnd, &Reload, 1);
    errno = savedErrno;
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
        qFatal("cannot create a pipe for signals");
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
    timeoutSeconds = static_cast<std::sig_atomic_t>(time.count());
    timeoutExitCode = exitCode;
    install(SIGALRM, handleTimeout);
}

void UnixSignals::treatHangupAsReload()
{
    install(SIGHUP, handleHangUp);
}

void UnixSignals::readPipe()
{
    std::array<char, 64> buffer{};
    const auto count = ::read(m_readEnd, buffer.data(), buffer.size());
    const std::string_view requests(buffer.data(), size_t(std::max<ssize_t>(count, 0)));
    if (requests.find(Terminate) != std::string_view::npos)
        emit terminationRequested();
    else if (!requests.empty())
        emit reloadRequested();
}

} // namespace loom
