// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/models/recentservices.h"
#include "console/replay/recordingfile.h"
#include "console/views/finddialog.h"
#include "console/views/timeplot.h"
#include "console/views/trafficpage.h"
#include "tests/console/app/pagewidgets.h"
#include "tests/support/fakeservice.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <ctime>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests of the real main window, operated by mouse and keyboard, with a service in the same process.
class ConsoleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void connectsToATypedAddress();
    void explainsAnInvalidAddress();
    void connectsWithAnEnteredToken();
    void sendsATokenOnlyToItsService();
    void connectsToARecentService();
    void connectsFromTheCommandLine();
    void usesTheKeyOfTheEnvironment();
    void showsAWelcomeTextAtTheFirstStart();
    void showsTheNameAndColourOfAServiceOnEveryPage();
    void remembersNameAndColourOfEachService();
    void rejectsAMissingCaFile();
    void keepsThePrivateCaForTheNextStart();
    void alwaysShowsTheConnectionState();
    void showsHealthWithReasons();
    void showsALostConnectionAndKeepsTheValues();
    void noticesAServiceThatStopsReporting();
    void listsNoConnectionsWithoutAService();
    void showsFiguresAndThroughput();
    void showsValuesUnderThePointer();
    void hidesALineAndRemembersIt();
    void listsDevicesSeparatelyFromConnections();
    void listsConnectionsAndFindsOne();
    void disconnectsAClientAfterConfirmation();
    void doesNotDisconnectByReturnAlone();
    void disconnectsOnlyTheSelectedConnection();
    void showsTheTrafficOfAConnection();
    void asksTheServiceToFilter();
    void showsNoMessagesOfThePreviousFilter();
    void offersEveryTopicAndAcceptsPartOfAName();
    void searchesTheListWithoutTheService();
    void findsMessagesThatArriveDuringASearch();
    void sortsByTheValuesOfAColumn();
    void copiesAndSavesSeveralMessages();
    void reportsASelectionThatCannotBeSaved();
    void stopsFollowingWhenAMessageIsSelected();
    void findsAMessageInTheServicesHistory();
    void findsAMessageByItsPositionInKafka();
    void findsAListedMessageWithAnOlderService();
    void reportsThatNoMessageWasFound();
    void showsInvisibleCharacters();
    void showsTimesInUtcIfSelected();
    void buffersMessagesWhilePaused();
    void explainsARejectedMessage();
    void copiesAsJsonAndCurl();
    void opensAMessageForSendingAgain();
    void documentsEveryKey();
    void reachesEveryPageByKeyboard();
    void givesEveryControlAName();
    void fitsASmallScreen();
    void opensNoLargerThanItsScreen();
    void remembersSizeAndChoices();

private:
    template<typename T>
    T *find(const QString &page, const QString &name)
    {
        return test::findOnPage<T>(m_console->window(), page, name);
    }
    QAction *action(const QString &page, const QString &text);
    void start(const ConsoleOptions &options);
    void startConnected();
    QMessageBox *askToDisconnectAWatch();
    FindDialog *askToFind();
    void showPage(int number);
    QString current() { return m_console->window().currentPage()->objectName(); }

    QTemporaryDir m_settings;
    std::unique_ptr<test::FakeService> m_service;
    std::unique_ptr<Console> m_console;
};

void ConsoleTest::initTestCase()
{
    qputenv("TZ", "NPT-05:45"); // displayed times must not depend on this machine
    tzset();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"loom"_s);
    QCoreApplication::setApplicationName(u"tst_console"_s);
}

void ConsoleTest::init()
{
    QSettings().clear();
    m_service = std::make_unique<test::FakeService>();
    QVERIFY(m_service->start());
}

void ConsoleTest::cleanup()
{
    m_console.reset();
}

void ConsoleTest::start(const ConsoleOptions &options)
{
    m_console = std::make_unique<Console>(options);
    m_console->start();
    QVERIFY(QTest::qWaitForWindowExposed(&m_console->window()));
    m_console->window().activateWindow();
}

void ConsoleTest::startConnected()
{
    start({m_service->address().toString(), {}, false, {}});
    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    QTRY_COMPARE(m_service->subscriptions.size(), 1);
}

void ConsoleTest::showPage(int number)
{
    QTest::keyClick(&m_console->window(), Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
}

QAction *ConsoleTest::action(const QString &page, const QString &text)
{
    for (auto *action : m_console->window().findChild<Page *>(page)->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    qFatal("there is no %s on the page %s", qUtf8Printable(text), qUtf8Printable(page));
}

void ConsoleTest::connectsToATypedAddress()
{
    start({{}, {}, false, {}});
    auto *address = find<QLineEdit>(u"connect"_s, u"address"_s);

    address->selectAll();
    QTest::keyClicks(address, m_service->address().authority());
    QTest::keyClick(address, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    QCOMPARE(current(), u"overview"_s);
}

void ConsoleTest::explainsAnInvalidAddress()
{
    start({{}, {}, false, {}});

    find<QLineEdit>(u"connect"_s, u"address"_s)->setText(u"localhost:monitor"_s);
    QTest::mouseClick(find<QPushButton>(u"connect"_s, u"connectButton"_s), Qt::LeftButton);

    const auto reason = find<QLabel>(u"connect"_s, u"reason"_s)->text();
    QVERIFY2(reason.contains(u"localhost:8002"_s), qPrintable(reason));
    QCOMPARE(m_console->client().state(), MonitorClient::State::Idle);
}

void ConsoleTest::connectsWithAnEnteredToken()
{
    m_service->token = u"secret"_s;
    start({m_service->address().toString(), {}, false, {}});
    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Rejected);
    QVERIFY(find<QLabel>(u"connect"_s, u"reason"_s)->text().contains(u"LOOM_MONITOR_TOKEN"_s));
    QVERIFY(find<QLabel>(u"connect"_s, u"tokenNotice"_s)->text().contains(u"No keychain"_s));

    auto *token = find<QLineEdit>(u"connect"_s, u"token"_s);
    QTest::keyClicks(token, u"secret"_s);
    QTest::keyClick(token, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    const auto kept = QSettings().allKeys();
    for (const auto &key : kept)
        QVERIFY2(!QSettings().value(key).toString().contains(u"secret"_s), "the settings contain a token");
}

void ConsoleTest::sendsATokenOnlyToItsService()
{
    test::FakeService other;
    QVERIFY(other.start());
    other.token = u"secret"_s;
    start({m_service->address().toString(), u"secret"_s, false, {}});
    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);

    auto *address = find<QLineEdit>(u"connect"_s, u"address"_s);
    address->setText(other.address().authority());
    QTest::keyClick(address, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Rejected);
    QCOMPARE(find<QLineEdit>(u"connect"_s, u"token"_s)->text(), QString());
}

void ConsoleTest::connectsToARecentService()
{
    startConnected();
    m_console->client().close();
    showPage(1);
    auto *recent = find<QListWidget>(u"connect"_s, u"recent"_s);
    QCOMPARE(recent->count(), 1);

    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
}

void ConsoleTest::connectsFromTheCommandLine()
{
    QProcessEnvironment environment;
    environment.insert(u"LOOM_MONITOR_TOKEN"_s, u"secret"_s);
    m_service->token = u"secret"_s;
    const auto options = ConsoleOptions::read(
        {u"loom-console"_s, u"--no-keychain"_s, u"--connect"_s, m_service->address().toString()}, environment);
    QVERIFY(options);

    start(*options);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
}

void ConsoleTest::usesTheKeyOfTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"LOOM_KEY"_s, u"key"_s);
    QCOMPARE(ConsoleOptions::read({u"loom-console"_s}, environment)->token, u"key"_s);

    environment.insert(u"LOOM_MONITOR_TOKEN"_s, u"token"_s);
    QCOMPARE(ConsoleOptions::read({u"loom-console"_s}, environment)->token, u"token"_s);
}

void ConsoleTest::showsAWelcomeTextAtTheFirstStart()
{
    start({{}, {}, false, {}});
    const auto *welcome = find<QLabel>(u"connect"_s, u"welcome"_s);
    auto *address = find<QLineEdit>(u"connect"_s, u"address"_s);

    QVERIFY(welcome->isVisible());
    QCOMPARE(welcome->text().count(u'\n') + 1, 3);
    QTRY_VERIFY(address->hasFocus());
    address->setText(m_service->address().authority());
    QTest::keyClick(m_console->window().windowHandle(), Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    QVERIFY(!welcome->isVisibleTo(m_console->window().findChild<Page *>(u"connect"_s)));
}

void ConsoleTest::showsTheNameAndColourOfAServiceOnEveryPage()
{
    startConnected();
    auto *strip = m_console->window().findChild<QLabel *>(u"serviceStrip"_s);
    QVERIFY(!strip->isVisible());
    showPage(1);
    auto *name = find<QLineEdit>(u"connect"_s, u"name"_s);
    auto *colour = find<QComboBox>(u"connect"_s, u"colour"_s);

    name->setFocus();
    QTest::keyClicks(name, u"Production"_s);
    colour->setFocus();
    QTest::keyClick(colour, Qt::Key_Down);

    QTRY_VERIFY(strip->isVisible());
    for (int page = 1; page <= 7; ++page) {
        showPage(page);
        QVERIFY2(strip->isVisible(), qPrintable(current()));
        QVERIFY2(m_console->window().windowTitle().contains(u"Production"_s), qPrintable(current()));
    }
    QVERIFY2(strip->text().contains(m_service->address().authority()), qPrintable(strip->text()));
    const auto picture = strip->grab().toImage();
    QCOMPARE(picture.pixelColor(1, 1), colourOf(ServiceColour::Red));
}

void ConsoleTest::remembersNameAndColourOfEachService()
{
    const auto address = m_service->address().toString();
    RecentServices::add({u"ws://elsewhere:8002/"_s, u"Staging"_s, ServiceColour::Orange});
    RecentServices::add({address, u"Mine"_s, ServiceColour::Blue});

    startConnected();

    const auto *strip = m_console->window().findChild<QLabel *>(u"serviceStrip"_s);
    QTRY_VERIFY2(strip->text().startsWith(u"Mine"_s), qPrintable(strip->text()));
    showPage(1);
    auto *field = find<QLineEdit>(u"connect"_s, u"address"_s);
    field->setFocus();
    field->setText(u"elsewhere:8002"_s);
    QTest::keyClick(field, Qt::Key_Tab);
    QTRY_VERIFY(!field->hasFocus());
    QCOMPARE(find<QLineEdit>(u"connect"_s, u"name"_s)->text(), u"Staging"_s);
    QCOMPARE(find<QListWidget>(u"connect"_s, u"recent"_s)->item(1)->text(), u"Staging (ws://elsewhere:8002/)"_s);
    QCOMPARE(RecentServices::list(),
             (QList<RecentService>{{address, u"Mine"_s, ServiceColour::Blue},
                                   {u"ws://elsewhere:8002/"_s, u"Staging"_s, ServiceColour::Orange}}));
}

void ConsoleTest::rejectsAMissingCaFile()
{
    const auto options =
        ConsoleOptions::read({u"loom-console"_s, u"--ca-file"_s, u"/nowhere/ca.pem"_s}, QProcessEnvironment());

    QVERIFY(!options);
    QVERIFY2(options.error().message.startsWith(u"/nowhere/ca.pem"_s), qPrintable(options.error().message));
}

void ConsoleTest::keepsThePrivateCaForTheNextStart()
{
    start({{}, {}, false, {}});
    find<QLineEdit>(u"connect"_s, u"caFile"_s)->setText(u"/etc/loom/ca.pem"_s);
    m_console->window().close();

    start({{}, {}, false, {}});

    QCOMPARE(find<QLineEdit>(u"connect"_s, u"caFile"_s)->text(), u"/etc/loom/ca.pem"_s);
}

void ConsoleTest::alwaysShowsTheConnectionState()
{
    startConnected();
    const auto *label = m_console->window().findChild<QWidget *>(u"connectionLabel"_s);
    const auto shown = [&] { return label->findChildren<QLabel *>().at(1)->text(); };
    QVERIFY2(shown().startsWith(u"Connected to "_s + m_service->address().authority()), qPrintable(shown()));

    for (int page = 1; page <= 4; ++page) {
        showPage(page);
        QVERIFY(label->isVisible());
    }
    m_service->stop();

    QTRY_VERIFY2(shown().contains(u"retrying"_s), qPrintable(shown()));
}

void ConsoleTest::showsHealthWithReasons()
{
    startConnected();
    auto snapshot = test::someSnapshot(1000, 5);
    m_service->say(snapshot);
    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Running normally"_s);

    snapshot.time = 2000;
    snapshot.reason = u"broker 1 advertises kafka:9092, which <b>cannot</b> be resolved"_s;
    snapshot.impairedTopics = {snapshot.topics[0].topic};
    m_service->say(snapshot);

    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Running with problems"_s);
    auto *reasons = find<QLabel>(u"overview"_s, u"reasons"_s);
    QCOMPARE(reasons->text(), u"Some messages are answered with 503: "_s + snapshot.reason);
    QCOMPARE(reasons->textFormat(), Qt::PlainText);

    snapshot.time = 3000;
    snapshot.kafkaConnected = false;
    snapshot.reason = u"Kafka is unreachable (localhost:9092): localhost:9092 refuses connections"_s;
    m_service->say(snapshot);

    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Not accepting messages"_s);
    QVERIFY(reasons->text().endsWith(snapshot.reason));
}

void ConsoleTest::showsALostConnectionAndKeepsTheValues()
{
    startConnected();
    m_service->say(test::someSnapshot(1000, 100));
    m_service->say(test::someSnapshot(2000, 150));
    const auto *stored = find<QWidget>(u"overview"_s, u"stored"_s)->findChild<QLabel *>(u"value"_s);
    QTRY_COMPARE(stored->text(), u"75/s"_s);
    QCOMPARE(stored->foregroundRole(), QPalette::WindowText);

    m_service->stop();

    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Connection lost"_s);
    const auto *reasons = find<QLabel>(u"overview"_s, u"reasons"_s);
    QVERIFY2(reasons->text().contains(u"The last report was received"_s), qPrintable(reasons->text()));
    QCOMPARE(stored->text(), u"75/s"_s);
    QCOMPARE(stored->foregroundRole(), QPalette::PlaceholderText);
    QTRY_VERIFY2(reasons->text().contains(u"received 1 s ago"_s), qPrintable(reasons->text()));
    m_console->client().close();
    QCOMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Not connected to a service"_s);
}

void ConsoleTest::noticesAServiceThatStopsReporting()
{
    startConnected();
    m_service->say(test::someSnapshot(1000, 100));
    const auto *health = find<QLabel>(u"overview"_s, u"health"_s);
    QTRY_COMPARE(health->text(), u"Running normally"_s);

    QTRY_COMPARE(health->text(), u"No reports from the service"_s);
    const auto *value = find<QWidget>(u"overview"_s, u"stored"_s)->findChild<QLabel *>(u"value"_s);
    QCOMPARE(value->foregroundRole(), QPalette::PlaceholderText);

    m_service->say(test::someSnapshot(9000, 100));
    QTRY_COMPARE(health->text(), u"Running normally"_s);
    QCOMPARE(value->foregroundRole(), QPalette::WindowText);
}

void ConsoleTest::listsNoConnectionsWithoutAService()
{
    startConnected();
    m_service->say(test::someSnapshot(1000, 5));
    const auto *count = find<QLabel>(u"connections"_s, u"count"_s);
    QTRY_VERIFY2(count->text().startsWith(u"No client is connected"_s), qPrintable(count->text()));

    m_service->stop();

    QTRY_VERIFY2(count->text().startsWith(u"Not connected to a service"_s), qPrintable(count->text()));
}

void ConsoleTest::showsFiguresAndThroughput()
{
    startConnected();

    m_service->say(test::someSnapshot(1000, 100));
    m_service->say(test::someSnapshot(2000, 150));

    auto *stored = find<QWidget>(u"overview"_s, u"stored"_s)->findChild<QLabel *>(u"value"_s);
    QTRY_COMPARE(stored->text(), u"75/s"_s);
    auto *legend = find<QTreeWidget>(u"overview"_s, u"legend"_s);
    QTRY_COMPARE(legend->topLevelItemCount(), 2);
    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"50/s"_s);
    find<QComboBox>(u"overview"_s, u"measure"_s)->setCurrentIndex(1);
    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"10.0 kB/s"_s);
}

void ConsoleTest::showsValuesUnderThePointer()
{
    startConnected();
    for (int second = 1; second <= 60; ++second)
        m_service->say(test::someSnapshot(second * 1000, second <= 30 ? 0 : (second - 30) * 40));
    auto *legend = find<QTreeWidget>(u"overview"_s, u"legend"_s);
    QTRY_COMPARE(legend->topLevelItemCount(), 2);
    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"40/s"_s);
    const auto *times = m_console->window().findChild<TimePlot *>();
    QTRY_VERIFY2(times->range().to >= 60'000, "the last snapshot is drawn");

    auto *plot = find<QWidget>(u"overview"_s, u"plot"_s);
    QTest::mouseMove(plot, QPoint(plot->width() / 4, plot->height() / 2));

    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"0/s"_s);
    QVERIFY2(legend->headerItem()->text(1).contains(u':'), "the column title is the time of the values");
    QTest::mouseMove(plot, QPoint(plot->width() / 2, -20));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot, &leave);
    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"40/s"_s);
}

void ConsoleTest::hidesALineAndRemembersIt()
{
    startConnected();
    m_service->say(test::someSnapshot(1000, 100));
    auto *legend = find<QTreeWidget>(u"overview"_s, u"legend"_s);
    QTRY_COMPARE(legend->topLevelItemCount(), 2);

    legend->setCurrentItem(legend->topLevelItem(0));
    QTest::keyClick(legend, Qt::Key_Space);

    QCOMPARE(legend->topLevelItem(0)->checkState(0), Qt::Unchecked);
    m_console->window().close();
    m_service->subscriptions.clear();
    startConnected();
    m_service->say(test::someSnapshot(2000, 100));
    legend = find<QTreeWidget>(u"overview"_s, u"legend"_s);
    QTRY_COMPARE(legend->topLevelItemCount(), 2);
    QCOMPARE(legend->topLevelItem(0)->checkState(0), Qt::Unchecked);
    QCOMPARE(legend->topLevelItem(1)->checkState(0), Qt::Checked);
}

void ConsoleTest::listsDevicesSeparatelyFromConnections()
{
    startConnected();
    showPage(3);
    auto *table = find<QTableView>(u"devices"_s, u"table"_s);
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.connections = {test::someConnection(1, u"phone-2"_s)};
    snapshot.devices = {{.device = u"phone-1"_s, .lastSeen = 1000, .stored = 5, .connection = 1},
                        {.device = u"phone-2"_s, .lastSeen = 1000, .stored = 7, .rejected = 1, .connection = 1}};
    m_service->say(snapshot);
    QTRY_COMPARE(table->model()->rowCount(), 2);

    snapshot.time = 3000;
    snapshot.devices = {{.device = u"phone-1"_s, .lastSeen = 2900, .stored = 25, .connection = 1}};
    m_service->say(snapshot);

    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QTRY_COMPARE(cell(0, DevicesModel::Rate), u"10/s"_s);
    QCOMPARE(cell(0, DevicesModel::Device), u"phone-1"_s);
    QCOMPARE(cell(1, DevicesModel::Rate), u"0/s"_s);
    QCOMPARE(cell(1, DevicesModel::Rejected), u"1"_s);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(current(), u"traffic"_s);
    QTRY_COMPARE(m_service->subscriptions.last().device, u"phone-1"_s);
}

void ConsoleTest::listsConnectionsAndFindsOne()
{
    startConnected();
    showPage(4);
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.connections = {test::someConnection(1, u"phone-001"_s), test::someConnection(2, u"watch-001"_s)};
    m_service->say(snapshot);
    auto *table = find<QTableView>(u"connections"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);

    QTest::keyClicks(find<QLineEdit>(u"connections"_s, u"search"_s), u"WATCH"_s);

    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, ConnectionsModel::Device).data().toString(), u"watch-001"_s);
}

QMessageBox *ConsoleTest::askToDisconnectAWatch()
{
    startConnected();
    showPage(4);
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.connections = {test::someConnection(1, u"phone-001"_s), test::someConnection(2, u"watch-001"_s)};
    m_service->say(snapshot);
    auto *table = find<QTableView>(u"connections"_s, u"table"_s);
    if (!QTest::qWaitFor([table] { return table->model()->rowCount() == 2; }))
        qFatal("the connections are not listed");
    table->sortByColumn(ConnectionsModel::Messages, Qt::DescendingOrder);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    return m_console->window().findChild<QMessageBox *>(u"confirmDisconnect"_s);
}

void ConsoleTest::disconnectsAClientAfterConfirmation()
{
    const QPointer question = askToDisconnectAWatch();
    QVERIFY(question != nullptr);
    QVERIFY2(question->text().contains(u"watch-001"_s), qPrintable(question->text()));
    QVERIFY(m_service->disconnects.isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(question));

    QTest::keyClick(question->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(question->focusWidget(), Qt::Key_Space);

    QTRY_COMPARE(m_service->disconnects, QList<qint64>{2});
    QTRY_VERIFY(question == nullptr);
}

void ConsoleTest::doesNotDisconnectByReturnAlone()
{
    const QPointer question = askToDisconnectAWatch();
    QVERIFY(question != nullptr);

    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(question == nullptr);
    // The console's next subscription arrives after its earlier ones.
    const auto before = m_service->subscriptions.size();
    find<QComboBox>(u"traffic"_s, u"outcome"_s)->setCurrentIndex(1);

    QTRY_VERIFY(m_service->subscriptions.size() > before);
    QVERIFY(m_service->disconnects.isEmpty());
}

void ConsoleTest::disconnectsOnlyTheSelectedConnection()
{
    startConnected();

    QVERIFY(!action(u"connections"_s, u"Disconnect…"_s)->isEnabled());
}

void ConsoleTest::showsTheTrafficOfAConnection()
{
    startConnected();
    showPage(4);
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.connections = {test::someConnection(1, u"phone-001"_s)};
    m_service->say(snapshot);
    auto *table = find<QTableView>(u"connections"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);

    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);

    QCOMPARE(current(), u"traffic"_s);
    QTRY_COMPARE(m_service->subscriptions.size(), 2);
    // A connection may carry several devices: its traffic includes all of them.
    QCOMPARE(m_service->subscriptions.last().connection, 1);
    QCOMPARE(m_service->subscriptions.last().device, QString());
    const auto *active = find<QLabel>(u"traffic"_s, u"activeFilters"_s);
    QVERIFY2(active->isVisible() && active->text().contains(u"connection 192.0.2."_s), qPrintable(active->text()));
    QTest::mouseClick(find<QToolButton>(u"traffic"_s, u"clearFilters"_s), Qt::LeftButton);
    QTRY_COMPARE(m_service->subscriptions.last().connection, 0);
    QVERIFY(!active->isVisible());
}

void ConsoleTest::asksTheServiceToFilter()
{
    startConnected();
    m_service->say(test::someSnapshot(1000, 5));
    showPage(5);
    auto *topic = find<QComboBox>(u"traffic"_s, u"topic"_s);
    QTRY_VERIFY(topic->findText(u"device.sensor.gps.raw"_s) > 0);

    topic->setCurrentText(u"device.sensor.gps.raw"_s);
    find<QComboBox>(u"traffic"_s, u"stream"_s)->setCurrentIndex(1);
    find<QComboBox>(u"traffic"_s, u"outcome"_s)->setCurrentIndex(2);
    auto *text = find<QLineEdit>(u"traffic"_s, u"text"_s);
    QTest::keyClicks(text, u"latitude"_s);
    QTest::keyClick(text, Qt::Key_Return);

    QTRY_COMPARE(m_service->subscriptions.size(), 2);
    const auto filter = m_service->subscriptions.last();
    QCOMPARE(filter.topics, QList<QString>{u"device.sensor.gps.raw"_s});
    QCOMPARE(filter.messageTypes, QList<QString>{u"device/sensor/gps/v1"_s});
    QCOMPARE(filter.outcome, u"refused"_s);
    QCOMPARE(filter.text, u"latitude"_s);
}

void ConsoleTest::showsNoMessagesOfThePreviousFilter()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    const auto before = m_service->subscriptions.last().subscription;
    m_service->say(protocol::Events{{test::someEvent(1)}, 0, before});
    QTRY_COMPARE(table->model()->rowCount(), 1);

    QTest::keyClicks(find<QLineEdit>(u"traffic"_s, u"device"_s), u"watch-7"_s);
    QTRY_COMPARE(m_service->subscriptions.size(), 2);
    m_service->say(protocol::Events{{test::someEvent(2)}, 5, before});
    m_service->say(protocol::Events{{test::someEvent(3)}, 0, m_service->subscriptions.last().subscription});

    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, TrafficModel::Offset).data().toString(), u"3"_s);
    QVERIFY2(!find<QLabel>(u"traffic"_s, u"counts"_s)->text().contains(u"over the rate limit"_s),
             "counts of the previous filter");
}

void ConsoleTest::offersEveryTopicAndAcceptsPartOfAName()
{
    startConnected();
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.topics.clear();
    for (int i = 0; i < 300; ++i)
        snapshot.topics.append({u"topic-%1"_s.arg(i), 1, 0, 10});
    m_service->say(snapshot);
    showPage(5);
    auto *topic = find<QComboBox>(u"traffic"_s, u"topic"_s);
    QTRY_VERIFY(topic->findText(u"topic-299"_s) > 0);
    QCOMPARE(topic->findText(u"(other topics)"_s), -1);

    topic->setFocus();
    QTest::keyClicks(topic, u"PIC-29"_s);
    QTest::keyClick(topic, Qt::Key_Return);

    QTRY_COMPARE(m_service->subscriptions.last().topics.size(), 11);
    QVERIFY(m_service->subscriptions.last().topics.contains(u"topic-290"_s));
    m_service->say(snapshot);
    QTest::keyClicks(topic, u"9"_s);
    QTRY_COMPARE(m_service->subscriptions.last().topics, QList<QString>{u"topic-299"_s});
}

void ConsoleTest::searchesTheListWithoutTheService()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    protocol::Events events;
    for (int i = 0; i < 900; ++i)
        events.events.append(test::someEvent(i));
    events.events[17].payload = uR"({"device_id":"phone-017","note":"\u4f60\u597d"})"_s;
    m_service->say(events);
    QTRY_COMPARE(table->model()->rowCount(), 900);

    QTest::keyClick(&m_console->window(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>(u"traffic"_s, u"search"_s);
    QVERIFY(search->hasFocus());
    search->setText(u"你好"_s);

    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, TrafficModel::Offset).data().toString(), u"17"_s);
    table->selectRow(0);
    QVERIFY(find<QLabel>(u"traffic"_s, u"facts"_s)->text().contains(u"offset 17"_s));
    const auto *counts = find<QLabel>(u"traffic"_s, u"counts"_s);
    QTRY_VERIFY2(counts->text().contains(u"1 of 900 found"_s), qPrintable(counts->text()));
    search->clear();
    QTRY_COMPARE(table->model()->rowCount(), 900);
    QCOMPARE(m_service->subscriptions.size(), 1);
}

void ConsoleTest::findsMessagesThatArriveDuringASearch()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    find<QLineEdit>(u"traffic"_s, u"search"_s)->setText(u"phone-9"_s);
    auto found = test::someEvent(2);
    found.device = u"Phone-9"_s;

    m_service->say(protocol::Events{{test::someEvent(1), found, test::someEvent(3)}, 0});

    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, TrafficModel::Offset).data().toString(), u"2"_s);
}

void ConsoleTest::sortsByTheValuesOfAColumn()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someEvent(9), test::someEvent(100), test::someEvent(20)}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 3);

    table->sortByColumn(TrafficModel::Offset, Qt::DescendingOrder);

    QCOMPARE(table->model()->index(0, TrafficModel::Offset).data().toString(), u"100"_s);
    QCOMPARE(table->model()->index(2, TrafficModel::Offset).data().toString(), u"9"_s);
}

void ConsoleTest::copiesAndSavesSeveralMessages()
{
    QTemporaryDir folder;
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    auto formula = test::someRejection();
    formula.device = u"=cmd()"_s;
    formula.payload = u"{\"a\":\"\\\"\"}"_s;
    m_service->say(protocol::Events{{test::someEvent(1), test::someEvent(2), formula}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->selectRow(2);
    table->selectionModel()->select(table->model()->index(0, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);

    action(u"traffic"_s, u"Copy payload"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), test::someEvent(1).payload + u'\n' + formula.payload);

    auto *page = m_console->window().findChild<TrafficPage *>();
    page->saveChosen(folder.filePath(u"some.loom.jsonl"_s));
    replay::RecordingReader reader;
    QVERIFY(reader.open(folder.filePath(u"some.loom.jsonl"_s)));
    QCOMPARE(std::get<protocol::Event>(reader.next()->content).offset, 1);
    QCOMPARE(std::get<protocol::Event>(reader.next()->content).device, formula.device);
    QVERIFY(!reader.next());

    page->saveChosen(folder.filePath(u"some.csv"_s));
    QFile csv(folder.filePath(u"some.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const auto lines = csv.readAll().split('\n');
    QCOMPARE(lines.size(), 4);
    const QByteArray device = R"x("'=cmd()")x";
    const QByteArray payload = R"x("{""a"":""\""""}")x";
    QVERIFY2(lines[2].contains(device) && lines[2].contains(payload), lines[2]);
}

void ConsoleTest::reportsASelectionThatCannotBeSaved()
{
    QTemporaryDir folder;
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someEvent(1)}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto *page = m_console->window().findChild<TrafficPage *>();

    for (const auto &name : {u"nowhere/some.csv"_s, u"nowhere/some.loom.jsonl"_s}) {
        page->saveChosen(folder.filePath(name));
        const QPointer message = page->findChild<QMessageBox *>(u"saveFailed"_s);
        QVERIFY(message != nullptr);
        QVERIFY2(message->text().contains(u"No such file"_s), qPrintable(message->text()));
        message->close();
        QTRY_VERIFY(message == nullptr);
    }
}

void ConsoleTest::stopsFollowingWhenAMessageIsSelected()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    protocol::Events events;
    for (int i = 0; i < 100; ++i)
        events.events.append(test::someEvent(i));
    const auto *bar = table->verticalScrollBar();
    m_service->say(events);
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    const auto shown = table->indexAt(QPoint(5, 5));

    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(shown).center());
    const auto before = bar->value();
    m_service->say(events);
    QTRY_COMPARE(table->model()->rowCount(), 200);

    QCOMPARE(bar->value(), before);
    auto *follow = action(u"traffic"_s, u"Follow the newest"_s);
    follow->trigger();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QTest::keyClick(table, Qt::Key_Up);
    QVERIFY(!follow->isChecked());
}

FindDialog *ConsoleTest::askToFind()
{
    QTest::keyClick(&m_console->window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_console->window().findChild<FindDialog *>();
    if (!dialog->isVisible())
        qFatal("the shortcut opens no dialog");
    return dialog;
}

void ConsoleTest::findsAMessageInTheServicesHistory()
{
    m_service->hello.history = 10'000;
    startConnected();
    auto *dialog = askToFind();
    auto *id = dialog->findChild<QLineEdit *>(u"id"_s);
    QTRY_VERIFY(id->hasFocus());

    QTest::keyClicks(id, u" M-17 "_s);
    QTest::keyClick(id, Qt::Key_Return);
    QTRY_COMPARE(m_service->searches.size(), 1);
    QCOMPARE(m_service->searches[0].id, u"M-17"_s);
    auto event = test::someEvent(17);
    event.partition = 2;
    m_service->say(protocol::Found{
        .request = m_service->searches[0].request, .events = {event}, .kept = 10'000, .since = 1'704'067'200'000});

    auto *details = dialog->findChild<QLabel *>(u"details"_s);
    QTRY_VERIFY2(details->text().contains(u"partition 2, offset 17"_s), qPrintable(details->text()));
    QVERIFY2(details->text().contains(event.topic), qPrintable(details->text()));
    const auto note = dialog->findChild<QLabel *>(u"note"_s)->text();
    QVERIFY2(note.contains(u"last 10,000 messages"_s), qPrintable(note));
    QVERIFY(!dialog->findChild<QPushButton *>(u"showInTraffic"_s)->isEnabled());
}

void ConsoleTest::findsAMessageByItsPositionInKafka()
{
    m_service->hello.history = 10'000;
    startConnected();
    auto *dialog = askToFind();
    dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *topic = dialog->findChild<QComboBox *>(u"topic"_s);
    QVERIFY(topic->findText(u"device.sensor.gps.raw"_s) >= 0);

    topic->setCurrentText(u"device.sensor.gps.raw"_s);
    dialog->findChild<QSpinBox *>(u"partition"_s)->setValue(2);
    dialog->findChild<QLineEdit *>(u"offset"_s)->setText(u"17"_s);
    dialog->findChild<QPushButton *>(u"search"_s)->click();

    QTRY_COMPARE(m_service->searches.size(), 1);
    const auto &wanted = m_service->searches[0];
    QCOMPARE(wanted.id, QString());
    QCOMPARE(wanted.topic, u"device.sensor.gps.raw"_s);
    QCOMPARE(wanted.partition, 2);
    QCOMPARE(wanted.offset, 17);
}

void ConsoleTest::findsAListedMessageWithAnOlderService()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    auto rejected = test::someRejection();
    rejected.messageId = u"m-refused"_s;
    m_service->say(protocol::Events{{test::someEvent(1), rejected, test::someEvent(2)}, 0, 0});
    QTRY_COMPARE(table->model()->rowCount(), 3);
    find<QLineEdit>(u"traffic"_s, u"search"_s)->setText(u"nothing has this"_s);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    showPage(2);

    auto *dialog = askToFind();
    dialog->findChild<QLineEdit *>(u"id"_s)->setText(u"M-REFUSED"_s);
    dialog->findChild<QPushButton *>(u"search"_s)->click();

    const auto details = dialog->findChild<QLabel *>(u"details"_s)->text();
    QVERIFY2(details.contains(rejected.message), qPrintable(details));
    const auto note = dialog->findChild<QLabel *>(u"note"_s)->text();
    QVERIFY2(note.contains(u"LOOM_MONITOR_HISTORY"_s), qPrintable(note));
    QVERIFY(m_service->searches.isEmpty());
    dialog->findChild<QPushButton *>(u"showInTraffic"_s)->click();
    QCOMPARE(current(), u"traffic"_s);
    QTRY_COMPARE(table->currentIndex().row(), 1);
    QCOMPARE(table->model()->rowCount(), 3);
}

void ConsoleTest::reportsThatNoMessageWasFound()
{
    m_service->hello.history = 10'000;
    startConnected();
    auto *dialog = askToFind();
    dialog->findChild<QPushButton *>(u"search"_s)->click();
    const auto *note = dialog->findChild<QLabel *>(u"note"_s);
    QVERIFY2(note->text().contains(u"Enter a message ID"_s), qPrintable(note->text()));

    dialog->findChild<QLineEdit *>(u"id"_s)->setText(u"m-1"_s);
    dialog->findChild<QPushButton *>(u"search"_s)->click();
    QTRY_COMPARE(m_service->searches.size(), 1);
    m_service->say(
        protocol::Found{.request = m_service->searches[0].request, .kept = 10'000, .since = 1'704'067'200'000});
    QTRY_VERIFY2(note->text().startsWith(u"No such message was found."_s), qPrintable(note->text()));

    dialog->findChild<QPushButton *>(u"search"_s)->click();
    QTRY_COMPARE(m_service->searches.size(), 2);
    m_service->stop();
    QTRY_VERIFY2(note->text().contains(u"No service is connected."_s), qPrintable(note->text()));
}

void ConsoleTest::showsInvisibleCharacters()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    auto event = test::someRejection();
    event.device = u"phone\u202e5"_s;
    event.payload = u"{\"pho\u202ene\":\"a\u200bb\"}"_s;
    event.headers = {{u"X-Name"_s, u"a\u2066b"_s}};
    event.violations = {
        QJsonObject{{u"loc"_s, QJsonArray{u"body"_s, u"x\u00adid"_s}}, {u"msg"_s, u"Field required"_s}}};
    m_service->say(protocol::Events{{event}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);

    table->selectRow(0);

    const auto shownIn = [this](const QAbstractItemView &view, const QModelIndex &index) {
        const auto *delegate = qobject_cast<QStyledItemDelegate *>(view.itemDelegateForIndex(index));
        return delegate->displayText(index.data(), QLocale());
    };
    QCOMPARE(shownIn(*table, table->model()->index(0, TrafficModel::Device)), u"phone⟨U+202E⟩5"_s);
    const auto *tree = find<QTreeView>(u"traffic"_s, u"tree"_s);
    QCOMPARE(shownIn(*tree, tree->model()->index(0, 0)), u"pho⟨U+202E⟩ne"_s);
    const auto *violations = find<QListWidget>(u"traffic"_s, u"violations"_s);
    QCOMPARE(shownIn(*violations, violations->model()->index(0, 0)), u"x⟨U+00AD⟩id: Field required"_s);
    const auto *headers = find<QTreeWidget>(u"traffic"_s, u"headers"_s);
    QCOMPARE(shownIn(*headers, headers->model()->index(0, 1, headers->model()->index(0, 0))), u"a⟨U+2066⟩b"_s);
    QVERIFY(find<QLabel>(u"traffic"_s, u"facts"_s)->text().contains(u"phone⟨U+202E⟩5"_s));
    const auto text = find<QPlainTextEdit>(u"traffic"_s, u"payload"_s)->toPlainText();
    QVERIFY2(text.contains(uR"("pho\u202ene": "a\u200bb")"_s), qPrintable(text));
}

void ConsoleTest::showsTimesInUtcIfSelected()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    auto event = test::someEvent(1);
    event.time = 1'767'225'600'123;
    m_service->say(protocol::Events{{event}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    const auto time = [&table] { return table->model()->index(0, TrafficModel::Time).data().toString(); };
    const auto title = [&table] { return table->model()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(); };
    QCOMPARE(time(), u"05:45:00.123"_s);
    QVERIFY2(title().contains(u"UTC+05:45"_s), qPrintable(title()));

    for (auto *one : m_console->window().findChildren<QAction *>()) {
        if (one->text().remove(u'&') == u"Times in UTC")
            one->trigger();
    }

    QCOMPARE(time(), u"00:00:00.123"_s);
    QVERIFY2(title().contains(u"(UTC)"_s), qPrintable(title()));
    const auto *facts = find<QLabel>(u"traffic"_s, u"facts"_s);
    QVERIFY2(facts->text().contains(u"2026-01-01 00:00:00.123 UTC"_s), qPrintable(facts->text()));
    m_console->window().close();
    m_service->subscriptions.clear();
    startConnected();
    m_service->say(protocol::Events{{event}, 0});
    table = find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(time(), u"00:00:00.123"_s);
}

void ConsoleTest::buffersMessagesWhilePaused()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someEvent(1)}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);

    QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
    m_service->say(protocol::Events{{test::someEvent(2), test::someEvent(3)}, 4});

    auto *counts = find<QLabel>(u"traffic"_s, u"counts"_s);
    QTRY_VERIFY2(counts->text().contains(u"2 buffered"_s), qPrintable(counts->text()));
    QVERIFY2(counts->text().contains(u"4 over the rate limit"_s), qPrintable(counts->text()));
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(table->model()->rowCount(), 3);
}

void ConsoleTest::explainsARejectedMessage()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someRejection()}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);

    table->selectRow(0);

    auto *violations = find<QListWidget>(u"traffic"_s, u"violations"_s);
    QCOMPARE(violations->count(), 1);
    QCOMPARE(violations->item(0)->text(), u"latitude: ensure this value is less than or equal to 90"_s);
    auto *tree = find<QTreeView>(u"traffic"_s, u"tree"_s);
    QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"latitude"_s);
    auto *text = find<QPlainTextEdit>(u"traffic"_s, u"payload"_s);
    QCOMPARE(text->extraSelections().size(), 1);
    QCOMPARE(text->extraSelections().at(0).cursor.selectedText(), u"91"_s);
}

void ConsoleTest::copiesAsJsonAndCurl()
{
    startConnected();
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someEvent(1)}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);

    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QTest::keyClick(table, Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    const auto curl = QGuiApplication::clipboard()->text();

    QCOMPARE(json[u"message_id"].toString(), u"message-1"_s);
    QVERIFY2(curl.contains(u"'http://127.0.0.1:8000/sensor/gps'"_s), qPrintable(curl));
}

void ConsoleTest::opensAMessageForSendingAgain()
{
    startConnected();
    showPage(5);
    QSignalSpy requests(m_console->window().findChild<TrafficPage *>(), &TrafficPage::sendRequested);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someEvent(7)}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!action(u"traffic"_s, u"Edit and send again"_s)->isEnabled());

    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);

    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.at(0).at(0).value<protocol::Event>().offset, 7);
}

void ConsoleTest::documentsEveryKey()
{
    start({{}, {}, false, {}});
    QSet<QString> keys;
    for (auto *action : m_console->window().findChildren<QAction *>()) {
        if (const auto key = action->shortcut(); !key.isEmpty() && key != QKeySequence(QKeySequence::Quit))
            keys << u"`%1` | %2"_s.arg(key.toString(QKeySequence::PortableText), action->text().remove(u'&'));
    }
    QFile file(u"" LOOM_SOURCE_DIR "/docs/console.md"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression row(u"^\\| [^|]+ \\| (`[^`]+` \\| [^|]+) \\|$"_s,
                                        QRegularExpression::MultilineOption);
    QSet<QString> documented;
    for (auto rows = row.globalMatch(QString::fromUtf8(file.readAll())); rows.hasNext();)
        documented << rows.next().captured(1);

    const auto missing = (keys - documented).values();
    const auto wrong = (documented - keys).values();
    QVERIFY2(missing.isEmpty(), qPrintable(u"docs/console.md lacks "_s + missing.join(u", "_s)));
    QVERIFY2(wrong.isEmpty(), qPrintable(u"docs/console.md has "_s + wrong.join(u", "_s)));
}

void ConsoleTest::reachesEveryPageByKeyboard()
{
    start({{}, {}, false, {}});
    const QStringList pages{u"connect"_s, u"overview"_s, u"devices"_s, u"connections"_s,
                            u"traffic"_s, u"send"_s,     u"replay"_s};

    for (int number = 7; number >= 1; --number) {
        showPage(number);
        QCOMPARE(current(), pages[number - 1]);
    }
}

void ConsoleTest::givesEveryControlAName()
{
    start({{}, {}, false, {}});

    QStringList nameless;
    for (const auto *widget : m_console->window().findChildren<QWidget *>()) {
        const bool isControl = widget->window() == &m_console->window() && widget->focusPolicy() & Qt::TabFocus
                               && !widget->objectName().startsWith(u"qt_"_s);
        const auto interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (isControl && interface->text(QAccessible::Name).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }

    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", ")));
}

void ConsoleTest::fitsASmallScreen()
{
    startConnected();
    m_service->say(test::someSnapshot(1'000, 1'000'000'000));
    m_service->say(protocol::Events{{test::someRejection()}, 1'000'000});
    showPage(5);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);

    // Half of a screen 1920 pixels wide, and a 1920 × 1080 screen at 200 %.
    auto &window = m_console->window();
    window.resize(900, 480);
    for (int number = 1; number <= 7; ++number) {
        showPage(number);
        auto *view = window.currentPage()->parentWidget()->parentWidget();
        const auto *bar = qobject_cast<QAbstractScrollArea *>(view)->horizontalScrollBar();
        QTRY_VERIFY2(bar->maximum() == 0, qPrintable(u"%1 is cut by %2 pixels"_s.arg(current()).arg(bar->maximum())));
    }
    QCOMPARE(window.size(), QSize(900, 480));
}

void ConsoleTest::opensNoLargerThanItsScreen()
{
    start({{}, {}, false, {}});
    m_console->window().resize(3000, 2000);
    m_console->window().close();

    start({{}, {}, false, {}});

    const auto room = m_console->window().screen()->availableSize();
    const auto size = m_console->window().size();
    QVERIFY2(size.width() <= room.width() && size.height() <= room.height(),
             qPrintable(u"%1 x %2"_s.arg(size.width()).arg(size.height())));
}

void ConsoleTest::remembersSizeAndChoices()
{
    start({{}, {}, false, {}});
    m_console->window().resize(700, 620);
    find<QComboBox>(u"overview"_s, u"span"_s)->setCurrentIndex(2);
    m_console->window().close();

    start({{}, {}, false, {}});

    // The offscreen screen is narrow, and newer Qt versions limit a window to the width of its screen.
    QCOMPARE(m_console->window().height(), 620);
    QCOMPARE(find<QComboBox>(u"overview"_s, u"span"_s)->currentIndex(), 2);
}

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
