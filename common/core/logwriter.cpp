// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/logwriter.h"

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace loom {

namespace {

void waitUntilWritable(int descriptor)
{
    pollfd request{descriptor, POLLOUT, 0};
    ::poll(&request, 1, -1);
}

/// Writes all of @p text; blocks without a timeout, even if the descriptor is non-blocking.
void writeAll(int descriptor, const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const auto count = ::write(descriptor, text.constData() + at, size_t(text.size() - at));
        if (count > 0)
            at += count;
        else if (errno == EAGAIN)
            waitUntilWritable(descriptor);
        else if (errno != EINTR)
            return;
    }
}

} // namespace

struct LogWriter::State
{
    State(int output, qsizetype limit) : descriptor(output), maxBytes(limit) {}

    void run();

    const int descriptor;
    const qsizetype maxBytes;
    std::atomic<quint64> dropped{0};
    std::mutex mutex; ///< guards the following members
    std::condition_variable wake;
    std::condition_variable written;
    QByteArray buffered; ///< complete lines to write
    quint64 unreported = 0; ///< dropped lines since the last line that reported a number
    bool isWriting = false;
    bool isEnding = false;
};

void LogWriter::State::run()
{
    std::unique_lock lock(mutex);
    while (true) {
        wake.wait(lock, [this] { return isEnding || !buffered.isEmpty(); });
        if (buffered.isEmpty())
            return;
        const auto text = std::exchange(buffered, {});
        isWriting = true;
        lock.unlock();
        writeAll(descriptor, text);
        lock.lock();
        isWriting = false;
        written.notify_all();
    }
}

LogWriter::LogWriter(int descriptor, qsizetype maxBytes) : m_state(std::make_shared<State>(descriptor, maxBytes))
{
    std::thread([state = m_state] { state->run(); }).detach();
}

LogWriter::~LogWriter()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isEnding = true;
    }
    m_state->wake.notify_all();
}

void LogWriter::write(const QByteArray &line, Missing missing)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->buffered.size() + line.size() > m_state->maxBytes) {
            ++m_state->unreported;
            ++m_state->dropped;
            return;
        }
        if (const auto count = std::exchange(m_state->unreported, 0); count > 0)
            m_state->buffered += missing(count);
        m_state->buffered += line;
    }
    m_state->wake.notify_one();
}

bool LogWriter::flush(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_state->mutex);
    return m_state->written.wait_for(lock, time, [this] { return m_state->buffered.isEmpty() && !m_state->isWriting; });
}

quint64 LogWriter::dropped() const
{
    return m_state->dropped;
}

} // namespace loom
