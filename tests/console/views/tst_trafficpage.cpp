// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/savedfilters.h"
#include "console/views/audioview.h"
#include "tests/console/app/trafficwindow.h"
#include "tests/console/replay/tones.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace loom;
using namespace Qt::StringLiterals;

/// Replaces the program that the desktop would start.
class Desktop : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;
    QByteArray content;

public slots:
    void open(const QUrl &url)
    {
        opened << url;
        QFile file(url.toLocalFile());
        if (file.open(QIODevice::ReadOnly))
            content = file.readAll();
    }
};

/// Tests of the actions of the Traffic page in the real main window.
class TrafficTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void marksMessagesAndMovesBetweenMarks();
    void reportsThatNoMoreMessagesCanBeMarked();
    void comparesTwoMessages();
    void savesAndAppliesAFilter();
    void limitsTheNumberOfSavedFilters();
    void showsTheTrackOfADevice();
    void showsNoTrackWithoutAPosition();
    void showsAndSavesAudio();
    void playsAudioWithTheDesktopsProgram();
    void explainsAudioThatItCannotShow_data();
    void explainsAudioThatItCannotShow();
    void reportsAudioThatCannotBeSaved();

private:
    QAction &savedFilter(const QString &text);
    QString cell(int row, int column) { return m_window.table().model()->index(row, column).data().toString(); }
    QString chosenOffset() { return cell(m_window.table().currentIndex().row(), TrafficModel::Offset); }
    void select(const QList<int> &rows);
    bool isTabShown(const QString &title);
    static protocol::Event audioEvent(const QByteArray &sound, const QString &format);

    test::TrafficWindow m_window{u"tst_traffic"_s};
};

void TrafficTest::init()
{
    QSettings().clear();
    m_window.open();
}

void TrafficTest::cleanup()
{
    m_window.close();
}

void TrafficTest::select(const QList<int> &rows)
{
    auto &table = m_window.table();
    table.clearSelection();
    for (const int row : rows)
        table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void TrafficTest::marksMessagesAndMovesBetweenMarks()
{
    QList<protocol::Event> events;
    for (int i = 0; i < 20; ++i)
        events << test::someEvent(i);
    m_window.say(events);
    QVERIFY(!m_window.action(u"Mark"_s).isEnabled());
    QVERIFY(!m_window.action(u"Next mark"_s).isEnabled());
    select({3, 12});

    QTest::keyClick(&m_window.window(), Qt::Key_M, Qt::ControlModifier);

    const auto *counts = m_window.find<QLabel>(u"counts"_s);
    QVERIFY2(counts->text().contains(u"2 marked"_s), qPrintable(counts->text()));
    select({5});
    QTest::keyClick(&m_window.window(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(chosenOffset(), u"12"_s);
    QTest::keyClick(&m_window.window(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(chosenOffset(), u"3"_s);
    QTest::keyClick(&m_window.window(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(chosenOffset(), u"12"_s);

    QTest::keyClick(&m_window.window(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(counts->text().contains(u"1 marked"_s));
    m_window.action(u"Clear marks"_s).trigger();
    QVERIFY(!counts->text().contains(u"marked"_s));
    QVERIFY(!m_window.action(u"Next mark"_s).isEnabled());
}

void TrafficTest::reportsThatNoMoreMessagesCanBeMarked()
{
    m_window.say(QList<protocol::Event>(TrafficModel::MaxMarks + 1, test::someEvent(1)));
    m_window.table().selectAll();

    m_window.action(u"Mark"_s).trigger();

    const auto text = m_window.find<QMessageBox>(u"tooManyMarks"_s)->text();
    QVERIFY2(text.contains(u"the limit is 1,000"_s), qPrintable(text));
    const auto *counts = m_window.find<QLabel>(u"counts"_s);
    QVERIFY2(counts->text().contains(u"1,000 marked"_s), qPrintable(counts->text()));
}

void TrafficTest::comparesTwoMessages()
{
    auto moved = test::someEvent(2);
    moved.payload.replace(u"52.5"_s, u"52.6"_s);
    m_window.say({test::someEvent(1), moved, test::someEvent(3)});
    select({0, 1, 2});
    QVERIFY(!m_window.action(u"Compare"_s).isEnabled());
    select({0, 1});

    QTest::keyClick(&m_window.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);

    const auto *dialog = m_window.find<QDialog>(u"comparison"_s);
    auto *members = dialog->findChild<QTableView *>(u"members"_s)->model();
    QStringList rows;
    for (int row = 0; row < members->rowCount(); ++row)
        rows << members->index(row, 1).data().toString() + u'=' + members->index(row, 2).data().toString() + u'|'
                    + members->index(row, 3).data().toString();
    QVERIFY2(rows.contains(u"latitude=52.5|52.6"_s), qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(u"Message ID=message-1|message-2"_s), qPrintable(rows.join(u'\n')));
    QVERIFY(!rows.contains(u"longitude=13.4|13.4"_s));
    const int different = members->rowCount();
    const auto *summary = dialog->findChild<QLabel *>(u"summary"_s);
    QVERIFY2(summary->text().startsWith(QString::number(different)), qPrintable(summary->text()));

    dialog->findChild<QCheckBox *>(u"showEqual"_s)->click();

    QVERIFY(members->rowCount() > different);
}

/// Finds an action in the menu as it would open now.
QAction &TrafficTest::savedFilter(const QString &text)
{
    auto *menu = m_window.find<QToolButton>(u"savedFilters"_s)->menu();
    emit menu->aboutToShow();
    for (auto *action : menu->actions()) {
        if (action->text() == text)
            return *action;
    }
    qFatal("no %s in the menu", qUtf8Printable(text));
}

void TrafficTest::savesAndAppliesAFilter()
{
    auto *device = m_window.find<QLineEdit>(u"device"_s);
    auto *topic = m_window.find<QComboBox>(u"topic"_s);
    auto *outcome = m_window.find<QComboBox>(u"outcome"_s);
    device->setText(u"phone"_s);
    topic->setEditText(u"gps"_s);
    outcome->setCurrentIndex(2);
    QTRY_COMPARE(m_window.service.subscriptions.last().outcome, u"refused"_s);
    const auto saved = m_window.service.subscriptions.last();

    savedFilter(u"&Save this filter…"_s).trigger();
    auto *dialog = m_window.find<QInputDialog>(u"filterName"_s);
    dialog->setTextValue(u"Q&A"_s);
    dialog->accept();
    m_window.find<QToolButton>(u"clearFilters"_s)->click();
    QTRY_COMPARE(m_window.service.subscriptions.last().outcome, QString());
    m_window.open();
    QCOMPARE(m_window.find<QLineEdit>(u"device"_s)->text(), QString());

    savedFilter(u"Q&&A"_s).trigger();

    QTRY_COMPARE(m_window.service.subscriptions.size(), 2);
    const auto chosen = m_window.service.subscriptions.last();
    QCOMPARE(chosen.device, saved.device);
    QCOMPARE(chosen.topics, saved.topics);
    QCOMPARE(chosen.outcome, saved.outcome);

    savedFilter(u"&Delete"_s).menu()->actions().first()->trigger();
    QVERIFY(SavedFilters::list().isEmpty());
    QVERIFY(!savedFilter(u"&Delete"_s).isEnabled());
}

void TrafficTest::limitsTheNumberOfSavedFilters()
{
    SavedFilter filter;
    for (int i = 0; i < SavedFilters::MaxFilters; ++i) {
        filter.name = u"filter %1"_s.arg(i);
        QVERIFY(SavedFilters::save(filter));
    }
    filter.device = u"phone-1"_s;
    QVERIFY(SavedFilters::save(filter));
    filter.name = u"one more"_s;

    QVERIFY(!SavedFilters::save(filter));

    QCOMPARE(SavedFilters::list().size(), SavedFilters::MaxFilters);
    QCOMPARE(SavedFilters::list().constLast().name, u"filter 9"_s);
    QVERIFY(!savedFilter(u"&Save this filter…"_s).isEnabled());
}

bool TrafficTest::isTabShown(const QString &title)
{
    const auto *tabs = m_window.find<QTabWidget>(u"payloadTabs"_s);
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == title)
            return tabs->isTabVisible(i);
    }
    return false;
}

void TrafficTest::showsTheTrackOfADevice()
{
    auto north = test::someEvent(2);
    north.payload.replace(u"52.5"_s, u"52.51"_s);
    auto other = test::someEvent(3);
    other.device = u"watch"_s;
    m_window.say({test::someEvent(1), north, other});

    select({1});

    QVERIFY(isTabShown(u"Track"_s));
    auto *tabs = m_window.find<QTabWidget>(u"payloadTabs"_s);
    auto *plot = m_window.find<QWidget>(u"track"_s);
    tabs->setCurrentWidget(plot->parentWidget());
    const auto *summary = m_window.find<QLabel>(u"trackSummary"_s);
    QTRY_VERIFY2(summary->text().contains(u"2 positions of phone-001"_s), qPrintable(summary->text()));
    QVERIFY2(summary->text().contains(u"1,112 m"_s), qPrintable(summary->text()));
    QVERIFY2(summary->text().contains(u"52.510000°, 13.400000°"_s), qPrintable(summary->text()));

    // The first position is the lowest one, in the middle of the plot's width.
    QTRY_VERIFY(plot->isVisible());
    for (int y = plot->height() - 1; y > 0 && chosenOffset() != u"1"_s; y -= 5) {
        for (int x = plot->width() / 3; x < plot->width() * 2 / 3 && chosenOffset() != u"1"_s; x += 5)
            QTest::mouseClick(plot, Qt::LeftButton, {}, {x, y});
    }
    QCOMPARE(chosenOffset(), u"1"_s);
    QVERIFY(!m_window.action(u"Follow the newest"_s).isChecked());
    QVERIFY2(summary->isVisible(), "the tab stays when another position is chosen");
}

void TrafficTest::showsNoTrackWithoutAPosition()
{
    auto heartbeat = test::someEvent(1);
    heartbeat.payload = u"{\"bpm\":60}"_s;
    m_window.say({test::someRejection(), heartbeat});

    for (const int row : {0, 1}) {
        select({row});
        QVERIFY(!isTabShown(u"Track"_s));
    }
}

protocol::Event TrafficTest::audioEvent(const QByteArray &sound, const QString &format)
{
    auto event = test::someEvent(1);
    event.payload =
        u"{\"chunk_data\":\"%1\",\"sample_rate\":16000,\"channels\":2,\"format\":\"%2\",\"duration_ms\":20}"_s.arg(
            QString::fromLatin1(sound.toBase64()), format);
    return event;
}

void TrafficTest::showsAndSavesAudio()
{
    const auto sound = test::wavBytes(250, 2, 16000);
    m_window.say({audioEvent(sound, u"wav"_s)});

    select({0});

    QVERIFY(isTabShown(u"Audio"_s));
    QVERIFY(!isTabShown(u"Track"_s));
    auto *waveform = m_window.find<QWidget>(u"waveform"_s);
    m_window.find<QTabWidget>(u"payloadTabs"_s)->setCurrentWidget(waveform->parentWidget());
    const auto text = m_window.find<QLabel>(u"audioSummary"_s)->text();
    for (const auto &fact : {u"WAV"_s, u"16,000 Hz"_s, u"250 ms"_s, u"peak 100 % (0.0 dB)"_s})
        QVERIFY2(text.contains(fact), qPrintable(text));
    const auto picture = waveform->grab().toImage();
    int drawn = 0; // coloured pixels in the pixel row at a quarter of the height
    for (int x = 0; x < picture.width(); ++x)
        drawn += picture.pixelColor(x, picture.height() / 4) != waveform->palette().color(QPalette::Base) ? 1 : 0;
    QVERIFY2(drawn > 10, qPrintable(QString::number(drawn)));

    m_window.page().findChild<AudioView *>()->saveAs(m_window.path(u"chunk.wav"_s));
    QFile file(m_window.path(u"chunk.wav"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), sound);
}

void TrafficTest::playsAudioWithTheDesktopsProgram()
{
    const auto sound = test::wavBytes(250);
    Desktop desktop;
    QDesktopServices::setUrlHandler(u"file"_s, &desktop, "open");
    m_window.say({audioEvent(sound, u"wav"_s), audioEvent(sound, u"desktop"_s)});
    auto *play = m_window.find<QPushButton>(u"playAudio"_s);

    select({0});
    play->click();

    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(desktop.opened.size(), 1);
    QVERIFY2(desktop.opened[0].toLocalFile().endsWith(u".wav"_s), qPrintable(desktop.opened[0].toString()));
    QCOMPARE(desktop.content, sound);
    select({1});
    QVERIFY2(!play->isEnabled(), "only audio formats can be opened");
}

void TrafficTest::explainsAudioThatItCannotShow_data()
{
    QTest::addColumn<QByteArray>("sound");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("canSave");

    QTest::newRow("compressed")
        << QByteArray("ID3") << u"mp3"_s << false
        << u"MP3 · 16,000 Hz · 2 channels · 20 ms · 3 bytes · The waveform of this format cannot be shown."_s << true;
    QTest::newRow("not a WAV file") << QByteArray("ID3") << u"wav"_s << false
                                    << u"This is not a WAV file with audio data."_s << true;
    QTest::newRow("empty") << QByteArray() << u"wav"_s << false << u"The audio is not valid base64."_s << false;
    QTest::newRow("truncated") << QByteArray("RIFF") << u"wav"_s << true << u"only the beginning of this message"_s
                               << false;
}

void TrafficTest::explainsAudioThatItCannotShow()
{
    QFETCH(QByteArray, sound);
    QFETCH(QString, format);
    QFETCH(bool, isCut);
    QFETCH(QString, expected);
    QFETCH(bool, canSave);
    auto event = audioEvent(sound, format);
    event.isCut = isCut;
    m_window.say({event});

    select({0});

    QVERIFY(isTabShown(u"Audio"_s));
    const auto text = m_window.find<QLabel>(u"audioSummary"_s)->text();
    QVERIFY2(text.contains(expected), qPrintable(text));
    QCOMPARE(m_window.find<QPushButton>(u"saveAudio"_s)->isEnabled(), canSave);
}

void TrafficTest::reportsAudioThatCannotBeSaved()
{
    m_window.say({audioEvent("ID3", u"mp3"_s)});
    select({0});

    m_window.page().findChild<AudioView *>()->saveAs(m_window.path(u"nowhere/chunk.mp3"_s));

    const auto text = m_window.find<QMessageBox>(u"audioFailed"_s)->text();
    QVERIFY2(text.contains(u"nowhere/chunk.mp3"_s), qPrintable(text));
}

QTEST_MAIN(TrafficTest)
#include "tst_trafficpage.moc"
