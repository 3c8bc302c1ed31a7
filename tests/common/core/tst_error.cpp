// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/error.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace loom;

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
    return object[QLatin1String(name)];
}

const QJsonArray Latitude{QStringLiteral("latitude")};

} // namespace

void ErrorTest::everyCodeHasStatusAndName()
{
    QSet<QByteArray> names;
    for (const auto &row : errorTable()) {
        QVERIFY(row.status >= 400 && row.status < 600);
        QCOMPARE(&errorRow(row.code), &row);
        names.insert(row.name);
    }

    QCOMPARE(names.size(), static_cast<qsizetype>(errorTable().size()));
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

    QCOMPARE(at(body, "status").toString(), QStringLiteral("error"));
    QCOMPARE(at(body, "message").toString(), QStringLiteral("Not Found"));
    QCOMPARE(at(body, "code").toString(), QStringLiteral("NOT_FOUND"));
    QCOMPARE(at(body, "detail").toString(), QStringLiteral("Not Found"));
    QCOMPARE(at(body, "details"), QJsonValue(QJsonObject()));
    QCOMPARE(at(body, "request_id").toString(), QStringLiteral("id-1"));
    QCOMPARE(at(body, "timestamp").toString(), QStringLiteral("2024-01-01T00:00:00.000Z"));
}

void ErrorTest::bodyContainsBothErrorFormats()
{
    const auto path = QJsonArray{QStringLiteral("device_id")};

    const auto body = bodyOf(Error::invalid({Violation::missing(path)}));

    QCOMPARE(at(body, "message").toString(), QStringLiteral("Missing required field: device_id"));
    QCOMPARE(at(at(body, "details").toObject(), "field").toString(), QStringLiteral("device_id"));
    const auto item = at(body, "detail").toArray().first().toObject();
    QCOMPARE(at(item, "type").toString(), QStringLiteral("missing"));
    QCOMPARE(at(item, "loc"), QJsonValue(QJsonArray{QStringLiteral("body"), QStringLiteral("device_id")}));
    QCOMPARE(at(item, "msg").toString(), QStringLiteral("Field required"));
    QCOMPARE(at(item, "input"), QJsonValue(QJsonObject()));
    QCOMPARE(at(item, "ctx"), QJsonValue(QJsonObject()));
}

void ErrorTest::firstViolationDeterminesCode_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");

    QTest::newRow("missing") << int(Violation::Kind::Missing) << int(ErrorCode::MissingField)
                             << QStringLiteral("Missing required field: latitude");
    QTest::newRow("type") << int(Violation::Kind::WrongType) << int(ErrorCode::InvalidType)
                          << QStringLiteral("Invalid data type for field 'latitude': expected float, got string");
    QTest::newRow("value") << int(Violation::Kind::WrongValue) << int(ErrorCode::InvalidValue)
                           << QStringLiteral("Invalid value for field 'latitude': ensure this value is good");
}

void ErrorTest::firstViolationDeterminesCode()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, message);
    const auto wrong = QJsonValue(QStringLiteral("x"));
    const Violations all{Violation::missing(Latitude), Violation::wrongType(Latitude, QStringLiteral("float"), wrong),
                         Violation::wrongValue(Latitude, QStringLiteral("is good"), wrong, {})};

    const auto error = Error::invalid({all[kind], all[0]});

    QCOMPARE(error.code, static_cast<ErrorCode>(code));
    QCOMPARE(error.status(), 422);
    QCOMPARE(error.message, message);
    QCOMPARE(error.violations.size(), 2);
}

void ErrorTest::violationHasPath()
{
    const auto violation = Violation::missing({QStringLiteral("running_applications"), 0, QStringLiteral("pid")});

    QCOMPARE(violation.field(), QStringLiteral("running_applications.0.pid"));
    QCOMPARE(Violation::missing({}).field(), QStringLiteral("body"));
}

void ErrorTest::truncatesInput()
{
    const auto violation = Violation::wrongType({}, QStringLiteral("float"), QString(100'000, u'x'));

    QCOMPARE(violation.input.toString().size(), 256);
}

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
