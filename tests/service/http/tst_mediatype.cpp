// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/mediatype.h"

#include <QTest>

using namespace loom;

class TestMediaType : public QObject
{
    Q_OBJECT

private slots:
    void recognisesJson_data();
    void recognisesJson();
};

void TestMediaType::recognisesJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("json");

    const auto row = [](const char *type, bool json) {
        QTest::newRow(*type ? type : "absent") << QByteArray(type) << json;
    };
    row("", true);
    row("application/json", true);
    row("Application/JSON", true);
    row("application/json; charset=utf-8", true);
    row("application/json;charset=\"UTF-8\"", true);
    row("application/json; version=1", true);
    row("application/vnd.loom+json", true);
    row("application/json; charset=latin1", false);
    row("application/+json", false);
    row("application/jsonp", false);
    row("text/json", false);
    row("text/plain", false);
    row("application/x-www-form-urlencoded", false);
}

void TestMediaType::recognisesJson()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, json);

    QCOMPARE(isJson(type), json);
}

QTEST_APPLESS_MAIN(TestMediaType)
#include "tst_mediatype.moc"
