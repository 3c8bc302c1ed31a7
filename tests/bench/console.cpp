// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "common/protocol/eventframes.h"
#include "console/views/sendpage.h"
#include "tests/support/fakeservice.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace loom;
using namespace Qt::StringLiterals;

// Measures the console against a fake service in a separate thread, at 5,000 messages/s and 1 MiB of payload per
// second: the longest stall of the console's event loop, the frame rate of the plot, and memory. Usage: bench_console
// [SECONDS [PAGE]]. PAGE is "traffic", "overview" or "send"; with "send", a line of 1 MiB is put into the editor each
// second.

namespace {

constexpr int BatchesPerSecond = 10;
constexpr int EventsPerBatch = 500;

/// Sends the events of a busy service while its thread runs.
class Firehose : public QObject
{
public:
    Firehose()
    {
        m_service.setParent(this);
        m_service.start();
        m_timer.setParent(this);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Firehose::sayBatch);
        m_timer.start(1000 / BatchesPerSecond);
    }

    QString address() const { return m_service.address().toString(); }

private:
    void sayBatch()
    {
        protocol::Events events;
        for (int i = 0; i < EventsPerBatch; ++i) {
            events.events.append(test::someEvent(m_sent++));
            events.events.last().headers = m_headers;
            events.events.last().recordHeaders = m_recordHeaders;
        }
        if (++m_batches % BatchesPerSecond == 0) {
            events.events.last().payload = QString(1024 * 1024, u'x');
            m_service.say(test::someSnapshot(QDateTime::currentMSecsSinceEpoch(), m_sent));
        }
        for (const auto &frame : protocol::framesOf(events))
            m_service.say(frame);
    }

    const QList<protocol::HeaderInfo> m_headers{{u"Host"_s, u"127.0.0.1:8000"_s},
                                                {u"User-Agent"_s, u"phone/3.1"_s},
                                                {u"Accept"_s, u"*/*"_s},
                                                {u"Content-Type"_s, u"application/json"_s},
                                                {u"Content-Length"_s, u"154"_s}};
    const QList<protocol::HeaderInfo> m_recordHeaders{{u"content-type"_s, u"application/json"_s},
                                                      {u"schema"_s, u"device/sensor/gps/v1"_s},
                                                      {u"request-id"_s, u"550e8400-e29b-41d4-a716-446655440000"_s}};
    test::FakeService m_service;
    QTimer m_timer;
    qint64 m_sent = 0;
    qint64 m_batches = 0;
};

/// Counts how often a widget is painted.
class FrameCounter : public QObject
{
public:
    explicit FrameCounter(QObject &widget) { widget.installEventFilter(this); }

    void reset() { m_frames = 0; }
    qint64 frames() const { return m_frames; }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_frames += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    qint64 m_frames = 0;
};

/// CPU time of the calling thread in ms.
qint64 threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

/// Measures how long the event loop delays a timer with an interval of 1 ms.
class StallMeter : public QObject
{
public:
    StallMeter()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { count(m_clock.restart()); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_clock.start();
        m_timer.start(1);
    }

    void reset() { m_longest = m_longestWork = m_over50 = 0; }
    qint64 longest() const { return m_longest; }
    /// The longest CPU time within a stall, which excludes other processes.
    qint64 longestWork() const { return m_longestWork; }
    qint64 over50() const { return m_over50; }

private:
    void count(qint64 milliseconds)
    {
        const auto work = threadTime();
        m_longest = std::max(m_longest, milliseconds);
        m_longestWork = std::max(m_longestWork, work - std::exchange(m_work, work));
        m_over50 += milliseconds > 50 ? 1 : 0;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_work = threadTime();
    qint64 m_longest = 0;
    qint64 m_longestWork = 0;
    qint64 m_over50 = 0;
};

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication qt(argc, argv);
    const int seconds = qt.arguments().value(1, u"30"_s).toInt();
    const auto pageName = qt.arguments().value(2, u"traffic"_s);
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication::setOrganizationName(u"loom"_s);

    QThread thread;
    std::unique_ptr<Firehose> firehose;
    thread.start();
    QObject onThread;
    onThread.moveToThread(&thread);
    QString address;
    QMetaObject::invokeMethod(
        &onThread,
        [&] {
            firehose = std::make_unique<Firehose>();
            address = firehose->address();
        },
        Qt::BlockingQueuedConnection);

    Console console({address, {}, false, {}});
    StallMeter meter;
    auto *plot = console.window().findChild<QWidget *>(u"plot"_s);
    FrameCounter plotted(*plot);
    qint64 events = 0;
    QObject::connect(&console.client(), &MonitorClient::eventsReceived, &console,
                     [&](const protocol::Events &batch) { events += batch.events.size(); });
    console.start();
    QTimer::singleShot(2000, &console, [&] {
        console.window().showPage(console.window().findChild<Page *>(pageName));
        meter.reset();
        plotted.reset();
    });
    QTimer editing;
    QObject::connect(&editing, &QTimer::timeout, &console, [&console] {
        auto event = test::someEvent(0);
        event.payload = u"{\"device_id\":\"phone-001\",\"chunk_data\":\""_s + QString(1024 * 1024, u'x') + u"\"}"_s;
        console.window().findChild<SendPage *>()->edit(event);
    });
    if (pageName == u"send")
        editing.start(1000);
    QTimer::singleShot((seconds + 2) * 1000, &qt, &QApplication::quit);
    QApplication::exec();

    std::printf("%s: %lld messages, longest stall %lld ms (%lld ms of work), %lld over 50 ms, %.0f MB "
                "resident (service included)\n",
                qUtf8Printable(pageName), static_cast<long long>(events), static_cast<long long>(meter.longest()),
                static_cast<long long>(meter.longestWork()), static_cast<long long>(meter.over50()),
                residentMegabytes());
    if (pageName == u"overview")
        std::printf("plot: %.1f frames/s\n", double(plotted.frames()) / seconds);
    QMetaObject::invokeMethod(
        &onThread, [&] { firehose.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    return 0;
}
