// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/language/language.h"
#include "console/models/recentservices.h"
#include "console/views/appearance.h"
#include "console/views/finddialog.h"
#include "tests/console/replay/tones.h"
#include "tests/support/fakeservice.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

/// "traffic-dark.png"; with the suffix "-125" on a screen with a scale of 1.25.
QString fileName(const QString &picture)
{
    const auto scale = qRound(qApp->devicePixelRatio() * 100);
    return u"%1-%2%3.png"_s.arg(picture, QString::fromLatin1(QTest::currentDataTag()),
                                scale == 100 ? QString() : u"-%1"_s.arg(scale));
}

} // namespace

/// Saves screenshots of each page, in light, in dark and in each language, to LOOM_SCREENSHOTS for review.
class ScreenshotsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsEachPage_data();
    void showsEachPage();

private:
    void sendSampleTraffic(test::FakeService &service);
    static void shoot(MainWindow &window, const QString &name);
    static void zoomPlots(MainWindow &window);
    static protocol::Event someAudio(protocol::Event event);
    static void trigger(const QWidget &widget, const QKeySequence &shortcut);
    static void showTab(MainWindow &window, int row, const QString &name);
    static void showComparison(MainWindow &window);
    static void showFound(MainWindow &window, test::FakeService &service);

    QTemporaryDir m_settings;
};

void ScreenshotsTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"loom"_s);
    QCoreApplication::setApplicationName(u"tst_screenshots"_s);
    QVERIFY(QDir().mkpath(QStringLiteral(LOOM_SCREENSHOTS)));
}

protocol::Event ScreenshotsTest::someAudio(protocol::Event event)
{
    constexpr int Samples = 8000;
    QByteArray sound;
    for (int i = 0; i < Samples; ++i)
        sound += test::littleEndian(qint16(24'000 * std::sin(i / 5.0) * std::sin(i * 3.14 / Samples)));
    const auto wav = test::riff(test::chunkOf("fmt ", test::pcmFormat(1, 16'000)) + test::chunkOf("data", sound));
    event.messageType = u"device/audio/raw/v1"_s;
    event.route = u"/audio/upload"_s;
    event.topic = u"device.audio.raw"_s;
    event.payload = u"{\"device_id\":\"%1\",\"chunk_data\":\"%2\",\"format\":\"wav\"}"_s.arg(
        event.device, QString::fromLatin1(wav.toBase64()));
    event.bytes = event.payload.size();
    return event;
}

void ScreenshotsTest::sendSampleTraffic(test::FakeService &service)
{
    static const std::pair<const char *, double> topics[] = {{"device.sensor.gps.raw", 220},
                                                             {"device.sensor.accelerometer.raw", 480},
                                                             {"device.health.heartrate.raw", 90},
                                                             {"device.audio.raw", 12},
                                                             {"device.state.power.raw", 35}};
    const auto start = QDateTime::currentMSecsSinceEpoch() - 60'000;
    protocol::Snapshot snapshot = test::someSnapshot(start, 0);
    snapshot.topics.clear();
    for (const auto &[topic, rate] : topics)
        snapshot.topics.append({QString::fromLatin1(topic), 0, 0, 0});
    snapshot.connections = {};
    for (int i = 0; i < 24; ++i) {
        auto connection = test::someConnection(
            i + 1, u"%1-%2"_s.arg(i % 3 == 0 ? u"phone"_s : u"watch"_s).arg(i, 3, 10, QChar(u'0')));
        connection.since = start + i * 1000;
        connection.lastSeen = start + 59'000 - i * 300;
        connection.lastError = i == 5 ? u"INVALID_VALUE"_s : QString();
        snapshot.connections.append(connection);
        snapshot.devices.append(
            {.device = connection.device,
             .lastSeen = connection.lastSeen,
             .stored = 400 + 37 * i,
             .rejected = i == 5 ? 3 : 0,
             .bytes = 78 * (400 + 37 * i),
             .connection = connection.id,
             .messageTypes = {i % 3 == 0 ? u"device/sensor/gps/v1"_s : u"device/health/heartrate/v1"_s},
             .lastError = connection.lastError});
    }
    for (int second = 0; second <= 60; ++second) {
        snapshot.time = start + second * 1000;
        for (qsizetype i = 0; i < snapshot.topics.size(); ++i) {
            const double rate = topics[i].second * (1 + 0.35 * std::sin(second / (4.0 + double(i)) + double(i)));
            snapshot.topics[i].stored += qint64(rate);
            snapshot.topics[i].bytes += qint64(rate * (i == 3 ? 60'000 : 220));
        }
        for (qsizetype i = 0; i < snapshot.devices.size(); ++i) {
            auto &device = snapshot.devices[i];
            device.lastSeen = snapshot.time - 90 * i;
            device.stored += qint64(double(i + 1) * (1 + std::sin(second / 5.0 + double(i))));
            device.rejected += i == 5 && second % 9 == 0 ? 1 : 0;
            device.lastError = i == 5 ? (second < 40 ? u"INVALID_VALUE"_s : u"PAYLOAD_TOO_LARGE"_s) : QString();
        }
        snapshot.latencyCounts = {second * 700, second * 90, second * 4, 0};
        snapshot.rejected = second * 3;
        snapshot.requestsInFlight = 14;
        if (second < 28 || second > 33)
            service.say(snapshot);
    }
    protocol::Events events;
    for (int i = 0; i < 60; ++i) {
        auto event = i == 57 ? test::someRejection() : test::someEvent(1000 + i);
        event.time = start + i * 1000;
        event.device = u"phone-%1"_s.arg(i % 9, 3, 10, QChar(u'0'));
        if (event.code.isEmpty())
            event.payload = u"{\"device_id\":\"%1\",\"latitude\":%2,\"longitude\":%3}"_s.arg(event.device)
                                .arg(52.5 + 0.002 * std::sin(i / 9.0), 0, 'f', 6)
                                .arg(13.4 + 0.0005 * i, 0, 'f', 6);
        events.events.append(i == 59 ? someAudio(event) : event);
    }
    events.skipped = 12;
    service.say(events);
}

void ScreenshotsTest::shoot(MainWindow &window, const QString &name)
{
    QCoreApplication::processEvents();
    const auto file = fileName(name);
    QVERIFY2(window.grab().save(u"" LOOM_SCREENSHOTS "/"_s + file), qPrintable(file));
}

/// Zooms into a part of the minute and moves the pointer into it.
void ScreenshotsTest::zoomPlots(MainWindow &window)
{
    auto *plot = window.findChild<QWidget *>(u"plot"_s);
    const int y = plot->height() / 2;
    QTest::mousePress(plot, Qt::LeftButton, {}, {plot->width() / 2, y});
    QTest::mouseMove(plot, {plot->width() * 2 / 3, y});
    QTest::mouseMove(plot, {plot->width() * 5 / 6, y});
    QTest::mouseRelease(plot, Qt::LeftButton, {}, {plot->width() * 5 / 6, y});
    QTest::mouseMove(plot, {plot->width() / 2, y});
}

void ScreenshotsTest::showsEachPage_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<bool>("isConnected");
    QTest::addColumn<QString>("language");

    QTest::addColumn<QSize>("size");
    constexpr QSize Usual(1280, 800);
    QTest::newRow("light") << Appearance::Light << true << u"en"_s << Usual;
    QTest::newRow("dark") << Appearance::Dark << true << u"en"_s << Usual;
    QTest::newRow("empty") << Appearance::Light << false << u"en"_s << Usual;
    QTest::newRow("small") << Appearance::Light << true << u"en"_s << QSize(1024, 700);
    QTest::newRow("half") << Appearance::Light << true << u"en"_s << QSize(900, 480);
    for (const auto &language : languages()) {
        if (language.code != u"en"_s)
            QTest::newRow(qPrintable(language.code)) << Appearance::Light << true << language.code << Usual;
    }
}

void ScreenshotsTest::showsEachPage()
{
    QFETCH(Appearance, appearance);
    QFETCH(bool, isConnected);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    speak(language);
    test::FakeService service;
    service.hello.history = 10'000;
    service.hello.startedAt = QDateTime::currentMSecsSinceEpoch() - 3 * 3600 * 1000;
    QVERIFY(service.start());
    QSettings().clear();
    if (appearance == Appearance::Dark)
        RecentServices::add({service.address().toString(), u"Production"_s, ServiceColour::Red});
    setAppearance(appearance);
    Console console({isConnected ? service.address().toString() : QString(), {}, false, {}});
    console.start();
    QVERIFY(QTest::qWaitForWindowExposed(&console.window()));
    console.window().resize(size);
    if (isConnected) {
        QTRY_COMPARE(service.subscriptions.size(), 1);
        sendSampleTraffic(service);
        auto *table = console.window().findChild<Page *>(u"traffic"_s)->findChild<QTableView *>(u"table"_s);
        QTRY_COMPARE(table->model()->rowCount(), 60);
        table->selectRow(50);
        trigger(*table, Qt::CTRL | Qt::Key_M);
        table->selectRow(57);
        auto *devices = console.window().findChild<Page *>(u"devices"_s)->findChild<QTableView *>(u"table"_s);
        devices->selectRow(0);
        for (int row = 0; row < devices->model()->rowCount(); ++row) {
            if (devices->model()->index(row, DevicesModel::Rejected).data() != u"0"_s)
                devices->selectRow(row);
        }
    }

    for (auto *page : console.window().findChildren<Page *>()) {
        console.window().showPage(page);
        QCOMPARE(console.window().size(), size);
        shoot(console.window(), page->objectName());
    }
    if (!isConnected)
        return;
    console.window().showPage(console.window().findChild<Page *>(u"overview"_s));
    zoomPlots(console.window());
    shoot(console.window(), u"overview-zoomed"_s);
    showTab(console.window(), 50, u"track"_s);
    showTab(console.window(), 59, u"waveform"_s);
    showComparison(console.window());
    showFound(console.window(), service);
}

void ScreenshotsTest::trigger(const QWidget &widget, const QKeySequence &shortcut)
{
    for (auto *action : widget.actions()) {
        if (action->shortcut() == shortcut)
            return action->trigger();
    }
    QFAIL(qPrintable(shortcut.toString()));
}

void ScreenshotsTest::showTab(MainWindow &window, int row, const QString &name)
{
    auto *page = window.findChild<Page *>(u"traffic"_s);
    window.showPage(page);
    page->findChild<QTableView *>(u"table"_s)->selectRow(row);
    auto *widget = page->findChild<QWidget *>(name);
    page->findChild<QTabWidget *>(u"payloadTabs"_s)->setCurrentWidget(widget->parentWidget());
    QTRY_VERIFY(widget->isVisible());
    // Process events until the track was read, laid out and drawn.
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    const auto file = fileName(name);
    QVERIFY(window.grab().save(u"" LOOM_SCREENSHOTS "/"_s + file));
}

void ScreenshotsTest::showComparison(MainWindow &window)
{
    auto *table = window.findChild<Page *>(u"traffic"_s)->findChild<QTableView *>(u"table"_s);
    table->selectRow(56);
    table->selectionModel()->select(table->model()->index(57, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger(*table, Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    auto *dialog = window.findChild<QDialog *>(u"comparison"_s);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const auto name = fileName(u"comparison"_s);
    QVERIFY(dialog->grab().save(u"" LOOM_SCREENSHOTS "/"_s + name));
}

void ScreenshotsTest::showFound(MainWindow &window, test::FakeService &service)
{
    auto *dialog = window.findChild<FindDialog *>();
    dialog->ask();
    dialog->findChild<QLineEdit *>(u"id"_s)->setText(u"message-1050"_s);
    dialog->findChild<QPushButton *>(u"search"_s)->click();
    QTRY_COMPARE(service.searches.size(), 1);
    auto event = test::someEvent(1050);
    event.time = QDateTime::currentMSecsSinceEpoch();
    service.say(protocol::Found{
        .request = service.searches[0].request, .events = {event}, .kept = 10'000, .since = event.time - 60'000});
    QTRY_VERIFY(!dialog->findChild<QLabel *>(u"details"_s)->text().isEmpty());
    QVERIFY(dialog->grab().save(u"" LOOM_SCREENSHOTS "/"_s + fileName(u"find"_s)));
}

QTEST_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
