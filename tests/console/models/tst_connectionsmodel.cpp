// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/connectionsmodel.h"
#include "tests/support/fakeservice.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class ConnectionsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void addsAndRemovesConnections();
    void keepsTheRowOfAnOpenConnection();
    void measuresARate();
    void sortsByNumbersNotByText();
    void searchesEveryColumn();
};

void ConnectionsModelTest::addsAndRemovesConnections()
{
    ConnectionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.update({test::someConnection(1, u"a"_s), test::someConnection(2, u"b"_s)}, 1000);
    model.update({test::someConnection(3, u"c"_s), test::someConnection(2, u"b"_s)}, 2000);

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.connection(0).id, 2);
    QCOMPARE(model.connection(1).id, 3);
    model.update({}, 3000);
    QCOMPARE(model.rowCount(), 0);
}

void ConnectionsModelTest::keepsTheRowOfAnOpenConnection()
{
    ConnectionsModel model;
    model.update({test::someConnection(1, u"a"_s), test::someConnection(2, u"b"_s)}, 1000);
    const QPersistentModelIndex chosen(model.index(1, 0));

    model.update({test::someConnection(2, u"b"_s), test::someConnection(5, u"e"_s)}, 2000);

    QVERIFY2(chosen.isValid(), "a selection survives a snapshot");
    QCOMPARE(model.connection(chosen.row()).id, 2);
}

void ConnectionsModelTest::measuresARate()
{
    ConnectionsModel model;
    auto connection = test::someConnection(1, u"a"_s);
    model.update({connection}, 1000);
    connection.messages += 50;

    model.update({connection}, 3000);

    QCOMPARE(model.index(0, ConnectionsModel::Rate).data(ConnectionsModel::SortRole).toDouble(), 25.0);
}

void ConnectionsModelTest::sortsByNumbersNotByText()
{
    ConnectionsModel model;
    RowFilter filter(model);
    model.update({test::someConnection(9, u"a"_s), test::someConnection(100, u"b"_s)}, 1000);

    filter.sort(ConnectionsModel::Messages, Qt::DescendingOrder);

    QCOMPARE(filter.index(0, ConnectionsModel::Device).data().toString(), u"b"_s);
}

void ConnectionsModelTest::searchesEveryColumn()
{
    ConnectionsModel model;
    RowFilter filter(model);
    auto faulty = test::someConnection(2, u"b"_s);
    faulty.lastError = u"INVALID_VALUE"_s;
    model.update({test::someConnection(1, u"a"_s), faulty}, 1000);

    filter.setFilterFixedString(u"invalid"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilterFixedString(u"192.0.2.1:"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFilterFixedString(u"nobody"_s);
    QCOMPARE(filter.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ConnectionsModelTest)
#include "tst_connectionsmodel.moc"
