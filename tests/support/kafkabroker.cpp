// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkabroker.h"

#include "tests/support/kafkareader.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <algorithm>

namespace loom::test {

namespace {

constexpr int StartTimeoutMs = 60000;
constexpr int StartAttempts = 3;

} // namespace

bool KafkaBroker::start()
{
    for (int attempt = 0; attempt < StartAttempts; ++attempt) {
        m_process.wipe();
        if (launch())
            return true;
        // Another process can take the port after it was chosen.
        if (!log().contains("Address already in use"))
            break;
    }
    return m_process.failed("The Kafka broker did not start");
}

bool KafkaBroker::restart()
{
    kill();
    return launch() || m_process.failed("The Kafka broker did not start again");
}

bool KafkaBroker::restartEmpty()
{
    const int port = m_process.port();
    m_process.wipe();
    return launch(port) || m_process.failed("The Kafka broker did not start again without data");
}

bool KafkaBroker::launch(int port)
{
    const QDeadlineTimer deadline(StartTimeoutMs);
    if (!m_process.launch(deadline, port))
        return false;
    QElapsedTimer waiting;
    waiting.start();
    while (!deadline.hasExpired()) {
        // A rejected client retries much later, a new client at once. The slower the machine, the longer an answer may
        // take.
        const auto timeoutMs = std::max<qint64>(100, waiting.elapsed() / 20);
        if (isServing(bootstrap(), int(timeoutMs)))
            return true;
        if (!m_process.isRunning(20))
            return false;
    }
    return false;
}

} // namespace loom::test
