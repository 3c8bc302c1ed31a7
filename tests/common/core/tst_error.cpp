// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/error.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasStatusAndName();
    void rowsOfOneStatusAreAdjacent();
    void detailIsMessageWithoutViolations();
    void bodyContainsBothErrorFormats();
    void firstViolationDeterminesCode_data();
    void firstViolationDeterminesCode();
    void violationHasPath();
    void truncatesInput();
};

namespace {

QJsonObject bodyOf(const Error &error)
{
    return QJsonDocument::fromJson(error.toBody("id-1", 1'704'067'200'000)).object();
}

QJsonValue at(const QJsonObject &object, const char *name)
{
    return object[QLatin1StringView(name)];
}

const QJsonArray Latitude{u"latitude"_s};

} // namespace

void ErrorTest::everyCodeHasStatusAndName()
{
    QSet<QByteArray> names;
    for (const auto &row : errorTable()) {
        QVERIFY(row.status >= 400 && row.status < 600);
        QCOMPARE(&errorRow(row.code), &row);
        names.insert(row.name);
    }

    QCOMPARE(names.size(), qsizetype(errorTable().size()));
}

/// rejectionsOf() and docs/errors.md group adjacent rows.
void ErrorTest::rowsOfOneStatusAreAdjacent()
{
    QList<int> statuses;
    for (const auto &row : errorTable()) {
        if (statuses.isEmpty() || statuses.constLast() != row.status)
            statuses.append(row.status);
    }

    QVERIFY(std::is_sorted(statuses.begin(), statuses.end()));
    QCOMPARE(QSet<int>(statuses.begin(), statuses.end()).size(), statuses.size());
}

void ErrorTest::detailIsMessageWithoutViolations()
{
    const auto body = bodyOf(Error::of(ErrorCode::NotFound));

    QCOMPARE(at(body, "status").toString(), u"error"_s);
    QCOMPARE(at(body, "message").toString(), u"Not Found"_s);
    QCOMPARE(at(body, "code").toString(), u"NOT_FOUND"_s);
    QCOMPARE(at(body, "detail").toString(), u"Not Found"_s);
    QCOMPARE(at(body, "details"), QJsonValue(QJsonObject()));
    QCOMPARE(at(body, "request_id").toString(), u"id-1"_s);
    QCOMPARE(at(body, "timestamp").toString(), u"2024-01-01T00:00:00.000Z"_s);
}

void ErrorTest::bodyContainsBothErrorFormats()
{
    const auto path = QJsonArray{u"device_id"_s};

    const auto body = bodyOf(Error::invalid({Violation::missing(path)}));

    QCOMPARE(at(body, "message").toString(), u"Missing required field: device_id"_s);
    QCOMPARE(at(at(body, "details").toObject(), "field").toString(), u"device_id"_s);
    const auto item = at(body, "detail").toArray().first().toObject();
    QCOMPARE(at(item, "type").toString(), u"missing"_s);
    QCOMPARE(at(item, "loc"), QJsonValue(QJsonArray{u"body"_s, u"device_id"_s}));
    QCOMPARE(at(item, "msg").toString(), u"Field required"_s);
    QCOMPARE(at(item, "input"), QJsonValue(QJsonObject()));
    QCOMPARE(at(item, "ctx"), QJsonValue(QJsonObject()));
}

void ErrorTest::firstViolationDeterminesCode_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");

    QTest::newRow("missing") << int(Violation::Kind::Missing) << int(ErrorCode::MissingField)
                             << u"Missing required field: latitude"_s;
    QTest::newRow("type") << int(Violation::Kind::WrongType) << int(ErrorCode::InvalidType)
                          << u"Invalid data type for field 'latitude': expected float, got string"_s;
    QTest::newRow("value") << int(Violation::Kind::WrongValue) << int(ErrorCode::InvalidValue)
                           << u"Invalid value for field 'latitude': ensure this value is good"_s;
}

void ErrorTest::firstViolationDeterminesCode()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, message);
    const auto wrong = QJsonValue(u"x"_s);
    const Violations all{Violation::missing(Latitude), Violation::wrongType(Latitude, u"float"_s, wrong),
                         Violation::wrongValue(Latitude, u"is good"_s, wrong, {})};

    const auto error = Error::invalid({all[kind], all[0]});

    QCOMPARE(error.code, static_cast<ErrorCode>(code));
    QCOMPARE(error.status(), 422);
    QCOMPARE(error.message, message);
    QCOMPARE(error.violations.size(), 2);
}

void ErrorTest::violationHasPath()
{
    const auto violation = Violation::missing({u"running_applications"_s, 0, u"pid"_s});

    QCOMPARE(violation.field(), u"running_applications.0.pid"_s);
    QCOMPARE(Violation::missing({}).field(), u"body"_s);
}

void ErrorTest::truncatesInput()
{
    const auto violation = Violation::wrongType({}, u"float"_s, QString(100'000, u'x'));

    QCOMPARE(violation.input.toString().size(), 256);
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
