// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/outofmemory.h"

#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

#include <poll.h>
#include <unistd.h>

namespace loom {

namespace {

// The new handler and the terminate handler can access static data only.
int exitStatus = EXIT_FAILURE;
std::string_view lastLine;

#define LOOM_OUT_OF_MEMORY \
    "Out of memory: the service exits and must be restarted; give it more memory, or lower LOOM_MEMORY_BYTES"

[[noreturn]] void printAndExit()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLOUT) != 0) [[maybe_unused]]
        const auto written = ::write(STDOUT_FILENO, lastLine.data(), lastLine.size());
    std::_Exit(exitStatus);
}

/// Qt and other libraries throw std::bad_alloc if malloc() fails.
[[noreturn]] void onTerminate()
{
    try {
        if (const auto thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        printAndExit();
    } catch (...) {
        std::abort();
    }
    std::abort();
}

} // namespace

void endWhenOutOfMemory(int exitCode, LogFormat format)
{
    exitStatus = exitCode;
    lastLine = isJsonLog(format) ? R"({"level":"ERROR","message":")" LOOM_OUT_OF_MEMORY "\"}\n"
                                 : "ERROR   " LOOM_OUT_OF_MEMORY "\n";
    std::set_new_handler(printAndExit);
    std::set_terminate(onTerminate);
}

} // namespace loom
