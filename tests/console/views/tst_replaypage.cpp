// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/appearance.h"
#include "console/views/differencesview.h"
#include "console/views/recordingpanel.h"
#include "console/views/replaypage.h"
#include "console/views/responsesmodel.h"
#include "console/views/runpanel.h"
#include "tests/console/app/realwindow.h"
#include "tests/support/monitorfake.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests of the page Record and replay in the real main window, with a real service and an embedded broker.
class ReplayPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void replaysWhatItRecorded();
    void recordsOnlyMessagesThatMatchTheFilter();
    void showsAnActiveRecordingOnEveryPage();
    void continuesAfterALostConnectionAndReportsTheGap();
    void neverOverwritesAFile();
    void listsAResponseThatDiffersFromTheRecording();
    void replaysAudioOverAWebSocket();
    void replaysAtAFixedRate();
    void replaysAsFastAsPossible();
    void skipsALongPauseOnRequest();
    void shortensLongPauses();
    void expectsTheSelectedStatus();
    void savesAReplayAsJUnit();
    void pausesResumesAndStopsALoop();
    void countsMessagesLeftUnsentByAStop();
    void reportsThatNothingWasSent();
    void asksBeforeClosingDuringARunOrARecording();
    void reportsUnreadableLines();
    void explainsAFileThatIsNotARecording();
    void opensOneRecordingAfterAnother();
    void rejectsAnInvalidNamePattern();
    void opensADroppedRecording();
    void showsTheContentsOfARecording();
    void replaysOnlyTheSelectedTopicAndDevice();
    void replaysOnlyTheDraggedTimeRange();
    void selectsAllOfEachRecording();
    void looksWell_data();
    void looksWell();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_page.find<T>(name);
    }
    ReplayPage *page() { return m_window.page<ReplayPage>(); }
    QString text(const QString &name) { return m_page.text(name); }
    void click(const QString &name) { m_page.click(name); }
    bool isFinished() { return m_page.isFinished(); }
    QString problem() { return m_page.problem(); }
    void choosePace(replay::Schedule::Pace pace);
    int post(const QByteArray &body);
    /// Creates a recording of @p count messages, one per second: two topics and a rejection in turn, from three
    /// devices.
    QString mixedRecording(const QString &name, int count);
    QListWidgetItem *nameItem(const QString &list, const QString &name);
    /// Creates a recording with one message per entry of @p statuses, @p gapMs apart.
    QString recording(const QString &name, const QList<int> &statuses, int gapMs, const QByteArray &more = {});
    QString recordingOf(const QString &name, const QList<protocol::Event> &events, const QByteArray &more = {});
    QString path(const QString &name) { return m_window.path(name); }

    test::RealWindow m_window;
    test::SendingPage m_page{m_window, u"replay"_s};
};

void ReplayPageTest::initTestCase()
{
    m_window.startService(u"tst_replaypage"_s);
}

void ReplayPageTest::init()
{
    QSettings().clear();
    m_window.openConnected();
    m_window.window().showPage(page());
    QTRY_VERIFY(find<QPushButton>(u"recordButton"_s)->isEnabled());
}

void ReplayPageTest::cleanup()
{
    m_window.close();
}

void ReplayPageTest::choosePace(replay::Schedule::Pace pace)
{
    auto *choice = find<QComboBox>(u"pace"_s);
    choice->setCurrentIndex(choice->findData(int(pace)));
}

int ReplayPageTest::post(const QByteArray &body)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/sensor/gps"_s.arg(m_window.httpPort())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }))
        return 0;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString ReplayPageTest::recording(const QString &name, const QList<int> &statuses, int gapMs, const QByteArray &more)
{
    QList<protocol::Event> events;
    for (const int status : statuses) {
        protocol::Event event;
        event.time = 1'767'225'600'000 + events.size() * gapMs;
        event.transport = u"http"_s;
        event.route = u"/sensor/gps"_s;
        event.device = u"phone-1"_s;
        event.status = status;
        event.code = status == 201 ? QString() : u"INVALID_VALUE"_s;
        event.payload = uR"({"device_id":"phone-1","latitude":1.5,"longitude":2.5})"_s;
        event.bytes = event.payload.size();
        events << event;
    }
    return recordingOf(name, events, more);
}

QString ReplayPageTest::recordingOf(const QString &name, const QList<protocol::Event> &events, const QByteArray &more)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qUtf8Printable(file.fileName()));
    file.write(R"({"loom_capture":1,"service":"ws://192.0.2.1:8002","captured_at":"2026-01-01T00:00:00.000Z"})"
               "\n");
    for (const auto &event : events)
        file.write(QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact) + '\n');
    file.write(more);
    return file.fileName();
}

QString ReplayPageTest::mixedRecording(const QString &name, int count)
{
    static const QString topics[] = {u"device.sensor.gps.raw"_s, u"device.health.heartrate.raw"_s, QString()};
    static const QString routes[] = {u"/sensor/gps"_s, u"/sensor/heartrate"_s, u"/sensor/gps"_s};
    static const QString bodies[] = {uR"({"device_id":"phone-%1","latitude":1.5,"longitude":2.5})"_s,
                                     uR"({"device_id":"phone-%1","bpm":70})"_s,
                                     uR"({"device_id":"phone-%1","latitude":91.5,"longitude":2.5})"_s};
    QList<protocol::Event> events;
    for (int i = 0; i < count; ++i) {
        protocol::Event event;
        event.time = 1'767'225'600'000 + i * 1000;
        event.transport = u"http"_s;
        event.topic = topics[i % 3];
        event.route = routes[i % 3];
        event.device = u"phone-%1"_s.arg(i / 3 % 3);
        event.status = event.topic.isEmpty() ? 422 : 201;
        event.code = event.topic.isEmpty() ? u"INVALID_VALUE"_s : QString();
        event.violations = event.topic.isEmpty()
                               ? QJsonArray{QJsonObject{{u"loc"_s, QJsonArray{u"body"_s, u"latitude"_s}}}}
                               : QJsonArray();
        event.payload = bodies[i % 3].arg(i / 3 % 3);
        event.bytes = event.payload.size();
        events << event;
    }
    return recordingOf(name, events,
                       R"({"gap":{"from":1767225605100,"to":1767225606900,"is_restarted":true}})"
                       "\n");
}

QListWidgetItem *ReplayPageTest::nameItem(const QString &list, const QString &name)
{
    const auto *names = find<QListWidget>(list);
    for (int row = 0; row < names->count(); ++row) {
        if (names->item(row)->text().startsWith(name))
            return names->item(row);
    }
    qFatal("%s lists no %s", qUtf8Printable(list), qUtf8Printable(name));
}

void ReplayPageTest::replaysWhatItRecorded()
{
    page()->recording().record(path(u"session.loom.jsonl"_s));
    QTRY_VERIFY(text(u"recordState"_s).contains(u"Recording to"_s));
    const auto isRecorded = [this](int count) {
        return text(u"recordState"_s).contains(u"messages: %1 "_s.arg(count));
    };
    // Messages are sent until the recording's subscription is active.
    QTRY_VERIFY(post(R"({"device_id":"phone-1","latitude":1.5,"longitude":2.5})") == 201 && !isRecorded(0));
    QCOMPARE(post(R"({"device_id":"phone-2","latitude":1.5,"longitude":2.5})"), 201);
    QCOMPARE(post(R"({"device_id":"phone-3","latitude":91.0,"longitude":2.5})"), 422);
    const auto isWhole = [this] {
        QFile file(path(u"session.loom.jsonl"_s));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("phone-3");
    };
    QTRY_VERIFY(isWhole());

    click(u"stopRecordingButton"_s);
    QVERIFY2(text(u"recordState"_s).startsWith(u"Recorded to session"_s), qPrintable(text(u"recordState"_s)));
    QTRY_VERIFY2(text(u"facts"_s).contains(u"devices: 3"_s), qPrintable(text(u"facts"_s)));
    find<QDoubleSpinBox>(u"speed"_s)->setValue(100);
    find<QLineEdit>(u"names"_s)->setText(u"test-{device}"_s);
    click(u"replayButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(text(u"state"_s) + problem()));
    QVERIFY2(text(u"verdict"_s).endsWith(u"different: 0"_s), qPrintable(text(u"verdict"_s)));
    QVERIFY2(!text(u"verdict"_s).startsWith(u"As expected: 0 "_s), qPrintable(text(u"verdict"_s)));
    const auto *answers = find<QTableView>(u"answers"_s)->model();
    QStringList cells;
    for (int row = 0; row < answers->rowCount(); ++row)
        for (int column = 0; column < answers->columnCount(); ++column)
            cells << answers->index(row, column).data().toString();
    QVERIFY2(cells.contains(u"test-phone-3"_s), qPrintable(cells.join(u' ')));
}

void ReplayPageTest::recordsOnlyMessagesThatMatchTheFilter()
{
    protocol::Subscribe filter;
    filter.outcome = u"refused"_s;
    page()->recording().setFilter(filter);
    find<QComboBox>(u"recordWhat"_s)->setCurrentIndex(1);
    const auto file = path(u"refused.loom.jsonl"_s);
    page()->recording().record(file);
    const auto recorded = [&file] {
        QFile contents(file);
        return contents.open(QIODevice::ReadOnly) ? contents.readAll() : QByteArray();
    };

    QTRY_VERIFY(post(R"({"device_id":"good","latitude":1.5,"longitude":2.5})") == 201
                && post(R"({"device_id":"bad","latitude":91.0,"longitude":2.5})") == 422 && recorded().contains("bad"));

    click(u"stopRecordingButton"_s);
    QVERIFY2(!recorded().contains("good"), recorded().constData());
}

void ReplayPageTest::showsAnActiveRecordingOnEveryPage()
{
    auto &window = m_window.window();
    auto *state = window.findChild<QToolButton *>(u"recordingState"_s);
    QVERIFY(!state->isVisible());
    page()->recording().record(path(u"shown.loom.jsonl"_s));
    window.showPage(window.findChild<Page *>(u"overview"_s));

    QVERIFY(state->isVisible());
    QVERIFY2(state->text().contains(u"Recording"_s), qPrintable(state->text()));
    QTRY_VERIFY2(state->toolTip().contains(u"shown.loom.jsonl"_s), qPrintable(state->toolTip()));
    QTest::mouseClick(state, Qt::LeftButton);
    QCOMPARE(window.currentPage()->objectName(), u"replay"_s);
    click(u"stopRecordingButton"_s);

    QTRY_VERIFY(!state->isVisible());
}

void ReplayPageTest::continuesAfterALostConnectionAndReportsTheGap()
{
    test::MonitorFake monitor;
    page()->recording().setMonitor(monitor.address(), {}, {});
    page()->recording().record(path(u"torn.loom.jsonl"_s));
    QTRY_COMPARE(monitor.heard.size(), 1);

    monitor.hangUp(u"the service restarts"_s);

    QTRY_VERIFY2(text(u"recordState"_s).contains(u"⚠ The connection to the service was lost. The console retries"_s),
                 qPrintable(text(u"recordState"_s)));
    QVERIFY(find<QPushButton>(u"stopRecordingButton"_s)->isEnabled());
    QTRY_COMPARE(monitor.heard.size(), 2);
    QTRY_VERIFY2(!text(u"recordState"_s).contains(u"The console retries"_s), qPrintable(text(u"recordState"_s)));
    QVERIFY2(text(u"recordState"_s).contains(u"⚠ gaps: 1 ("_s), qPrintable(text(u"recordState"_s)));
    click(u"stopRecordingButton"_s);
    QTRY_VERIFY2(text(u"facts"_s).contains(u"⚠ gaps in the recording: 1 ("_s), qPrintable(text(u"facts"_s)));
}

void ReplayPageTest::neverOverwritesAFile()
{
    const auto file = recording(u"there.loom.jsonl"_s, {201}, 0);
    const auto size = QFile(file).size();

    page()->recording().record(file);

    QTRY_VERIFY2(text(u"recordState"_s).startsWith(u"⚠"_s), qPrintable(text(u"recordState"_s)));
    QCOMPARE(QFile(file).size(), size);
}

void ReplayPageTest::listsAResponseThatDiffersFromTheRecording()
{
    page()->openRecording(recording(u"changed.loom.jsonl"_s, {201, 422, 201}, 10));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 3 "_s));

    m_window.window().activateWindow();
    QTest::keyClick(&m_window.window(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY(isFinished());
    QCOMPARE(text(u"verdict"_s), u"As expected: 2 · different: 1"_s);
    const auto *list = find<DifferencesView>(u"differences"_s);
    QCOMPARE(list->rowCount(), 1);
    QCOMPARE(list->item(0, DifferencesView::Line)->text(), u"changed.loom.jsonl:3"_s);
    QCOMPARE(list->item(0, DifferencesView::Expected)->text(), u"422 INVALID_VALUE"_s);
    QCOMPARE(list->item(0, DifferencesView::Got)->text(), u"⚠ 201"_s);
}

void ReplayPageTest::replaysAudioOverAWebSocket()
{
    QList<protocol::Event> events;
    for (int i = 0; i < 3; ++i) {
        protocol::Event event;
        event.time = 1'767'225'600'000 + i * 10;
        event.transport = u"websocket"_s;
        event.route = u"/audio/stream/{device_id}"_s;
        event.device = u"hall-%1"_s.arg(i % 2);
        event.status = 201;
        event.payload =
            uR"({"chunk_data":"UklGRg==","sample_rate":8000,"channels":1,"format":"wav","duration_ms":1})"_s;
        event.bytes = event.payload.size();
        events << event;
    }
    page()->openRecording(recordingOf(u"audio.loom.jsonl"_s, events));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 3 · devices: 2"_s));
    find<QLineEdit>(u"names"_s)->setText(u"again-{device}"_s);

    click(u"replayButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(problem()));
    QVERIFY2(text(u"verdict"_s) == u"As expected: 3 · different: 0"_s,
             qPrintable(m_page.cell(0, ResponsesModel::Body)));
    QSet<QString> routes;
    for (int row = 0; row < 3; ++row)
        routes << m_page.cell(row, ResponsesModel::Route);
    QCOMPARE(routes, QSet<QString>({u"/audio/stream/again-hall-0"_s, u"/audio/stream/again-hall-1"_s}));
}

void ReplayPageTest::replaysAtAFixedRate()
{
    // With the original timing it would take a day.
    page()->openRecording(recording(u"day.loom.jsonl"_s, QList<int>(5, 201), 6 * 3600 * 1000));
    choosePace(replay::Schedule::Pace::Rate);
    QVERIFY(!find<QDoubleSpinBox>(u"speed"_s)->isVisible());
    find<QDoubleSpinBox>(u"rate"_s)->setValue(20);
    QElapsedTimer duration;
    duration.start();

    click(u"replayButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(problem()));
    QCOMPARE(text(u"verdict"_s), u"As expected: 5 · different: 0"_s);
    // The first message is sent at once, and each of the other four 50 ms after the previous one.
    QVERIFY2(duration.elapsed() >= 200, qPrintable(QString::number(duration.elapsed())));
}

void ReplayPageTest::replaysAsFastAsPossible()
{
    page()->openRecording(recording(u"days.loom.jsonl"_s, QList<int>(200, 201), 3600 * 1000));
    choosePace(replay::Schedule::Pace::Fast);
    find<QSpinBox>(u"passes"_s)->setValue(2);

    click(u"replayButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(problem()));
    QCOMPARE(text(u"verdict"_s), u"As expected: 400 · different: 0"_s);
    QCOMPARE(m_page.figure(u"sent"_s), u"400"_s);
}

void ReplayPageTest::skipsALongPauseOnRequest()
{
    page()->openRecording(recording(u"night.loom.jsonl"_s, {201, 201}, 8 * 3600 * 1000));
    QTRY_VERIFY2(text(u"facts"_s).contains(u"longest pause 8 h 0 min"_s), qPrintable(text(u"facts"_s)));
    QVERIFY(!find<QPushButton>(u"skipButton"_s)->isVisible());
    click(u"replayButton"_s);
    QTRY_COMPARE(text(u"state"_s), u"Running · next in 7 h 59 min"_s);

    click(u"skipButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(text(u"state"_s)));
    QCOMPARE(text(u"verdict"_s), u"As expected: 2 · different: 0"_s);
    QVERIFY(!find<QPushButton>(u"skipButton"_s)->isVisible());
}

void ReplayPageTest::shortensLongPauses()
{
    page()->openRecording(recording(u"night.loom.jsonl"_s, {201, 201}, 8 * 3600 * 1000));
    auto *longest = find<QComboBox>(u"longestPause"_s);
    QCOMPARE(longest->currentText(), u"Pauses: up to 12 h"_s);
    longest->setCurrentIndex(0);

    click(u"replayButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(text(u"state"_s)));
    QCOMPARE(text(u"verdict"_s), u"As expected: 2 · different: 0"_s);
    longest->setCurrentIndex(longest->count() - 1);
}

void ReplayPageTest::expectsTheSelectedStatus()
{
    page()->openRecording(recording(u"other.loom.jsonl"_s, {201, 422}, 0));
    find<QSpinBox>(u"replayStatus"_s)->setValue(201);
    click(u"replayButton"_s);
    QTRY_VERIFY(isFinished());
    QCOMPARE(text(u"verdict"_s), u"As expected: 2 · different: 0"_s);

    find<QSpinBox>(u"replayStatus"_s)->setValue(409);
    click(u"replayButton"_s);

    QTRY_COMPARE(text(u"verdict"_s), u"As expected: 0 · different: 2"_s);
    QCOMPARE(find<DifferencesView>(u"differences"_s)->item(0, DifferencesView::Expected)->text(), u"409"_s);
    QCOMPARE(m_page.cell(0, ResponsesModel::Expected), u"No (expected 409)"_s);
}

void ReplayPageTest::savesAReplayAsJUnit()
{
    page()->openRecording(recording(u"some.loom.jsonl"_s, {201, 422}, 0, "{\n"));
    click(u"replayButton"_s);
    QTRY_VERIFY(isFinished());

    page()->findChild<RunPanel *>()->saveReport(path(u"replay.xml"_s));

    QFile report(path(u"replay.xml"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const auto xml = report.readAll();
    QVERIFY2(xml.contains("name=\"some.loom.jsonl\" tests=\"2\" failures=\"1\""), xml.constData());
    QVERIFY2(xml.contains("1 lines could not be replayed"), xml.constData());
}

void ReplayPageTest::pausesResumesAndStopsALoop()
{
    page()->openRecording(recording(u"loop.loom.jsonl"_s, {201, 201}, 20));
    find<QSpinBox>(u"passes"_s)->setValue(0);
    click(u"replayButton"_s);
    const auto *answers = find<QTableView>(u"answers"_s)->model();
    QTRY_VERIFY(answers->rowCount() > 4);

    click(u"pauseButton"_s);
    QCOMPARE(text(u"state"_s), u"Paused"_s);
    click(u"pauseButton"_s);
    QCOMPARE(text(u"state"_s), u"Running"_s);
    const int before = answers->rowCount();
    QTRY_VERIFY(answers->rowCount() > before);
    QVERIFY(!find<QPushButton>(u"replayButton"_s)->isEnabled());
    click(u"stopButton"_s);

    QTRY_COMPARE(text(u"state"_s), u"Stopped"_s);
    QVERIFY(find<QPushButton>(u"replayButton"_s)->isEnabled());
}

void ReplayPageTest::countsMessagesLeftUnsentByAStop()
{
    page()->openRecording(recording(u"hours.loom.jsonl"_s, {201, 201, 201}, 3'600'000));
    click(u"replayButton"_s);
    QTRY_COMPARE(find<QTableView>(u"answers"_s)->model()->rowCount(), 1);

    click(u"stopButton"_s);

    QTRY_COMPARE(text(u"state"_s), u"⚠ Stopped, 2 unsent"_s);
}

void ReplayPageTest::reportsThatNothingWasSent()
{
    page()->openRecording(recording(u"empty.loom.jsonl"_s, {}, 0));
    QTRY_VERIFY2(text(u"facts"_s).startsWith(u"messages: 0"_s), qPrintable(text(u"facts"_s)));
    click(u"replayButton"_s);

    QTRY_COMPARE(text(u"state"_s), u"⚠ Finished, nothing was sent"_s);
}

void ReplayPageTest::asksBeforeClosingDuringARunOrARecording()
{
    page()->recording().record(path(u"closing.loom.jsonl"_s));
    QTRY_VERIFY(QFile::exists(path(u"closing.loom.jsonl"_s)));
    page()->openRecording(recording(u"endless.loom.jsonl"_s, {201, 201}, 20));
    find<QSpinBox>(u"passes"_s)->setValue(0);
    click(u"replayButton"_s);
    auto &window = m_window.window();

    window.close();

    QVERIFY(window.isVisible());
    const QPointer question = window.findChild<QMessageBox *>(u"confirmClose"_s);
    QVERIFY(question != nullptr);
    const auto what = question->informativeText();
    QVERIFY2(what.contains(u"closing.loom.jsonl"_s) && what.contains(u"a run is active"_s), qPrintable(what));
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(question == nullptr);
    QVERIFY(window.isVisible() && page()->recording().isRecording());

    window.close();
    const auto *again = window.findChild<QMessageBox *>(u"confirmClose"_s);
    for (auto *button : again->buttons()) {
        if (again->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(!window.isVisible());
}

void ReplayPageTest::reportsUnreadableLines()
{
    page()->openRecording(recording(u"torn.loom.jsonl"_s, {201, 201}, 1000, "{\"time\": 17\n"));

    QTRY_VERIFY2(text(u"facts"_s).contains(u"unreadable lines, skipped: 1"_s), qPrintable(text(u"facts"_s)));
    QVERIFY2(text(u"facts"_s).contains(u"line 4: "_s), qPrintable(text(u"facts"_s)));
    QVERIFY2(text(u"facts"_s).contains(u"messages: 2 · devices: 1"_s), qPrintable(text(u"facts"_s)));
    QVERIFY2(text(u"facts"_s).contains(u"from ws://192.0.2.1:8002"_s), qPrintable(text(u"facts"_s)));
}

void ReplayPageTest::explainsAFileThatIsNotARecording()
{
    QFile file(path(u"notes.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello\n") > 0);
    file.close();

    page()->openRecording(file.fileName());
    QVERIFY2(problem().contains(u"notes.txt"_s), qPrintable(problem()));
    QVERIFY(!find<QPushButton>(u"replayButton"_s)->isEnabled());

    page()->openRecording(path(u"nowhere.loom.jsonl"_s));
    QVERIFY2(problem().contains(u"cannot be read"_s), qPrintable(problem()));
}

void ReplayPageTest::opensOneRecordingAfterAnother()
{
    QTest::failOnWarning(QRegularExpression(u"already open"_s));
    page()->openRecording(recording(u"first.loom.jsonl"_s, {201}, 0));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 1 "_s));

    page()->openRecording(recording(u"second.loom.jsonl"_s, {201, 201}, 0));

    QTRY_VERIFY2(text(u"facts"_s).startsWith(u"messages: 2 "_s), qPrintable(text(u"facts"_s)));
    QCOMPARE(find<QComboBox>(u"recordingFile"_s)->count(), 2);
}

void ReplayPageTest::rejectsAnInvalidNamePattern()
{
    page()->openRecording(recording(u"names.loom.jsonl"_s, {201}, 0));
    find<QLineEdit>(u"names"_s)->setText(u"{nobody}"_s);

    click(u"replayButton"_s);

    QVERIFY2(problem().contains(u"nobody"_s), qPrintable(problem()));
    QVERIFY(!isFinished());
}

void ReplayPageTest::opensADroppedRecording()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(recording(u"dropped.loom.jsonl"_s, {201}, 0))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);

    QCoreApplication::sendEvent(page(), &enter);
    QVERIFY(enter.isAccepted());
    QCoreApplication::sendEvent(page(), &drop);

    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 1 "_s));
}

void ReplayPageTest::showsTheContentsOfARecording()
{
    page()->openRecording(mixedRecording(u"mixed.loom.jsonl"_s, 18));

    QTRY_VERIFY2(text(u"facts"_s).startsWith(u"messages: 18 · devices: 3 · stored: 12, rejected: 6"_s),
                 qPrintable(text(u"facts"_s)));
    QStringList topics;
    const auto *list = find<QListWidget>(u"recordingTopics"_s);
    for (int row = 0; row < list->count(); ++row)
        topics << list->item(row)->text();
    QCOMPARE(topics, (QStringList{u"(rejected, no topic) · 6"_s, u"device.health.heartrate.raw · 6"_s,
                                  u"device.sensor.gps.raw · 6"_s}));
    QCOMPARE(find<QListWidget>(u"recordingDevices"_s)->item(0)->text(), u"phone-0 · 6"_s);
    QCOMPARE(find<QDateTimeEdit>(u"replayFrom"_s)->dateTime().toMSecsSinceEpoch(), 1'767'225'600'000);
    QCOMPARE(find<QDateTimeEdit>(u"replayUntil"_s)->dateTime().toMSecsSinceEpoch(), 1'767'225'617'001);
    QVERIFY(text(u"selected"_s).startsWith(u"The whole recording is replayed."_s));
}

void ReplayPageTest::replaysOnlyTheSelectedTopicAndDevice()
{
    page()->openRecording(mixedRecording(u"mixed.loom.jsonl"_s, 18));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 18 "_s));
    choosePace(replay::Schedule::Pace::Fast);
    nameItem(u"recordingTopics"_s, u"device.sensor.gps.raw"_s)->setCheckState(Qt::Checked);
    nameItem(u"recordingTopics"_s, u"(rejected"_s)->setCheckState(Qt::Checked);
    nameItem(u"recordingDevices"_s, u"phone-1"_s)->setCheckState(Qt::Checked);
    QCOMPARE(text(u"selected"_s), u"Only a part of the recording is replayed: topics: 2, devices: 1"_s);

    click(u"replayButton"_s);

    QTRY_VERIFY2(isFinished(), qPrintable(text(u"state"_s) + problem()));
    QCOMPARE(text(u"verdict"_s), u"As expected: 4 · different: 0"_s);
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(m_page.cell(row, ResponsesModel::Device), u"phone-1"_s);
        QCOMPARE(m_page.cell(row, ResponsesModel::Route), u"/sensor/gps"_s);
    }
}

void ReplayPageTest::replaysOnlyTheDraggedTimeRange()
{
    page()->openRecording(mixedRecording(u"mixed.loom.jsonl"_s, 18));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 18 "_s));
    choosePace(replay::Schedule::Pace::Fast);
    auto *plot = find<QWidget>(u"recordingPlot"_s);
    QTRY_VERIFY(plot->isVisible());
    const QPoint begin(plot->width() / 2, plot->height() / 2);

    QTest::mousePress(plot, Qt::LeftButton, {}, begin);
    QTest::mouseMove(plot, begin + QPoint(plot->width() / 4, 5));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, begin + QPoint(plot->width(), 5));

    const auto *from = find<QDateTimeEdit>(u"replayFrom"_s);
    const auto selected = from->dateTime().toMSecsSinceEpoch() - 1'767'225'600'000;
    QVERIFY2(selected > 3000 && selected < 14'000, qPrintable(QString::number(selected)));
    QVERIFY(text(u"selected"_s).startsWith(u"Only a part of the recording is replayed: "_s));
    click(u"replayButton"_s);
    QTRY_VERIFY2(isFinished(), qPrintable(text(u"state"_s) + problem()));
    const auto expected = 17 - (selected - 1) / 1000; // one message per second, from 0 s to 17 s
    QCOMPARE(m_page.figure(u"sent"_s), QString::number(expected));

    click(u"selectAll"_s);
    QVERIFY(text(u"selected"_s).startsWith(u"The whole recording is replayed."_s));
}

void ReplayPageTest::selectsAllOfEachRecording()
{
    page()->openRecording(mixedRecording(u"mixed.loom.jsonl"_s, 18));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 18 "_s));
    nameItem(u"recordingDevices"_s, u"phone-1"_s)->setCheckState(Qt::Checked);
    auto *until = find<QDateTimeEdit>(u"replayUntil"_s);
    until->setDateTime(until->minimumDateTime().addSecs(2));
    QVERIFY(text(u"selected"_s).startsWith(u"Only a part"_s));

    page()->openRecording(recording(u"other.loom.jsonl"_s, {201, 201}, 60'000));

    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 2 "_s));
    QVERIFY2(text(u"selected"_s).startsWith(u"The whole recording"_s), qPrintable(text(u"selected"_s)));
}

void ReplayPageTest::looksWell_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void ReplayPageTest::looksWell()
{
    QFETCH(Appearance, appearance);
    setAppearance(appearance);
    page()->openRecording(mixedRecording(u"mixed.loom.jsonl"_s, 400));
    QTRY_VERIFY(text(u"facts"_s).startsWith(u"messages: 400 "_s));
    auto *from = find<QDateTimeEdit>(u"replayFrom"_s);
    from->setDateTime(from->minimumDateTime().addSecs(60));
    nameItem(u"recordingTopics"_s, u"device.sensor.gps.raw"_s)->setCheckState(Qt::Checked);
    QCoreApplication::processEvents();
    m_window.shoot(u"replay-contents"_s);
    page()->openRecording(recording(u"walk.loom.jsonl"_s, QList<int>(40, 201) << 422, 5));
    click(u"replayButton"_s);
    QTRY_VERIFY(isFinished());

    m_window.shoot(u"replay-answers"_s);
    find<QTabWidget>(u"results"_s)->setCurrentIndex(2);
    m_window.shoot(u"replay-differences"_s);
}

QTEST_MAIN(ReplayPageTest)
#include "tst_replaypage.moc"
