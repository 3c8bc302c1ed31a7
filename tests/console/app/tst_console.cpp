// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/views/trafficpage.h"
#include "tests/support/fakeservice.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

/// The real window, driven by mouse and keyboard against a service in the same process.
class ConsoleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void connectsToWhatIsTyped();
    void saysWhatIsWrongWithAnAddress();
    void asksForATokenAndTakesIt();
    void doesNotGiveOneServicesTokenToAnother();
    void connectsToARecentService();
    void connectsFromTheCommandLine();
    void takesAKeyOfTheEnvironment();
    void refusesACaFileThatIsNotThere();
    void keepsThePrivateCaForTheNextStart();
    void showsAlwaysHowTheConnectionFares();
    void showsHealthWithReasons();
    void showsFiguresAndThroughput();
    void showsValuesUnderThePointer();
    void switchesALineOffAndRemembersIt();
    void listsConnectionsAndFindsOne();
    void disconnectsAClientOnceThatIsConfirmed();
    void disconnectsNobodyByReturnAlone();
    void disconnectsOnlyWhatIsChosen();
    void turnsFromAConnectionToItsTraffic();
    void asksTheServiceToFilter();
    void showsNothingOfTheFilterBefore();
    void holdsTheTailWhilePaused();
    void explainsARefusedMessage();
    void copiesAsJsonAndCurl();
    void offersAMessageForSendingAgain();
    void reachesEveryPageByKeyboard();
    void givesEveryControlAName();
    void fitsASmallScreen();
    void remembersSizeAndChoices();

private:
    template<typename T>
    T *find(const QString &page, const QString &name)
    {
        auto *widget = m_console->window().findChild<QWidget *>(page)->findChild<T *>(name);
        if (widget == nullptr)
            qFatal("there is no %s on the page %s", qUtf8Printable(name), qUtf8Printable(page));
        return widget;
    }
    QAction *action(const QString &page, const QString &text);
    void start(const ConsoleOptions &options);
    void startConnected();
    QMessageBox *askToDisconnectAWatch();
    void showPage(int number);
    QString current() { return m_console->window().currentPage()->objectName(); }

    QTemporaryDir m_settings;
    std::unique_ptr<test::FakeService> m_service;
    std::unique_ptr<Console> m_console;
};

void ConsoleTest::initTestCase()
{
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
    for (auto *action : m_console->window().findChild<QWidget *>(page)->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    qFatal("there is no %s on the page %s", qUtf8Printable(text), qUtf8Printable(page));
}

void ConsoleTest::connectsToWhatIsTyped()
{
    start({{}, {}, false, {}});
    auto *address = find<QLineEdit>(u"connect"_s, u"address"_s);

    address->selectAll();
    QTest::keyClicks(address, m_service->address().authority());
    QTest::keyClick(address, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    QCOMPARE(current(), u"overview"_s);
}

void ConsoleTest::saysWhatIsWrongWithAnAddress()
{
    start({{}, {}, false, {}});

    find<QLineEdit>(u"connect"_s, u"address"_s)->setText(u"localhost:monitor"_s);
    QTest::mouseClick(find<QPushButton>(u"connect"_s, u"connectButton"_s), Qt::LeftButton);

    const auto reason = find<QLabel>(u"connect"_s, u"reason"_s)->text();
    QVERIFY2(reason.contains(u"localhost:8002"_s), qPrintable(reason));
    QCOMPARE(m_console->client().state(), MonitorClient::State::Idle);
}

void ConsoleTest::asksForATokenAndTakesIt()
{
    m_service->token = u"secret"_s;
    start({m_service->address().toString(), {}, false, {}});
    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Refused);
    QVERIFY(find<QLabel>(u"connect"_s, u"reason"_s)->text().contains(u"LOOM_MONITOR_TOKEN"_s));
    QVERIFY(find<QLabel>(u"connect"_s, u"tokenNotice"_s)->text().contains(u"No keychain"_s));

    auto *token = find<QLineEdit>(u"connect"_s, u"token"_s);
    QTest::keyClicks(token, u"secret"_s);
    QTest::keyClick(token, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    const auto kept = QSettings().allKeys();
    for (const auto &key : kept)
        QVERIFY2(!QSettings().value(key).toString().contains(u"secret"_s), "a token is in the settings");
}

void ConsoleTest::doesNotGiveOneServicesTokenToAnother()
{
    test::FakeService other;
    QVERIFY(other.start());
    other.token = u"secret"_s;
    start({m_service->address().toString(), u"secret"_s, false, {}});
    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);

    auto *address = find<QLineEdit>(u"connect"_s, u"address"_s);
    address->setText(other.address().authority());
    QTest::keyClick(address, Qt::Key_Return);

    QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Refused);
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

void ConsoleTest::takesAKeyOfTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"LOOM_KEY"_s, u"key"_s);
    QCOMPARE(ConsoleOptions::read({u"loom-console"_s}, environment)->token, u"key"_s);

    environment.insert(u"LOOM_MONITOR_TOKEN"_s, u"token"_s);
    QCOMPARE(ConsoleOptions::read({u"loom-console"_s}, environment)->token, u"token"_s);
}

void ConsoleTest::refusesACaFileThatIsNotThere()
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

void ConsoleTest::showsAlwaysHowTheConnectionFares()
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

    QTRY_VERIFY2(shown().contains(u"trying again"_s), qPrintable(shown()));
}

void ConsoleTest::showsHealthWithReasons()
{
    startConnected();
    auto snapshot = test::someSnapshot(1000, 5);
    m_service->say(snapshot);
    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"All is well"_s);

    snapshot.time = 2000;
    snapshot.reason = u"broker 1 advertises kafka:9092, which <b>cannot</b> be resolved"_s;
    snapshot.impairedTopics = {snapshot.topics[0].topic};
    m_service->say(snapshot);

    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Takes messages, not all is well"_s);
    auto *reasons = find<QLabel>(u"overview"_s, u"reasons"_s);
    QCOMPARE(reasons->text(), u"Some messages are answered with 503: "_s + snapshot.reason);
    QCOMPARE(reasons->textFormat(), Qt::PlainText);

    snapshot.time = 3000;
    snapshot.kafkaConnected = false;
    snapshot.reason = u"Kafka is unreachable (localhost:9092): localhost:9092 refuses connections"_s;
    m_service->say(snapshot);

    QTRY_COMPARE(find<QLabel>(u"overview"_s, u"health"_s)->text(), u"Takes no messages"_s);
    QVERIFY(reasons->text().endsWith(snapshot.reason));
}

void ConsoleTest::showsFiguresAndThroughput()
{
    startConnected();

    m_service->say(test::someSnapshot(1000, 100));
    m_service->say(test::someSnapshot(2000, 150));

    auto *stored = find<QFrame>(u"overview"_s, u"stored"_s)->findChild<QLabel *>(u"value"_s);
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

    auto *plot = find<QWidget>(u"overview"_s, u"plot"_s);
    QTest::mouseMove(plot, QPoint(plot->width() / 4, plot->height() / 2));

    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"0/s"_s);
    QVERIFY2(legend->headerItem()->text(1).contains(u':'), "the legend says for when its values are");
    QTest::mouseMove(plot, QPoint(plot->width() / 2, -20));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plot, &leave);
    QTRY_COMPARE(legend->topLevelItem(0)->text(1), u"40/s"_s);
}

void ConsoleTest::switchesALineOffAndRemembersIt()
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

void ConsoleTest::listsConnectionsAndFindsOne()
{
    startConnected();
    showPage(3);
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.connections = {test::someConnection(1, u"phone-001"_s), test::someConnection(2, u"watch-001"_s)};
    m_service->say(snapshot);
    auto *table = find<QTableView>(u"connections"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);

    QTest::keyClicks(find<QLineEdit>(u"connections"_s, u"search"_s), u"WATCH"_s);

    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"watch-001"_s);
}

QMessageBox *ConsoleTest::askToDisconnectAWatch()
{
    startConnected();
    showPage(3);
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

void ConsoleTest::disconnectsAClientOnceThatIsConfirmed()
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

void ConsoleTest::disconnectsNobodyByReturnAlone()
{
    const QPointer question = askToDisconnectAWatch();
    QVERIFY(question != nullptr);

    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(question == nullptr);
    // What the console says next arrives after what it said before.
    const auto before = m_service->subscriptions.size();
    find<QComboBox>(u"traffic"_s, u"outcome"_s)->setCurrentIndex(1);

    QTRY_VERIFY(m_service->subscriptions.size() > before);
    QVERIFY(m_service->disconnects.isEmpty());
}

void ConsoleTest::disconnectsOnlyWhatIsChosen()
{
    startConnected();

    QVERIFY(!action(u"connections"_s, u"Disconnect…"_s)->isEnabled());
}

void ConsoleTest::turnsFromAConnectionToItsTraffic()
{
    startConnected();
    showPage(3);
    auto snapshot = test::someSnapshot(1000, 5);
    snapshot.connections = {test::someConnection(1, u"phone-001"_s)};
    m_service->say(snapshot);
    auto *table = find<QTableView>(u"connections"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);

    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);

    QCOMPARE(current(), u"traffic"_s);
    QTRY_COMPARE(m_service->subscriptions.size(), 2);
    QCOMPARE(m_service->subscriptions.last().device, u"phone-001"_s);
}

void ConsoleTest::asksTheServiceToFilter()
{
    startConnected();
    m_service->say(test::someSnapshot(1000, 5));
    showPage(4);
    auto *topic = find<QComboBox>(u"traffic"_s, u"topic"_s);
    QTRY_COMPARE(topic->count(), 3);

    topic->setCurrentText(u"device.sensor.gps.raw"_s);
    find<QComboBox>(u"traffic"_s, u"stream"_s)->setCurrentIndex(1);
    find<QComboBox>(u"traffic"_s, u"outcome"_s)->setCurrentIndex(2);
    QTest::keyClick(&m_console->window(), Qt::Key_F, Qt::ControlModifier);
    auto *text = find<QLineEdit>(u"traffic"_s, u"text"_s);
    QTest::keyClicks(text, u"latitude"_s);
    QTest::keyClick(text, Qt::Key_Return);

    QTRY_COMPARE(m_service->subscriptions.size(), 2);
    const auto filter = m_service->subscriptions.last();
    QCOMPARE(filter.topics, QList<QString>{u"device.sensor.gps.raw"_s});
    QCOMPARE(filter.streams, QList<QString>{u"device/sensor/gps/v1"_s});
    QCOMPARE(filter.outcome, u"refused"_s);
    QCOMPARE(filter.text, u"latitude"_s);
}

void ConsoleTest::showsNothingOfTheFilterBefore()
{
    startConnected();
    showPage(4);
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
    QVERIFY2(!find<QLabel>(u"traffic"_s, u"counts"_s)->text().contains(u"left out"_s), "of the filter before");
}

void ConsoleTest::holdsTheTailWhilePaused()
{
    startConnected();
    showPage(4);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someEvent(1)}, 0});
    QTRY_COMPARE(table->model()->rowCount(), 1);

    QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
    m_service->say(protocol::Events{{test::someEvent(2), test::someEvent(3)}, 4});

    auto *counts = find<QLabel>(u"traffic"_s, u"counts"_s);
    QTRY_VERIFY2(counts->text().contains(u"2 wait"_s), qPrintable(counts->text()));
    QVERIFY2(counts->text().contains(u"4 left out"_s), qPrintable(counts->text()));
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(table->model()->rowCount(), 3);
}

void ConsoleTest::explainsARefusedMessage()
{
    startConnected();
    showPage(4);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    m_service->say(protocol::Events{{test::someRefusal()}, 0});
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
    showPage(4);
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

void ConsoleTest::offersAMessageForSendingAgain()
{
    startConnected();
    showPage(4);
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

void ConsoleTest::reachesEveryPageByKeyboard()
{
    start({{}, {}, false, {}});
    const QStringList pages{u"connect"_s, u"overview"_s, u"connections"_s, u"traffic"_s, u"send"_s};

    for (int number = 5; number >= 1; --number) {
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
    m_service->say(protocol::Events{{test::someRefusal()}, 1'000'000});
    showPage(4);
    auto *table = find<QTableView>(u"traffic"_s, u"table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);

    const auto size = m_console->window().minimumSizeHint();

    QVERIFY2(size.width() <= 1024, qPrintable(QString::number(size.width())));
    QVERIFY2(size.height() <= 700, qPrintable(QString::number(size.height())));
}

void ConsoleTest::remembersSizeAndChoices()
{
    start({{}, {}, false, {}});
    m_console->window().resize(1100, 720);
    find<QComboBox>(u"overview"_s, u"span"_s)->setCurrentIndex(2);
    m_console->window().close();

    start({{}, {}, false, {}});

    // The screen that is drawn to here is narrow, and newer Qts make a window no wider than its screen.
    QCOMPARE(m_console->window().height(), 720);
    QCOMPARE(find<QComboBox>(u"overview"_s, u"span"_s)->currentIndex(), 2);
}

QTEST_MAIN(ConsoleTest)
#include "tst_console.moc"
