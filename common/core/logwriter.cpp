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

void waitForRoom(int descriptor)
{
    pollfd asked{descriptor, POLLOUT, 0};
    ::poll(&asked, 1, -1);
}

/// Waits for as long as it takes, also where somebody has made the descriptor non-blocking.
void writeAll(int descriptor, const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const auto count = ::write(descriptor, text.constData() + at, static_cast<size_t>(text.size() - at));
        if (count > 0)
            at += count;
        else if (errno == EAGAIN)
            waitForRoom(descriptor);
        else if (errno != EINTR)
            return;
    }
}

} // namespace

struct LogWriter::State
{
    State(int to, qsizetype most) : descriptor(to), mostBytes(most) {}

    void run();

    const int descriptor;
    const qsizetype mostBytes;
    std::atomic<quint64> dropped{0};
    std::mutex mutex; ///< of what follows
    std::condition_variable wake;
    std::condition_variable written;
    QByteArray waiting; ///< whole lines
    quint64 untold = 0; ///< lines that were dropped since that was last said
    bool isWriting = false;
    bool isEnding = false;
};

void LogWriter::State::run()
{
    std::unique_lock lock(mutex);
    while (true) {
        wake.wait(lock, [this] { return isEnding || !waiting.isEmpty(); });
        if (waiting.isEmpty())
            return;
        const auto text = std::exchange(waiting, {});
        isWriting = true;
        lock.unlock();
        writeAll(descriptor, text);
        lock.lock();
        isWriting = false;
        written.notify_all();
    }
}

LogWriter::LogWriter(int descriptor, qsizetype mostBytes) : m_state(std::make_shared<State>(descriptor, mostBytes))
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

void LogWriter::write(QByteArray line, Missing missing)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->waiting.size() + line.size() > m_state->mostBytes) {
            ++m_state->untold;
            ++m_state->dropped;
            return;
        }
        if (const auto count = std::exchange(m_state->untold, 0); count > 0)
            m_state->waiting += missing(count);
        m_state->waiting += line;
    }
    m_state->wake.notify_one();
}

bool LogWriter::flush(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_state->mutex);
    return m_state->written.wait_for(lock, time, [this] { return m_state->waiting.isEmpty() && !m_state->isWriting; });
}

quint64 LogWriter::dropped() const
{
    return m_state->dropped;
}

} // namespace loom
