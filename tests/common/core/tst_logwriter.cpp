// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/logwriter.h"

#include <QTest>

#include <array>
#include <memory>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace loom;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype MostBytes = 4096;

QByteArray missing(quint64 count)
{
    return "missing " + QByteArray::number(count) + '\n';
}

} // namespace

/// Writes to a pipe, which the test reads or leaves full.
class TestLogWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesLinesInOrder();
    void doesNotBlockWhenPipeIsFull();
    void reportsDroppedLines();
    void doesNotInterleaveLinesOfThreads();
    void waitsForNonBlockingDescriptor();

private:
    /// Reads the pipe up to and including @p end.
    QByteArray readUntil(const QByteArray &end);
    void fillPipe();

    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<LogWriter> m_writer;
};

void TestLogWriter::init()
{
    QCOMPARE(::pipe(m_pipe.data()), 0);
    m_writer = std::make_unique<LogWriter>(m_pipe[1], MostBytes);
}

void TestLogWriter::cleanup()
{
    m_writer->flush(10s);
    m_writer.reset();
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

QByteArray TestLogWriter::readUntil(const QByteArray &end)
{
    QByteArray all;
    std::array<char, 65536> room;
    while (!all.endsWith(end)) {
        const auto count = ::read(m_pipe[0], room.data(), room.size());
        if (count <= 0)
            break;
        all.append(room.data(), count);
    }
    return all;
}

/// Writes until the writer's thread is blocked and the buffer is full.
void TestLogWriter::fillPipe()
{
    const QByteArray line = QByteArray(1023, 'x') + '\n';
    do
        m_writer->write(line, missing);
    while (m_writer->flush(20ms));
    while (m_writer->dropped() == 0)
        m_writer->write(line, missing);
}

void TestLogWriter::writesLinesInOrder()
{
    m_writer->write("one\n", missing);
    m_writer->write("two\n", missing);

    QCOMPARE(readUntil("two\n"), QByteArray("one\ntwo\n"));
    QVERIFY(m_writer->flush(10s));
    QCOMPARE(m_writer->dropped(), 0);
}

void TestLogWriter::doesNotBlockWhenPipeIsFull()
{
    fillPipe();

    QVERIFY2(!m_writer->flush(1ms), "the buffer is not empty");
    m_writer->write("last\n", missing); // must not block
    QVERIFY(m_writer->dropped() > 0);
    readUntil("\n");
    ::fcntl(m_pipe[0], F_SETFL, O_NONBLOCK);
    QTRY_VERIFY((readUntil("never"), m_writer->flush(1ms)));
}

void TestLogWriter::reportsDroppedLines()
{
    fillPipe();
    const auto dropped = m_writer->dropped();
    std::thread reader([this] { QVERIFY(readUntil("last\n").contains(missing(1) + "last\n")); });
    QVERIFY(m_writer->flush(10s));

    m_writer->write("last\n", missing);
    reader.join();

    QCOMPARE(m_writer->dropped(), dropped);
}

void TestLogWriter::doesNotInterleaveLinesOfThreads()
{
    constexpr int Threads = 4;
    constexpr int Lines = 20;
    std::vector<std::thread> threads;
    threads.reserve(Threads);
    for (int thread = 0; thread < Threads; ++thread) {
        threads.emplace_back([this, thread] {
            for (int line = 0; line < Lines; ++line)
                m_writer->write(QByteArray(20, char('a' + thread)) + '\n', missing);
        });
    }
    for (auto &thread : threads)
        thread.join();
    m_writer->write("end\n", missing);

    auto lines = readUntil("end\n").split('\n');
    lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line == "end"; });
    QCOMPARE(lines.size(), Threads * Lines);
    for (const auto &line : lines)
        QCOMPARE(line, QByteArray(20, line.front()));
}

void TestLogWriter::waitsForNonBlockingDescriptor()
{
    ::fcntl(m_pipe[1], F_SETFL, O_NONBLOCK);
    fillPipe();
    std::thread reader([this] { readUntil("last\n"); });
    QVERIFY(m_writer->flush(10s));
    m_writer->write("last\n", missing);
    reader.join();
}

QTEST_GUILESS_MAIN(TestLogWriter)
#include "tst_logwriter.moc"
