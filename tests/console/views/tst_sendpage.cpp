// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/collection.h"
#include "console/views/appearance.h"
#include "console/views/collectionpane.h"
#include "console/views/payloadeditor.h"
#include "console/views/responsesmodel.h"
#include "console/views/runpanel.h"
#include "console/views/sendpage.h"
#include "console/views/trafficpage.h"
#include "tests/console/app/realwindow.h"
#include "tests/console/replay/tones.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests of the Send page in the real main window, with a real service and an embedded broker.
class SendPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void sendsTheInitialExample();
    void showsTheMessageTypeAfterEachConnect();
    void showsTheSentMessageWithItsOrderAndDigits();
    void showsInvisibleCharactersOfTheSentMessage();
    void sendsTheExampleOfEveryMessageType();
    void sendsAThousand();
    void sendsAsFiveDevices();
    void sendsAtARateUntilItIsStopped();
    void canBeClosedDuringARun();
    void marksAnUnexpectedStatus();
    void locatesAnInvalidPlaceholder();
    void explainsThatNoServiceIsSelected();
    void explainsAMissingResponse();
    void keepsACollectionInAFile();
    void keepsAnUnsavedCollection();
    void sendsAWholeCollection();
    void sendsAudioOverAWebSocket();
    void streamsAWavFile();
    void streamsAWavFileInShortChunks();
    void sendsHeadersThatTrafficShows();
    void rejectsAnInvalidHeaderLine();
    void savesARunAsJUnit();
    void sendsAMessageOfTheTrafficAgain();
    void explainsThatTheEditorCannotRepresentBytes();
    void showsThePositionOfAStoredMessage();
    void showsThePositionOfAMessageThatTheFilterHides();
    void showsTheHeadersOfTheResponse();
    void keepsTheSelectedResponse();
    void underlinesTheViolationsOfARejection();
    void correctsARejectedMessageInTwoClicks();
    void listsEarlierRunsAndLoadsTheirPayloads();
    void looksWell_data();
    void looksWell();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_page.find<T>(name);
    }
    SendPage *page() { return m_window.page<SendPage>(); }
    void startConnected();
    void chooseMessageType(const QString &route);
    void write(const QString &text) { find<QPlainTextEdit>(u"editor"_s)->setPlainText(text); }
    void send() { QTest::keyClick(find<QPlainTextEdit>(u"editor"_s), Qt::Key_Return, Qt::ControlModifier); }
    bool isFinished() { return m_page.isFinished(); }
    QString figure(const QString &name) { return m_page.figure(name); }
    QString cell(int row, int column) { return m_page.cell(row, column); }
    QString problem() { return m_page.problem(); }
    QString recording(int ms);

    test::RealWindow m_window;
    test::SendingPage m_page{m_window, u"send"_s};
};

void SendPageTest::initTestCase()
{
    m_window.startService(u"tst_sendpage"_s);
}

void SendPageTest::init()
{
    QSettings().clear();
}

void SendPageTest::cleanup()
{
    m_window.close();
}

void SendPageTest::startConnected()
{
    m_window.openConnected();
    QTRY_COMPARE(m_window.window().currentPage()->objectName(), u"overview"_s);
    QTest::keyClick(&m_window.window(), Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(m_window.window().currentPage(), page());
}

void SendPageTest::chooseMessageType(const QString &route)
{
    auto *messageType = find<QComboBox>(u"stream"_s);
    const int row = messageType->findData(route);
    QVERIFY2(row >= 0, qPrintable(route));
    messageType->setCurrentIndex(row);
    emit messageType->activated(row);
}

QString SendPageTest::recording(int ms)
{
    QFile wav(m_window.path(u"hall.wav"_s));
    if (!wav.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qUtf8Printable(wav.fileName()));
    wav.write(test::wavBytes(ms));
    return wav.fileName();
}

void SendPageTest::sendsTheInitialExample()
{
    startConnected();
    const auto text = find<QPlainTextEdit>(u"editor"_s)->toPlainText();
    QVERIFY2(text.contains(u"{{uuid}}"_s), qPrintable(text));
    QCOMPARE(find<QLabel>(u"collectionTitle"_s)->text(), u"New collection"_s);

    send();

    QTRY_VERIFY2(isFinished(), qPrintable(problem()));
    QCOMPARE(cell(0, ResponsesModel::Status), u"201"_s);
    QCOMPARE(cell(0, ResponsesModel::Expected), u"Yes"_s);
    find<QTableView>(u"answers"_s)->selectRow(0);
    const auto detail = find<QPlainTextEdit>(u"answerDetail"_s)->toPlainText();
    QVERIFY2(detail.contains(u"\"message_id\""_s), qPrintable(detail));
}

void SendPageTest::showsTheMessageTypeAfterEachConnect()
{
    startConnected();
    const auto *messageType = find<QComboBox>(u"stream"_s);
    QVERIFY2(messageType->currentIndex() >= 0, "the initial example has a message type");
    chooseMessageType(u"/sensor/heartrate"_s);
    QSignalSpy hello(&m_window.client(), &MonitorClient::helloReceived);

    m_window.client().connectTo(m_window.client().address(), {});

    QVERIFY(hello.wait());
    QCOMPARE(messageType->currentData().toString(), u"/sensor/heartrate"_s);
}

void SendPageTest::showsInvisibleCharactersOfTheSentMessage()
{
    startConnected();
    find<QPlainTextEdit>(u"editor"_s)->setPlainText(u"{\"pho\u202ene\":1}"_s);

    send();

    QTRY_COMPARE(find<QTableView>(u"answers"_s)->model()->rowCount(), 1);
    find<QTableView>(u"answers"_s)->selectRow(0);
    const auto detail = find<QPlainTextEdit>(u"answerDetail"_s)->toPlainText();
    QVERIFY2(detail.endsWith(u"{\n  \"pho\\u202ene\": 1\n}"_s), qPrintable(detail));
}

void SendPageTest::showsTheSentMessageWithItsOrderAndDigits()
{
    startConnected();
    find<QPlainTextEdit>(u"editor"_s)
        ->setPlainText(uR"({"zebra":1,"a":1.250,"id2":18446744073709551615,"f":99999999999999.99,"e":1e2})"_s);

    send();

    QTRY_COMPARE(find<QTableView>(u"answers"_s)->model()->rowCount(), 1);
    find<QTableView>(u"answers"_s)->selectRow(0);
    const auto detail = find<QPlainTextEdit>(u"answerDetail"_s)->toPlainText();
    QVERIFY2(detail.endsWith(u"{\n  \"zebra\": 1,\n  \"a\": 1.250,\n  \"id2\": 18446744073709551615,\n  "
                             "\"f\": 99999999999999.99,\n  \"e\": 1e2\n}"_s),
             qPrintable(detail));

    auto *table = m_window.find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    const auto *tree = m_window.find<QTreeView>(u"traffic"_s, u"tree"_s)->model();
    QStringList values;
    for (int row = 0; row < 5; ++row)
        values << tree->index(row, 0).data().toString() + u'=' + tree->index(row, 1).data().toString();
    QCOMPARE(values, (QStringList{u"zebra=1"_s, u"a=1.250"_s, u"id2=18446744073709551615"_s, u"f=99999999999999.99"_s,
                                  u"e=1e2"_s}));
}

void SendPageTest::sendsTheExampleOfEveryMessageType()
{
    startConnected();
    auto *messageType = find<QComboBox>(u"stream"_s);
    QVERIFY(messageType->count() >= 8);
    for (int row = 0; row < messageType->count(); ++row) {
        const auto route = messageType->itemData(row).toString();
        chooseMessageType(route);

        send();

        QTRY_COMPARE(cell(0, ResponsesModel::Route), route);
        QTRY_VERIFY2(isFinished(), qPrintable(route));
        QVERIFY2(figure(u"asExpected"_s) == u"1 of 1"_s, qPrintable(route + cell(0, ResponsesModel::Body)));
    }
    QVERIFY(!find<QLabel>(u"problem"_s)->isVisible());
}

void SendPageTest::sendsAThousand()
{
    startConnected();
    find<QComboBox>(u"howOften"_s)->setCurrentIndex(1);
    find<QSpinBox>(u"times"_s)->setValue(1000);

    send();

    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 30'000);
    QCOMPARE(figure(u"sent"_s), QLocale().toString(1000));
    QCOMPARE(figure(u"asExpected"_s), u"%1 of %1"_s.arg(QLocale().toString(1000)));
    QCOMPARE(find<QTableView>(u"answers"_s)->model()->rowCount(), int(ResponsesModel::MaxRows));
    QVERIFY(find<QLabel>(u"leftOut"_s)->text().contains(u"counted: 500"_s));
}

void SendPageTest::sendsAsFiveDevices()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    find<QSpinBox>(u"devices"_s)->setValue(5);

    send();

    QTRY_VERIFY(isFinished());
    QSet<QString> devices;
    for (int row = 0; row < 5; ++row)
        devices.insert(cell(row, ResponsesModel::Device));
    QCOMPARE(figure(u"asExpected"_s), u"5 of 5"_s);
    QCOMPARE(devices.size(), 5);
}

void SendPageTest::sendsAtARateUntilItIsStopped()
{
    startConnected();
    find<QComboBox>(u"howOften"_s)->setCurrentIndex(2);
    find<QSpinBox>(u"seconds"_s)->setValue(3600);

    send();
    QTRY_VERIFY(find<QTableView>(u"answers"_s)->model()->rowCount() >= 2);
    QTest::mouseClick(find<QPushButton>(u"pauseButton"_s), Qt::LeftButton);
    QCOMPARE(find<QLabel>(u"state"_s)->text(), u"Paused"_s);
    QTest::mouseClick(find<QPushButton>(u"pauseButton"_s), Qt::LeftButton);
    QCOMPARE(find<QLabel>(u"state"_s)->text(), u"Running"_s);
    QTest::mouseClick(find<QPushButton>(u"stopButton"_s), Qt::LeftButton);

    QTRY_VERIFY(!find<QPushButton>(u"stopButton"_s)->isEnabled());
    const auto state = find<QLabel>(u"state"_s)->text();
    QVERIFY2(state.startsWith(u"⚠ Stopped, "_s) && state.endsWith(u" unsent"_s), qPrintable(state));
}

void SendPageTest::canBeClosedDuringARun()
{
    startConnected();
    find<QComboBox>(u"howOften"_s)->setCurrentIndex(1);
    find<QSpinBox>(u"times"_s)->setValue(1'000'000);
    send();
    QTRY_VERIFY(find<QTableView>(u"answers"_s)->model()->rowCount() > 0);
    QVERIFY(!isFinished());

    m_window.window().close();
    m_window.close();

    startConnected();
    send();
    QTRY_VERIFY(find<QTableView>(u"answers"_s)->model()->rowCount() > 0);
}

void SendPageTest::marksAnUnexpectedStatus()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    write(u"{\"device_id\": \"phone-001\", \"latitude\": 91, \"longitude\": 13}"_s);

    send();
    QTRY_VERIFY(isFinished());
    QCOMPARE(cell(0, ResponsesModel::Status), u"422"_s);
    QCOMPARE(cell(0, ResponsesModel::Expected), u"No (expected 201)"_s);
    QCOMPARE(figure(u"asExpected"_s), u"0 of 1"_s);

    find<QSpinBox>(u"expectedStatus"_s)->setValue(422);
    send();
    QTRY_COMPARE(figure(u"asExpected"_s), u"1 of 1"_s);
    QCOMPARE(cell(0, ResponsesModel::Expected), u"Yes"_s);
}

void SendPageTest::locatesAnInvalidPlaceholder()
{
    startConnected();
    const auto text = u"{\n  \"device_id\": \"{{nobody}}\"\n}"_s;
    write(text);

    send();

    QVERIFY2(problem().contains(u"line 2"_s), qPrintable(problem()));
    QCOMPARE(find<QPlainTextEdit>(u"editor"_s)->toPlainText(), text);
    QCOMPARE(find<QLabel>(u"state"_s)->text(), u"Nothing sent yet"_s);
    QTest::keyClicks(find<QPlainTextEdit>(u"editor"_s), u" "_s);
    QVERIFY(!find<QLabel>(u"problem"_s)->isVisible());
}

void SendPageTest::explainsThatNoServiceIsSelected()
{
    m_window.open({});
    m_window.window().showPage(page());
    find<QLineEdit>(u"route"_s)->setFocus();
    QTest::keyClicks(find<QLineEdit>(u"route"_s), u"/sensor/gps"_s);
    write(u"{}"_s);

    send();

    QVERIFY2(problem().contains(u"no service"_s), qPrintable(problem()));
}

void SendPageTest::explainsAMissingResponse()
{
    startConnected();
    find<QLineEdit>(u"service"_s)->setText(u"127.0.0.1:1"_s);

    send();

    QTRY_VERIFY(isFinished());
    QCOMPARE(cell(0, ResponsesModel::Status), u"No response"_s);
    QVERIFY2(cell(0, ResponsesModel::Body).contains(u"refused"_s, Qt::CaseInsensitive),
             qPrintable(cell(0, ResponsesModel::Body)));
}

void SendPageTest::keepsACollectionInAFile()
{
    startConnected();
    const auto file = m_window.path(u"kept.json"_s);
    const auto text = u"{\n  \"device_id\": \"{{pick a b}}\",\n  \"latitude\": 1, \"longitude\": {{random 1 9}}\n}"_s;
    chooseMessageType(u"/sensor/gps"_s);
    write(text);
    find<QListWidget>(u"payloads"_s)->item(0)->setText(u"anywhere"_s);
    auto *pane = page()->findChild<CollectionPane *>();
    QVERIFY2(pane->saveTo(file), qPrintable(problem()));
    write(u"something else"_s);

    QVERIFY2(pane->open(file), qPrintable(problem()));

    QCOMPARE(find<QPlainTextEdit>(u"editor"_s)->toPlainText(), text);
    QCOMPARE(find<QListWidget>(u"payloads"_s)->item(0)->text(), u"anywhere"_s);
    const auto collection = replay::Collection::load(file);
    QVERIFY(collection);
    QCOMPARE(collection->payloads.first().route, u"/sensor/gps"_s);
    QCOMPARE(collection->name, u"kept"_s);
}

void SendPageTest::keepsAnUnsavedCollection()
{
    startConnected();
    write(u"half of { a thought {{"_s);
    find<QSpinBox>(u"devices"_s)->setValue(7);
    m_window.window().close();

    startConnected();

    QCOMPARE(find<QPlainTextEdit>(u"editor"_s)->toPlainText(), u"half of { a thought {{"_s);
    QCOMPARE(find<QSpinBox>(u"devices"_s)->value(), 7);
}

void SendPageTest::sendsAWholeCollection()
{
    startConnected();
    const auto file = m_window.path(u"two.json"_s);
    const replay::Collection two{
        u"two"_s,
        {},
        {{.name = u"good"_s,
          .route = u"/sensor/gps"_s,
          .body = u"{\"device_id\": \"phone-001\", \"latitude\": 1, \"longitude\": 1}"_s},
         {.name = u"bad"_s, .route = u"/sensor/gps"_s, .expectedStatus = 422, .body = u"{}"_s}}};
    QVERIFY(two.save(file));
    QVERIFY(page()->findChild<CollectionPane *>()->open(file));

    QTest::keyClick(find<QPlainTextEdit>(u"editor"_s), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);

    QTRY_VERIFY(isFinished());
    QVERIFY2(figure(u"asExpected"_s) == u"2 of 2"_s,
             qPrintable(cell(0, ResponsesModel::Body) + cell(1, ResponsesModel::Body)));
    QSet<QString> names{cell(0, ResponsesModel::Message), cell(1, ResponsesModel::Message)};
    QCOMPARE(names, QSet<QString>({u"good"_s, u"bad"_s}));
}

void SendPageTest::sendsAudioOverAWebSocket()
{
    startConnected();
    auto *transport = find<QComboBox>(u"transport"_s);
    QVERIFY(!transport->isEnabled());
    chooseMessageType(u"/audio/upload"_s);
    QVERIFY(transport->isEnabled());
    transport->setFocus();
    QTest::keyClick(transport, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>(u"route"_s)->text(), u"/audio/stream/{device_id}"_s);

    send();

    QTRY_VERIFY(isFinished());
    QCOMPARE(figure(u"asExpected"_s), u"1 of 1"_s);
    QCOMPARE(cell(0, ResponsesModel::Route), u"/audio/stream/microphone-hall"_s);
}

void SendPageTest::streamsAWavFile()
{
    startConnected();

    page()->sendWav(recording(2500));

    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 20'000);
    QCOMPARE(figure(u"asExpected"_s), u"3 of 3"_s);
    QCOMPARE(cell(0, ResponsesModel::Route), u"/audio/stream/microphone"_s);
}

void SendPageTest::streamsAWavFileInShortChunks()
{
    startConnected();
    auto *chunk = find<QSpinBox>(u"chunk"_s);
    QVERIFY(!chunk->isVisible());
    chooseMessageType(u"/audio/upload"_s);
    QVERIFY(chunk->isVisible());
    chunk->setValue(250);

    page()->sendWav(recording(1000));

    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 20'000);
    QCOMPARE(figure(u"asExpected"_s), u"4 of 4"_s);
}

void SendPageTest::sendsHeadersThatTrafficShows()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    find<QTabWidget>(u"parts"_s)->setCurrentIndex(1);
    find<QPlainTextEdit>(u"headers"_s)->setPlainText(u"X-Trial: 7\nAuthorization: Bearer open sesame"_s);
    QCOMPARE(find<QTabWidget>(u"parts"_s)->tabText(1), u"Headers (2)"_s);

    QTest::keyClick(find<QPlainTextEdit>(u"headers"_s), Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY2(isFinished(), qPrintable(problem()));
    auto *table = m_window.find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QMap<QString, QString> shown;
    auto *headers = m_window.find<QTreeWidget>(u"traffic"_s, u"headers"_s);
    for (QTreeWidgetItemIterator row(headers); *row != nullptr; ++row)
        shown.insert((*row)->text(0).toLower(), (*row)->text(1)); // newer Qt versions send header names in this form
    QCOMPARE(shown[u"x-trial"_s], u"7"_s);
    QCOMPARE(shown[u"authorization"_s], u"redacted by the service"_s);
    QCOMPARE(shown[u"schema"_s], u"device/sensor/gps/v1"_s);
    QCOMPARE(headers->topLevelItemCount(), 2);
}

void SendPageTest::rejectsAnInvalidHeaderLine()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    find<QPlainTextEdit>(u"headers"_s)->setPlainText(u"X-Trial: 7\nno header"_s);
    const auto *problems = find<QLabel>(u"problems"_s);
    QVERIFY2(problems->text().contains(u"Headers, line 2"_s), qPrintable(problems->text()));

    send();

    QVERIFY2(problem().contains(u"Invalid header 'no header'"_s), qPrintable(problem()));
    QCOMPARE(m_page.text(u"state"_s), u"Nothing sent yet"_s);
}

void SendPageTest::savesARunAsJUnit()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    write(u"{}"_s);
    QVERIFY(!find<QPushButton>(u"reportButton"_s)->isEnabled());
    send();
    QTRY_VERIFY(isFinished());
    QVERIFY(find<QPushButton>(u"reportButton"_s)->isEnabled());

    page()->findChild<RunPanel *>()->saveReport(m_window.path(u"run.xml"_s));

    QFile report(m_window.path(u"run.xml"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const auto xml = report.readAll();
    QVERIFY2(xml.contains("<testsuite name=\"New payload\" tests=\"1\" failures=\"1\""), xml.constData());
    QVERIFY2(xml.contains("expected 201, got 422 MISSING_FIELD"), xml.constData());
}

void SendPageTest::sendsAMessageOfTheTrafficAgain()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    const auto written = find<QPlainTextEdit>(u"editor"_s)->toPlainText();
    send();
    auto *traffic = m_window.window().findChild<Page *>(u"traffic"_s);
    auto *table = traffic->findChild<QTableView *>(u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(&m_window.window(), Qt::Key_5, Qt::ControlModifier);
    table->selectRow(0);

    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);

    QCOMPARE(m_window.window().currentPage(), page());
    QCOMPARE(find<QLineEdit>(u"route"_s)->text(), u"/sensor/gps"_s);
    auto *payloads = find<QListWidget>(u"payloads"_s);
    QCOMPARE(payloads->count(), 2);
    send();
    QTRY_VERIFY(isFinished());
    QCOMPARE(figure(u"asExpected"_s), u"1 of 1"_s);
    payloads->setCurrentRow(0);
    QCOMPARE(find<QPlainTextEdit>(u"editor"_s)->toPlainText(), written);
}

void SendPageTest::explainsThatTheEditorCannotRepresentBytes()
{
    startConnected();
    protocol::Event event;
    event.transport = u"http"_s;
    event.route = u"/sensor/gps"_s;
    event.setPayload("{\"device_id\":\"\xff\"}");

    page()->edit(event);

    QVERIFY2(problem().contains(u"is not UTF-8 text"_s), qPrintable(problem()));
}

void SendPageTest::showsThePositionOfAStoredMessage()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);

    QTest::mouseClick(find<QPushButton>(u"sendButton"_s), Qt::LeftButton);

    static const QRegularExpression stored(
        u"^Stored in device\\.sensor\\.gps\\.raw, partition \\d+, offset \\d+, after .+ ms$"_s);
    QTRY_VERIFY2(stored.match(m_page.text(u"state"_s)).hasMatch(), qPrintable(m_page.text(u"state"_s)));
    QVERIFY(!find<QWidget>(u"progress"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"statuses"_s)->isVisible());
    QVERIFY2(find<QPlainTextEdit>(u"answerDetail"_s)->toPlainText().contains(u"\"status\": \"success\""_s),
             "the newest answer is shown although nobody selected it");
}

void SendPageTest::showsThePositionOfAMessageThatTheFilterHides()
{
    startConnected();
    auto *outcome = m_window.find<QComboBox>(u"traffic"_s, u"outcome"_s);
    outcome->setCurrentIndex(outcome->count() - 1);
    chooseMessageType(u"/sensor/gps"_s);

    QTest::mouseClick(find<QPushButton>(u"sendButton"_s), Qt::LeftButton);

    QTRY_VERIFY2(m_page.text(u"state"_s).contains(u"partition "_s), qPrintable(m_page.text(u"state"_s)));
}

void SendPageTest::showsTheHeadersOfTheResponse()
{
    startConnected();

    send();

    QTRY_VERIFY2(isFinished(), qPrintable(problem()));
    const auto type = u"content-type: application/json"_s;
    const auto headers = find<QPlainTextEdit>(u"answerHeaders"_s);
    QVERIFY(headers->isVisible());
    QVERIFY2(headers->toPlainText().contains(type, Qt::CaseInsensitive), qPrintable(headers->toPlainText()));

    find<QSpinBox>(u"devices"_s)->setValue(2);
    send();
    QTRY_COMPARE(m_page.text(u"state"_s), u"Finished"_s);
    QVERIFY(!headers->isVisible());
    const auto detail = find<QPlainTextEdit>(u"answerDetail"_s)->toPlainText();
    QVERIFY2(detail.contains(type, Qt::CaseInsensitive), qPrintable(detail));
}

void SendPageTest::keepsTheSelectedResponse()
{
    startConnected();
    find<QComboBox>(u"howOften"_s)->setCurrentIndex(2);
    find<QSpinBox>(u"seconds"_s)->setValue(3600);
    auto *table = find<QTableView>(u"answers"_s);
    send();
    QTRY_VERIFY(table->model()->rowCount() >= 2);
    QCOMPARE(table->currentIndex().row(), 0);

    table->selectRow(1);
    const auto number = cell(1, ResponsesModel::Number);
    const int before = table->model()->rowCount();

    QTRY_VERIFY(table->model()->rowCount() > before);
    QCOMPARE(cell(table->currentIndex().row(), ResponsesModel::Number), number);
    QTest::mouseClick(find<QPushButton>(u"stopButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!find<QPushButton>(u"stopButton"_s)->isEnabled());
}

void SendPageTest::underlinesTheViolationsOfARejection()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    write(u"{\"device_id\": \"phone-1\", \"latitude\": 91, \"longitude\": 13}"_s);
    find<PayloadEditor>(u"editor"_s)->setSchema({}); // without a schema, only the response can name the field

    send();

    QTRY_VERIFY2(m_page.text(u"state"_s).startsWith(u"⚠ Rejected: 422 "_s), qPrintable(m_page.text(u"state"_s)));
    auto *editor = find<PayloadEditor>(u"editor"_s);
    QTRY_COMPARE(editor->extraSelections().size(), 1);
    QCOMPARE(editor->extraSelections().constFirst().cursor.selectedText(), u"91"_s);
    QCOMPARE(editor->textCursor().position(), editor->text().indexOf(u"91"_s));
    QTest::keyClick(editor, Qt::Key_Delete);
    QTRY_VERIFY(editor->extraSelections().isEmpty());
}

void SendPageTest::correctsARejectedMessageInTwoClicks()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    find<QTabWidget>(u"parts"_s)->setCurrentIndex(1);
    find<QPlainTextEdit>(u"headers"_s)->setPlainText(u"X-Trial: 7"_s);
    write(u"{\"device_id\": \"phone-1\", \"latitude\": 91, \"longitude\": 13}"_s);
    send();
    auto *table = m_window.find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(&m_window.window(), Qt::Key_5, Qt::ControlModifier);
    table->selectRow(0);

    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);

    QCOMPARE(m_window.window().currentPage(), page());
    auto *editor = find<PayloadEditor>(u"editor"_s);
    QVERIFY(editor->hasFocus());
    QCOMPARE(find<QLineEdit>(u"route"_s)->text(), u"/sensor/gps"_s);
    QVERIFY2(find<QPlainTextEdit>(u"headers"_s)->toPlainText().contains(u"trial: 7"_s, Qt::CaseInsensitive),
             qPrintable(find<QPlainTextEdit>(u"headers"_s)->toPlainText()));
    QCOMPARE(editor->extraSelections().constFirst().cursor.selectedText(), u"91"_s);
    QCOMPARE(editor->textCursor().position(), editor->text().indexOf(u"91"_s));
    for (int key = 0; key < 2; ++key)
        QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, u"51"_s);
    QTest::mouseClick(find<QPushButton>(u"sendButton"_s), Qt::LeftButton);
    QTRY_VERIFY2(m_page.text(u"state"_s).startsWith(u"Stored in "_s), qPrintable(m_page.text(u"state"_s)));
}

void SendPageTest::listsEarlierRunsAndLoadsTheirPayloads()
{
    startConnected();
    chooseMessageType(u"/sensor/gps"_s);
    const auto first = u"{\"device_id\": \"phone-1\", \"latitude\": 91, \"longitude\": 13}"_s;
    write(first);
    send();
    QTRY_VERIFY(isFinished());
    write(u"{\"device_id\": \"phone-1\", \"latitude\": 51, \"longitude\": 13}"_s);
    send();
    QTRY_VERIFY(m_page.text(u"state"_s).startsWith(u"Stored in "_s));
    auto *history = find<QComboBox>(u"history"_s);
    QCOMPARE(history->count(), 2);
    QVERIFY2(history->itemText(1).endsWith(u"New payload · 422 INVALID_VALUE"_s), qPrintable(history->itemText(1)));

    history->setCurrentIndex(1);
    emit history->activated(1);
    QVERIFY2(m_page.text(u"state"_s).startsWith(u"⚠ Rejected: 422 "_s), qPrintable(m_page.text(u"state"_s)));
    QCOMPARE(cell(0, ResponsesModel::Status), u"422"_s);
    QTest::mouseClick(find<QToolButton>(u"loadAgain"_s), Qt::LeftButton);

    QCOMPARE(find<QPlainTextEdit>(u"editor"_s)->toPlainText(), first);
    QCOMPARE(find<QListWidget>(u"payloads"_s)->count(), 2);
}

void SendPageTest::looksWell_data()
{
    QTest::addColumn<Appearance>("appearance");

    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void SendPageTest::looksWell()
{
    QFETCH(Appearance, appearance);
    setAppearance(appearance);
    const auto file = m_window.path(u"phones.json"_s);
    const replay::Collection phones{
        u"Phones"_s,
        {},
        {{.name = u"on the way"_s,
          .route = u"/sensor/gps"_s,
          .headers = {{u"X-Trial"_s, u"7"_s}, {u"Authorization"_s, u"Bearer open sesame"_s}},
          .body = u"{\n  \"message_id\": \"{{uuid}}\",\n  \"device_id\": \"phone\",\n  \"timestamp\": \"{{now}}\",\n"
                  "  \"latitude\": {{random 47.5 54.5}},\n  \"longitude\": {{random 6.5 14.5}}\n}"_s},
         {.name = u"beyond the pole"_s,
          .route = u"/sensor/gps"_s,
          .expectedStatus = 422,
          .body = u"{\"device_id\": \"phone\", \"latitude\": 91, \"longitude\": 1}"_s},
         {.name = u"heart beats"_s,
          .route = u"/sensor/heartrate"_s,
          .body = u"{\"device_id\": \"watch\", \"bpm\": {{random 30 250}}}"_s}}};
    QVERIFY(phones.save(file));
    startConnected();
    QVERIFY(page()->findChild<CollectionPane *>()->open(file));
    find<QComboBox>(u"howOften"_s)->setCurrentIndex(1);
    find<QSpinBox>(u"devices"_s)->setValue(4);
    QTest::keyClick(find<QPlainTextEdit>(u"editor"_s), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(), 30'000);
    find<QTableView>(u"answers"_s)->selectRow(1);

    m_window.shoot(u"send-run"_s);
    find<QListWidget>(u"payloads"_s)->setCurrentRow(1);
    find<QSpinBox>(u"expectedStatus"_s)->setValue(201);
    find<QSpinBox>(u"devices"_s)->setValue(0);
    find<QComboBox>(u"howOften"_s)->setCurrentIndex(0);
    send();
    QTRY_VERIFY(m_page.text(u"state"_s).startsWith(u"⚠ Rejected"_s));
    m_window.shoot(u"send-refused"_s);
    find<QListWidget>(u"payloads"_s)->setCurrentRow(2);
    send();
    QTRY_VERIFY(m_page.text(u"state"_s).contains(u"offset"_s));
    m_window.shoot(u"send-stored"_s);
    find<QTabWidget>(u"parts"_s)->setCurrentIndex(1);
    chooseMessageType(u"/audio/upload"_s);
    m_window.shoot(u"send-headers"_s);
    QTest::keyClick(&m_window.window(), Qt::Key_5, Qt::ControlModifier);
    m_window.find<QTableView>(u"traffic"_s, u"table"_s)->selectRow(0);
    m_window.find<QTreeWidget>(u"traffic"_s, u"headers"_s)->setFocus();
    m_window.page<TrafficPage>()->findChild<QTabWidget *>()->setCurrentIndex(2);
    m_window.shoot(u"traffic-headers"_s);
    setAppearance(Appearance::Light);
}

QTEST_MAIN(SendPageTest)
#include "tst_sendpage.moc"
