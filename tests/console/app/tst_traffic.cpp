// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/app/trafficwindow.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

/// What the traffic page does with the messages that it has, in the real window.
class TrafficTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void marksMessagesAndGoesFromOneToTheNext();
    void comparesTwoMessages();

private:
    QString cell(int row, int column) { return m_window.table().model()->index(row, column).data().toString(); }
    QString chosenOffset() { return cell(m_window.table().currentIndex().row(), TrafficModel::Offset); }
    void select(const QList<int> &rows);

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

void TrafficTest::marksMessagesAndGoesFromOneToTheNext()
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
    QVERIFY2(rows.contains(u"Message id=message-1|message-2"_s), qPrintable(rows.join(u'\n')));
    QVERIFY(!rows.contains(u"longitude=13.4|13.4"_s));
    const int different = members->rowCount();
    const auto *summary = dialog->findChild<QLabel *>(u"summary"_s);
    QVERIFY2(summary->text().startsWith(QString::number(different)), qPrintable(summary->text()));

    dialog->findChild<QCheckBox *>(u"showEqual"_s)->click();

    QVERIFY(members->rowCount() > different);
}

QTEST_MAIN(TrafficTest)
#include "tst_traffic.moc"
