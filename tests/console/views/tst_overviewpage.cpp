// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/pagetoolbar.h"
#include "console/views/timeplot.h"
#include "tests/console/app/fakewindow.h"

#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QTableView>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

const auto Overview = u"overview"_s;

} // namespace

/// Tests of the Overview page in the real main window, operated by mouse and keyboard.
class OverviewPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void showsRejectionsInTheHeadline();
    void showsAllValuesAtThePointer();
    void drawsThePointerThroughAllPlots();
    void zoomsIntoTheDraggedTimeRange();
    void keepsTheTimeRangeWhileZoomedAndReturnsByEscape();
    void zoomsWithTheWheelAndReturnsByADoubleClick();
    void movesThePointerByKeys();
    void showsBothOfTwoEqualLines();
    void sortsTheLegendByNumbers();
    void showsTheMessagesOfATopic();
    void showsTheMessagesOfATime();
    void reportsThatMessagesOfATimeWereDiscarded();

private:
    QWidget *plot() { return m_window->find<QWidget>(Overview, u"plot"_s); }
    TimePlot &times() { return *m_window->window().findChild<TimePlot *>(); }
    QTreeWidget *legend() { return m_window->find<QTreeWidget>(Overview, u"legend"_s); }
    QString text(const QString &label) { return m_window->find<QLabel>(Overview, label)->text(); }
    /// Sends 60 snapshots. Each second stores @p rate messages on one topic and half as many on another, and rejects 2.
    void sendMinute(int rate);
    void drag(int from, int to);

    std::unique_ptr<test::FakeWindow> m_window;
    qint64 m_end = 0; ///< ms; time of the last snapshot
};

void OverviewPageTest::init()
{
    m_window = std::make_unique<test::FakeWindow>(u"tst_overviewpage"_s);
    m_window->open();
    m_window->showPage(Overview);
}

void OverviewPageTest::sendMinute(int rate)
{
    const auto start = 1'704'067'200'000;
    for (int second = 0; second <= 60; ++second) {
        auto snapshot = test::someSnapshot(start + second * 1000, qint64(second) * rate);
        snapshot.rejected = second * 2;
        m_window->service.say(snapshot);
    }
    m_end = start + 60'000;
    QTRY_COMPARE(legend()->topLevelItemCount(), 2);
    QTRY_VERIFY2(text(u"values"_s).contains(u"2.0/s rejected"_s), qPrintable(text(u"values"_s)));
    QTRY_VERIFY(times().range().to >= m_end);
}

void OverviewPageTest::drag(int from, int to)
{
    const int y = plot()->height() / 2;
    QTest::mousePress(plot(), Qt::LeftButton, {}, {from, y});
    QTest::mouseMove(plot(), {(from + to) / 2, y});
    QTest::mouseMove(plot(), {to, y});
    QTest::mouseRelease(plot(), Qt::LeftButton, {}, {to, y});
}

void OverviewPageTest::showsRejectionsInTheHeadline()
{
    auto snapshot = test::someSnapshot(1000, 0);
    m_window->service.say(snapshot);
    QTRY_COMPARE(text(u"health"_s), u"Running normally"_s);
    const auto *value = m_window->find<QWidget>(Overview, u"refused"_s)->findChild<QLabel *>(u"value"_s);
    const auto usual = value->palette().color(QPalette::WindowText);

    snapshot.time = 2000;
    snapshot.topics[0].stored = 328;
    snapshot.rejected = 12;
    m_window->service.say(snapshot);

    QTRY_COMPARE(text(u"health"_s), u"Running; 12 of 340 messages/s are rejected"_s);
    QVERIFY(value->palette().color(QPalette::WindowText) != usual);
    snapshot.kafkaConnected = false;
    snapshot.time = 3000;
    m_window->service.say(snapshot);
    QTRY_COMPARE(text(u"health"_s), u"Not accepting messages"_s);
}

void OverviewPageTest::showsAllValuesAtThePointer()
{
    sendMinute(40);
    const auto values = [this] { return text(u"values"_s); };
    QTRY_VERIFY2(values().startsWith(u"Now: 60/s stored"_s), qPrintable(values()));

    QTest::mouseMove(plot(), {plot()->width() / 2, plot()->height() - 60});

    QTRY_VERIFY2(!values().startsWith(u"Now"_s), qPrintable(values()));
    const auto expected = u"60/s stored, 2.0/s rejected; Kafka response time: median 0.75 ms, 99th percentile 9.7 ms"_s;
    QVERIFY2(values().endsWith(expected), qPrintable(values()));
    QCOMPARE(legend()->topLevelItem(1)->text(1), u"20/s"_s);
    QVERIFY2(values().startsWith(legend()->headerItem()->text(1)), qPrintable(values()));
}

void OverviewPageTest::drawsThePointerThroughAllPlots()
{
    sendMinute(40);
    drag(plot()->width() / 4, plot()->width() * 3 / 4);
    const int x = plot()->width() / 2;

    QTest::mouseMove(plot(), {x, plot()->height() / 2});

    const auto color = plot()->palette().color(QPalette::Text).rgb();
    const auto isDrawnAt = [&](double share) {
        const auto image = plot()->grab().toImage();
        const int y = int(image.height() * share);
        for (int near = x - 1; near <= x + 1; ++near) {
            bool isLine = true;
            for (int down = 0; down < 6; ++down)
                isLine = isLine && image.pixel(near, y + down) == color;
            if (isLine)
                return true;
        }
        return false;
    };
    for (const double share : {0.1, 0.55, 0.8})
        QTRY_VERIFY2(isDrawnAt(share), qPrintable(QString::number(share)));
}

void OverviewPageTest::zoomsIntoTheDraggedTimeRange()
{
    sendMinute(40);
    const auto whole = times().range();

    drag(plot()->width() * 3 / 4, plot()->width() / 2);

    QVERIFY(times().isZoomed());
    const auto zoomed = times().range();
    QVERIFY2(zoomed.length() < whole.length() / 2, qPrintable(QString::number(zoomed.length())));
    QVERIFY2(zoomed.from > whole.from && zoomed.to < whole.to,
             qPrintable(
                 u"%1 to %2 ms of %3"_s.arg(zoomed.from - whole.from).arg(zoomed.to - whole.from).arg(whole.length())));
    drag(plot()->width() / 2, plot()->width() / 2 + 2);
    QCOMPARE(times().range().length(), zoomed.length());
}

void OverviewPageTest::keepsTheTimeRangeWhileZoomedAndReturnsByEscape()
{
    sendMinute(40);
    auto *live = m_window->window().findChild<PageToolBar *>(u"overviewTools"_s)->actions().constLast();
    QVERIFY(!live->isEnabled());
    drag(plot()->width() / 2, plot()->width() * 3 / 4);
    const auto zoomed = times().range();
    QVERIFY(live->isEnabled());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot(), &leave);

    auto next = test::someSnapshot(m_end + 1000, 61 * 40);
    next.rejected = 125;
    m_window->service.say(next);

    QTRY_VERIFY2(text(u"values"_s).contains(u"5.0/s rejected"_s), "values go on while zoomed");
    QCOMPARE(times().range().from, zoomed.from);
    QTest::keyClick(legend(), Qt::Key_Escape);
    QVERIFY(!times().isZoomed());
    QTRY_VERIFY(times().range().to >= m_end + 1000);
    QVERIFY(!live->isEnabled());
}

void OverviewPageTest::zoomsWithTheWheelAndReturnsByADoubleClick()
{
    sendMinute(40);
    const auto whole = times().range().length();
    const QPoint middle = plot()->rect().center();
    QWheelEvent wheel(middle, plot()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);

    QCoreApplication::sendEvent(plot(), &wheel);

    QVERIFY(times().isZoomed());
    QVERIFY(times().range().length() < whole);
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, middle);
    QVERIFY(!times().isZoomed());
}

void OverviewPageTest::movesThePointerByKeys()
{
    sendMinute(40);
    plot()->setFocus();

    for (int i = 0; i < 10; ++i)
        QTest::keyClick(plot(), Qt::Key_Left);

    QVERIFY(times().pointed());
    QVERIFY(std::abs(*times().pointed() - (times().range().to - 10'000)) < 5000);
    QVERIFY2(!text(u"values"_s).startsWith(u"Now"_s), qPrintable(text(u"values"_s)));
    QTest::keyClick(plot(), Qt::Key_Plus);
    QVERIFY(times().isZoomed());
    QTest::keyClick(plot(), Qt::Key_Escape);
    QVERIFY(!times().isZoomed());
    QVERIFY(times().pointed());
    QTest::keyClick(plot(), Qt::Key_Escape);
    QVERIFY(!times().pointed());
}

void OverviewPageTest::showsBothOfTwoEqualLines()
{
    for (int second = 0; second <= 60; ++second) {
        auto snapshot = test::someSnapshot(1'704'067'200'000 + second * 1000, qint64(second) * 40);
        snapshot.topics[1].stored = snapshot.topics[0].stored;
        m_window->service.say(snapshot);
    }
    QTRY_COMPARE(legend()->topLevelItemCount(), 2);
    QTRY_COMPARE(legend()->topLevelItem(1)->text(1), u"40/s"_s);

    const auto pixelsOf = [this](qsizetype line) {
        const auto image = plot()->grab().toImage();
        const auto color = LineLook::ofLine(line).pen.color().rgb();
        int count = 0;
        for (int y = 0; y < image.height() / 2; ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == color ? 1 : 0;
        }
        return count;
    };
    QTRY_VERIFY2(pixelsOf(0) > 50, "the line that is drawn first has markers over the second");
    QVERIFY(pixelsOf(1) > 50);
}

void OverviewPageTest::sortsTheLegendByNumbers()
{
    auto snapshot = test::someSnapshot(1000, 0);
    snapshot.topics = {{u"a"_s, 0, 0, 0}, {u"c"_s, 0, 0, 0}, {u"b"_s, 0, 0, 0}};
    m_window->service.say(snapshot);
    snapshot.time = 2000;
    snapshot.topics = {{u"a"_s, 9, 0, 0}, {u"c"_s, 1000, 0, 0}, {u"b"_s, 20, 0, 0}};
    m_window->service.say(snapshot);
    QTRY_COMPARE(legend()->topLevelItemCount(), 3);
    QTRY_COMPARE(legend()->topLevelItem(2)->text(1), u"20/s"_s);
    const auto order = [this] {
        return legend()->topLevelItem(0)->text(0) + legend()->topLevelItem(1)->text(0)
               + legend()->topLevelItem(2)->text(0);
    };
    QCOMPARE(order(), u"acb"_s);

    legend()->sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(order(), u"cba"_s);
    snapshot.time = 3000;
    snapshot.topics = {{u"a"_s, 509, 0, 0}, {u"c"_s, 1010, 0, 0}, {u"b"_s, 40, 0, 0}};
    m_window->service.say(snapshot);

    QTRY_COMPARE(order(), u"abc"_s);
    legend()->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(order(), u"cba"_s);
}

void OverviewPageTest::showsTheMessagesOfATopic()
{
    sendMinute(40);
    legend()->setFocus();
    legend()->setCurrentItem(legend()->topLevelItem(1));

    QTest::keyClick(legend(), Qt::Key_T, Qt::ControlModifier);

    QCOMPARE(m_window->currentPage(), u"traffic"_s);
    QTRY_COMPARE(m_window->service.subscriptions.last().topics, QList<QString>{u"device.health.heartrate.raw"_s});
}

void OverviewPageTest::showsTheMessagesOfATime()
{
    sendMinute(40);
    protocol::Events events;
    for (int i = 0; i < 600; ++i) {
        events.events.append(test::someEvent(i));
        events.events.last().time = m_end - 60'000 + i * 100;
    }
    m_window->service.say(events);
    auto *table = m_window->find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 600);
    QContextMenuEvent press(QContextMenuEvent::Mouse, plot()->rect().center(),
                            plot()->mapToGlobal(plot()->rect().center()));

    QCoreApplication::sendEvent(plot(), &press);
    const QPointer menu = m_window->window().findChild<QMenu *>(u"plotMenu"_s);
    QVERIFY(menu != nullptr);
    const auto shown = menu->actions().first()->text();
    menu->actions().first()->trigger();
    menu->close();

    QCOMPARE(m_window->currentPage(), u"traffic"_s);
    const auto row = table->currentIndex().row();
    QVERIFY2(row > 200 && row < 400, qPrintable(QString::number(row)));
    const auto time = table->model()->index(row, TrafficModel::Time).data().toString();
    QVERIFY2(shown.endsWith(time.first(8)), qPrintable(shown + u" shows "_s + time));
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
}

void OverviewPageTest::reportsThatMessagesOfATimeWereDiscarded()
{
    sendMinute(40);
    protocol::Events events{{test::someEvent(1)}, 0};
    events.events.last().time = m_end;
    m_window->service.say(events);
    auto *table = m_window->find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    plot()->setFocus();
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(plot(), Qt::Key_Left);

    QTest::keyClick(plot(), Qt::Key_Return);

    const QPointer message = m_window->window().findChild<QMessageBox *>(u"noMessages"_s);
    QVERIFY(message != nullptr);
    QCOMPARE(m_window->currentPage(), Overview);
    message->close();
    QTRY_VERIFY(message == nullptr);
}

QTEST_MAIN(OverviewPageTest)
#include "tst_overviewpage.moc"
