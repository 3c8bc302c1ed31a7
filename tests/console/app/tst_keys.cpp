// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"
#include "console/replay/recordingfile.h"
#include "console/views/appearance.h"
#include "console/views/connectionspage.h"
#include "console/views/recordingpanel.h"
#include "console/views/replaypage.h"
#include "console/views/responsesmodel.h"
#include "console/views/runpanel.h"
#include "console/views/sendpage.h"
#include "console/views/trafficpage.h"
#include "tests/console/app/realwindow.h"
#include "tests/console/replay/httpfake.h"
#include "tests/support/certificates.h"
#include "tests/support/httpclient.h"
#include "tests/support/keyfile.h"
#include "tests/support/tlsproxy.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

const auto Everything = u"key-of-everything"_s;
const auto Position = u"key-of-position"_s;
const auto Watcher = u"key-of-a-watcher"_s;
const auto Home = u"key-of-the-home"_s;
const auto Token = u"monitor-token"_s;

bool isWhole(const QLabel &label)
{
    return label.visibleRegion().boundingRect().height() >= label.heightForWidth(label.width());
}

} // namespace

/// Tests of the real main window with a real service that requires keys.
class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void connectsWithAnEnteredKey();
    void sendsWithTheKeyOfTheConnection();
    void sendsAudioWithTheKey();
    void explainsARejectedSocket();
    void replaysWithTheKey();
    void prefersACredentialHeaderOfThePayload();
    void sendsTheKeyToNoOtherAddress();
    void sendsTheKeyOfAnotherAddressThere();
    void clearsTheKeyWhenTheAddressChanges();
    void listsTheMessageTypesThatTheKeyAllows();
    void sendsAMessageThatExpectsARejection();
    void explainsAKeyThatCanOnlyWatch_data();
    void explainsAKeyThatCanOnlyWatch();
    void listsTheScopesThatARecordingNeeds();
    void closesConnectionsOnlyWithTheScope();
    void explainsARejectedDevice();
    void explainsAMissingKey();
    void explainsAnExpiredKey();
    void writesTheKeyToNoFile();
    void connectsOverTlsWithAPrivateCa();
    void explainsAnUntrustedCertificate();
    void warnsOfAnUnencryptedKey();
    void looksWell_data();
    void looksWell();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_page.find<T>(name);
    }
    void openSend(const QString &key);
    void chooseMessageType(const QString &route);
    void send() { QTest::keyClick(find<QPlainTextEdit>(u"editor"_s), Qt::Key_Return, Qt::ControlModifier); }
    QAction *action(const QString &page, const QString &text);
    QString notes() { return m_page.text(u"keyNotes"_s); }
    QString reason() { return m_window.find<QLabel>(u"connect"_s, u"reason"_s)->text(); }
    void typeAddress(const QUrl &address) { find<QLineEdit>(u"service"_s)->setText(address.toString()); }
    QString recording();

    test::KeyFile m_keys;
    test::RealWindow m_window;
    test::SendingPage m_page{m_window, u"send"_s};
};

void KeysTest::initTestCase()
{
    m_keys.add(Everything, {u"ingest:*"_s, u"monitor:watch"_s, u"monitor:send"_s});
    m_keys.add(Position, {u"ingest:device/sensor/gps/v1"_s, u"monitor:watch"_s});
    m_keys.add(Watcher, {u"monitor:watch"_s});
    m_keys.add(Home, {u"ingest:*"_s, u"monitor:watch"_s}, {u"home-*"_s});
    auto settings = m_keys.settings();
    settings.insert(u"LOOM_MONITOR_TOKEN"_s, Token);
    m_window.startService(u"tst_keys"_s, settings);
}

void KeysTest::init()
{
    QSettings().clear();
}

void KeysTest::cleanup()
{
    m_window.close();
}

void KeysTest::openSend(const QString &key)
{
    m_window.openConnected(key);
    m_window.window().showPage(m_window.page<SendPage>());
    chooseMessageType(u"/sensor/gps"_s);
}

void KeysTest::chooseMessageType(const QString &route)
{
    auto *messageType = find<QComboBox>(u"stream"_s);
    const int row = messageType->findData(route);
    QVERIFY2(row >= 0, qPrintable(route));
    messageType->setCurrentIndex(row);
    emit messageType->activated(row);
}

QAction *KeysTest::action(const QString &page, const QString &text)
{
    for (auto *action : m_window.window().findChild<Page *>(page)->findChildren<QAction *>()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    qFatal("there is no %s on the page %s", qUtf8Printable(text), qUtf8Printable(page));
}

/// Creates a recording of an accepted position and an accepted heart rate.
QString KeysTest::recording()
{
    protocol::Event position;
    position.time = 1000;
    position.transport = u"http"_s;
    position.status = 201;
    position.messageType = u"device/sensor/gps/v1"_s;
    position.route = u"/sensor/gps"_s;
    position.device = u"phone-001"_s;
    position.payload = u"{\"device_id\":\"phone-001\",\"latitude\":1,\"longitude\":2}"_s;
    auto heart = position;
    heart.messageType = u"device/health/heartrate/v1"_s;
    heart.route = u"/sensor/heartrate"_s;
    heart.payload = u"{\"device_id\":\"watch-001\",\"bpm\":64}"_s;
    auto name = m_window.path(u"day.loom.jsonl"_s);
    QFile::remove(name);
    replay::RecordingWriter writer;
    if (!writer.open(name, {}) || !writer.append({position, heart}))
        qFatal("no recording at %s", qUtf8Printable(name));
    return name;
}

void KeysTest::connectsWithAnEnteredKey()
{
    m_window.open(m_window.monitor());
    QTRY_COMPARE(m_window.client().state(), MonitorClient::State::Rejected);
    QVERIFY2(reason().contains(u"requires a key"_s), qPrintable(reason()));
    auto *key = m_window.find<QLineEdit>(u"connect"_s, u"token"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);

    QTest::keyClicks(key, Position);
    QTest::keyClick(key, Qt::Key_Return);

    QTRY_COMPARE(m_window.client().state(), MonitorClient::State::Connected);
}

void KeysTest::sendsWithTheKeyOfTheConnection()
{
    openSend(Everything);

    send();

    QTRY_VERIFY2(m_page.isFinished(), qPrintable(m_page.problem()));
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"201"_s);
    QVERIFY(!find<QLineEdit>(u"key"_s)->isVisible());
    QCOMPARE(notes(), u"Your key may send all message types."_s);
}

void KeysTest::sendsAudioWithTheKey()
{
    openSend(Everything);
    chooseMessageType(u"/audio/upload"_s);
    find<QComboBox>(u"transport"_s)->setFocus();
    QTest::keyClick(find<QComboBox>(u"transport"_s), Qt::Key_Down);
    QCOMPARE(find<QLineEdit>(u"route"_s)->text(), u"/audio/stream/{device_id}"_s);

    send();

    QTRY_VERIFY2(m_page.isFinished(), qPrintable(m_page.problem()));
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"201"_s);
}

void KeysTest::explainsARejectedSocket()
{
    openSend(Home);
    chooseMessageType(u"/audio/upload"_s);
    find<QComboBox>(u"transport"_s)->setFocus();
    QTest::keyClick(find<QComboBox>(u"transport"_s), Qt::Key_Down);

    send();

    QTRY_VERIFY(m_page.isFinished());
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"403"_s);
    QVERIFY2(m_page.problem().contains(u"the key does not allow this message"_s), qPrintable(m_page.problem()));
}

void KeysTest::replaysWithTheKey()
{
    m_window.openConnected(Everything);
    const test::SendingPage page(m_window, u"replay"_s);
    m_window.window().showPage(m_window.page<ReplayPage>());
    m_window.page<ReplayPage>()->openRecording(recording());
    QTRY_VERIFY(page.text(u"facts"_s).contains(u"messages: 2"_s));

    page.click(u"replayButton"_s);

    QTRY_VERIFY(page.isFinished());
    QCOMPARE(page.figure(u"asExpected"_s), u"2 of 2"_s);
}

void KeysTest::prefersACredentialHeaderOfThePayload()
{
    openSend(Everything);
    find<QTabWidget>(u"parts"_s)->setCurrentIndex(1);
    find<QPlainTextEdit>(u"headers"_s)->setPlainText(u"X-API-Key: wrong"_s);

    QTest::keyClick(find<QPlainTextEdit>(u"headers"_s), Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY(m_page.isFinished());
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"401"_s);
    QVERIFY2(m_page.problem().contains(u"does not accept the key"_s), qPrintable(m_page.problem()));
}

void KeysTest::sendsTheKeyToNoOtherAddress()
{
    test::HttpFake other;
    other.answerWith(201, "{}");
    openSend(Everything);

    typeAddress(other.address());
    QVERIFY2(notes().contains(u"your key is not sent to it"_s), qPrintable(notes()));
    send();

    QTRY_COMPARE(other.requests.size(), 1);
    QVERIFY2(!other.requests[0].head.contains("key-of"), other.requests[0].head);
    QVERIFY2(!other.requests[0].head.toLower().contains("authorization"), other.requests[0].head);
}

void KeysTest::sendsTheKeyOfAnotherAddressThere()
{
    test::HttpFake other;
    other.answerWith(201, "{}");
    openSend(Everything);
    typeAddress(other.address());
    QVERIFY(find<QLineEdit>(u"key"_s)->isVisible());

    QTest::keyClicks(find<QLineEdit>(u"key"_s), u"another"_s);
    send();

    QTRY_COMPARE(other.requests.size(), 1);
    QVERIFY2(other.requests[0].hasHeader("Authorization: Bearer another"), other.requests[0].head);
}

void KeysTest::clearsTheKeyWhenTheAddressChanges()
{
    openSend(Everything);
    typeAddress(QUrl(u"https://one.example"_s));
    QTest::keyClicks(find<QLineEdit>(u"key"_s), u"another"_s);

    typeAddress(QUrl(u"https://other.example"_s));

    QCOMPARE(find<QLineEdit>(u"key"_s)->text(), QString());
}

void KeysTest::listsTheMessageTypesThatTheKeyAllows()
{
    openSend(Position);
    const auto *button = action(u"send"_s, u"Send"_s);
    QVERIFY2(notes().contains(u"Your key may send: Position"_s), qPrintable(notes()));
    QVERIFY(button->isEnabled());

    chooseMessageType(u"/sensor/heartrate"_s);

    QVERIFY2(notes().contains(u"ingest:device/health/heartrate/v1"_s), qPrintable(notes()));
    QVERIFY(!button->isEnabled());
    QVERIFY(!action(u"send"_s, u"Send collection"_s)->isEnabled());
    QVERIFY2(button->toolTip().contains(u"ingest:device/health/heartrate/v1"_s), qPrintable(button->toolTip()));
}

void KeysTest::sendsAMessageThatExpectsARejection()
{
    openSend(Position);
    chooseMessageType(u"/sensor/heartrate"_s);

    find<QSpinBox>(u"expectedStatus"_s)->setValue(403);
    send();

    QTRY_VERIFY(m_page.isFinished());
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"403"_s);
    QCOMPARE(m_page.cell(0, ResponsesModel::Expected), u"Yes"_s);
}

void KeysTest::explainsAKeyThatCanOnlyWatch_data()
{
    QTest::addColumn<QString>("credential");

    QTest::newRow("a key") << Watcher;
    QTest::newRow("the monitor's token") << Token;
}

void KeysTest::explainsAKeyThatCanOnlyWatch()
{
    QFETCH(QString, credential);
    openSend(credential);

    QVERIFY2(notes().contains(u"does not allow you to send messages"_s), qPrintable(notes()));
    QVERIFY(!action(u"send"_s, u"Send"_s)->isEnabled());
    QVERIFY(!action(u"send"_s, u"Send collection"_s)->isEnabled());
    m_window.page<ReplayPage>()->openRecording(recording());
    auto *replay = m_window.find<QPushButton>(u"replay"_s, u"replayButton"_s);
    QVERIFY(!replay->isEnabled());
    QVERIFY2(replay->toolTip().contains(u"ask the operator"_s), qPrintable(replay->toolTip()));
}

void KeysTest::listsTheScopesThatARecordingNeeds()
{
    m_window.openConnected(Position);
    m_window.page<ReplayPage>()->openRecording(recording());
    const auto *note = m_window.find<QLabel>(u"replay"_s, u"keyNotes"_s);

    QTRY_VERIFY2(note->text().contains(u"lacks a scope for the selected messages: ingest:device/health/heartrate/v1"_s),
                 qPrintable(note->text()));
    QVERIFY(m_window.find<QPushButton>(u"replay"_s, u"replayButton"_s)->isEnabled());
    m_window.window().showPage(m_window.page<ReplayPage>());
    QTRY_VERIFY2(isWhole(*note), "the notes are cut off");
}

void KeysTest::closesConnectionsOnlyWithTheScope()
{
    for (const auto &[key, isAllowed] : {std::pair(Watcher, false), std::pair(Everything, true)}) {
        openSend(key);
        test::HttpClient client(m_window.httpPort());
        client.get("/healthz");
        auto *page = m_window.page<ConnectionsPage>();
        m_window.window().showPage(page);
        auto *table = m_window.find<QTableView>(u"connections"_s, u"table"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);

        table->selectRow(0);

        const auto *disconnect = action(u"connections"_s, u"Disconnect…"_s);
        QCOMPARE(disconnect->isEnabled(), isAllowed);
        QCOMPARE(disconnect->toolTip().contains(u"monitor:send"_s), !isAllowed);
        QCOMPARE(m_window.find<QLabel>(u"connections"_s, u"permission"_s)->isVisible(), !isAllowed);
        m_window.close();
    }
}

void KeysTest::explainsARejectedDevice()
{
    openSend(Home);

    send();

    QTRY_VERIFY(m_page.isFinished());
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"403"_s);
    QVERIFY2(m_page.problem().contains(u"the key does not allow this message"_s), qPrintable(m_page.problem()));
    QVERIFY2(m_page.problem().contains(u"messages of device"_s), qPrintable(m_page.problem()));
}

void KeysTest::explainsAMissingKey()
{
    m_window.open({});
    m_window.window().showPage(m_window.page<SendPage>());
    find<QLineEdit>(u"route"_s)->setFocus();
    QTest::keyClicks(find<QLineEdit>(u"route"_s), u"/sensor/gps"_s);
    find<QPlainTextEdit>(u"editor"_s)->setPlainText(u"{}"_s);
    typeAddress(QUrl(u"http://127.0.0.1:%1"_s.arg(m_window.httpPort())));

    send();

    QTRY_VERIFY(m_page.isFinished());
    QVERIFY2(m_page.problem().contains(u"none was sent"_s), qPrintable(m_page.problem()));
}

void KeysTest::explainsAnExpiredKey()
{
    const auto shortLived = u"key-of-a-moment"_s;
    m_keys.add(shortLived, {u"monitor:watch"_s});
    // The service reads the key file once it notices the change.
    m_window.open(m_window.monitor(), shortLived);
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_window.client().retryNow(),
         QTest::qWaitFor([&] { return m_window.client().state() == MonitorClient::State::Connected; }, 500)),
        30'000);

    m_keys.revoke(shortLived);

    QTRY_COMPARE_WITH_TIMEOUT(m_window.client().state(), MonitorClient::State::Rejected, 30'000);
    QVERIFY2(reason().contains(u"expired or was revoked"_s), qPrintable(reason()));
    QCOMPARE(m_window.client().retryIn().count(), 0);
}

void KeysTest::writesTheKeyToNoFile()
{
    const auto recorded = m_window.path(u"kept.loom.jsonl"_s);
    const auto report = m_window.path(u"kept.xml"_s);
    openSend(Everything);
    auto &box = m_window.page<ReplayPage>()->recording();
    box.record(recorded);
    QTRY_VERIFY(QFile::exists(recorded));
    const auto traffic = m_window.find<QTableView>(u"traffic"_s, u"table"_s);
    const auto hasEvent = [&] {
        replay::RecordingReader reader;
        return reader.open(recorded) && reader.next().has_value();
    };
    // The recording subscribes some time after its file was created.
    QTRY_VERIFY_WITH_TIMEOUT((send(), QTest::qWaitFor([&] { return m_page.isFinished() && hasEvent(); }, 500)), 30'000);
    box.stop();
    m_window.page<SendPage>()->findChild<RunPanel *>()->saveReport(report);
    traffic->selectRow(0);
    action(u"traffic"_s, u"Copy as curl"_s)->trigger();
    m_window.window().close();

    const auto curl = QGuiApplication::clipboard()->text();
    QVERIFY2(curl.contains(u"$LOOM_KEY"_s) && !curl.contains(Everything), qPrintable(curl));
    QSettings().sync();
    for (const auto &name : {recorded, report, QSettings().fileName()}) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const auto text = file.readAll();
        QVERIFY2(!text.isEmpty() && !text.contains(Everything.toUtf8()), qPrintable(name));
    }
}

void KeysTest::connectsOverTlsWithAPrivateCa()
{
    test::Certificates certificates;
    const test::TlsProxy proxy(certificates.server(), quint16(QUrl(m_window.monitor()).port()));
    m_window.open({});
    m_window.find<QLineEdit>(u"connect"_s, u"caFile"_s)->setText(certificates.caFile());
    m_window.find<QLineEdit>(u"connect"_s, u"address"_s)->setText(u"wss://127.0.0.1:%1"_s.arg(proxy.port()));
    auto *key = m_window.find<QLineEdit>(u"connect"_s, u"token"_s);
    QTest::keyClicks(key, Everything);

    QTest::keyClick(key, Qt::Key_Return);

    QTRY_VERIFY2(m_window.client().state() == MonitorClient::State::Connected, qPrintable(reason()));
    const test::TlsProxy ingest(certificates.server(), m_window.httpPort());
    m_window.window().showPage(m_window.page<SendPage>());
    chooseMessageType(u"/sensor/gps"_s);
    typeAddress(QUrl(u"https://127.0.0.1:%1"_s.arg(ingest.port())));
    send();
    QTRY_VERIFY2(m_page.isFinished(), qPrintable(m_page.problem()));
    QCOMPARE(m_page.cell(0, ResponsesModel::Status), u"201"_s);
}

void KeysTest::explainsAnUntrustedCertificate()
{
    test::Certificates certificates;
    const test::TlsProxy proxy(certificates.server(), quint16(QUrl(m_window.monitor()).port()));

    m_window.open(u"wss://127.0.0.1:%1"_s.arg(proxy.port()), Everything);

    QTRY_COMPARE(m_window.client().state(), MonitorClient::State::Rejected);
    QVERIFY2(reason().contains(u"Trial-CA"_s) && reason().contains(u"Private CA"_s), qPrintable(reason()));
}

void KeysTest::warnsOfAnUnencryptedKey()
{
    m_window.open({});
    const auto *notice = m_window.find<QLabel>(u"connect"_s, u"tokenNotice"_s);
    m_window.find<QLineEdit>(u"connect"_s, u"token"_s)->setText(Everything);
    QVERIFY2(!notice->text().contains(u"unencrypted"_s), qPrintable(notice->text()));

    m_window.find<QLineEdit>(u"connect"_s, u"address"_s)->setText(u"loom.example"_s);
    QVERIFY2(notice->text().contains(u"is sent to loom.example unencrypted"_s), qPrintable(notice->text()));

    typeAddress(QUrl(u"http://loom.example"_s));
    find<QLineEdit>(u"key"_s)->setText(u"another"_s);
    QVERIFY2(notes().contains(u"is sent to loom.example unencrypted"_s), qPrintable(notes()));
}

void KeysTest::looksWell_data()
{
    QTest::addColumn<Appearance>("appearance");

    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void KeysTest::looksWell()
{
    QFETCH(Appearance, appearance);
    setAppearance(appearance);
    openSend(Position);
    chooseMessageType(u"/sensor/heartrate"_s);
    m_window.shoot(u"keys-send"_s);
    typeAddress(QUrl(u"http://loom.example:8000"_s));
    find<QLineEdit>(u"key"_s)->setText(u"another"_s);
    m_window.shoot(u"keys-elsewhere"_s);
    m_window.page<ReplayPage>()->openRecording(recording());
    m_window.window().showPage(m_window.page<ReplayPage>());
    QTRY_VERIFY(m_window.find<QLabel>(u"replay"_s, u"keyNotes"_s)->text().contains(u"lacks"_s));
    QTRY_VERIFY(isWhole(*m_window.find<QLabel>(u"replay"_s, u"keyNotes"_s)));
    m_window.shoot(u"keys-replay"_s);
    m_window.window().showPage(m_window.page<ConnectionsPage>());
    m_window.shoot(u"keys-connections"_s);
    QTest::keyClick(&m_window.window(), Qt::Key_1, Qt::ControlModifier);
    m_window.find<QLineEdit>(u"connect"_s, u"address"_s)->setText(u"ws://loom.example:8002"_s);
    m_window.find<QLineEdit>(u"connect"_s, u"token"_s)->setText(u"another"_s);
    QTRY_VERIFY(isWhole(*m_window.find<QLabel>(u"connect"_s, u"tokenNotice"_s)));
    m_window.shoot(u"keys-connect"_s);
    setAppearance(Appearance::Light);
}

QTEST_MAIN(KeysTest)
#include "tst_keys.moc"
