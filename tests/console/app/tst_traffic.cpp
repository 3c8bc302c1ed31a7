// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/app/trafficwindow.h"

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

QTEST_MAIN(TrafficTest)
#include "tst_traffic.moc"
