// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/rejectedplaces.h"

#include <QJsonObject>
#include <QTest>

using namespace loom::replay;
using namespace Qt::StringLiterals;

class RejectedPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void marksTheValueOfAViolation();
    void endsWhenTheValueChanges();
    void endsWhenAMissingFieldIsAdded();
    void findsAValueAfterPlaceholders();
    void returnsNothingForInvalidJson();
    void limitsTheNumberOfProblems();
};

namespace {

QJsonObject violation(const QJsonArray &location, const QString &message)
{
    return {{u"loc"_s, location}, {u"msg"_s, message}, {u"type"_s, u"value_error"_s}};
}

QStringList marked(const RejectedPlaces &places, const QString &text)
{
    QStringList texts;
    for (const auto &place : places.in(text))
        texts << text.mid(place.position, place.length);
    return texts;
}

const QJsonArray TooFarNorth{violation({u"body"_s, u"latitude"_s}, u"ensure this value is at most 90"_s)};

} // namespace

void RejectedPlacesTest::marksTheValueOfAViolation()
{
    const auto text = u"{\"apps\": [{\"pid\": 1}, {\"pid\": -7}]}"_s;
    const RejectedPlaces places({violation({u"body"_s, u"apps"_s, 1, u"pid"_s}, u"too small"_s)}, text);

    const auto found = places.in(text);

    QCOMPARE(found.size(), 1);
    QCOMPARE(text.mid(found[0].position, found[0].length), u"-7"_s);
    QCOMPARE(found[0].message, u"apps.1.pid: too small"_s);
}

void RejectedPlacesTest::endsWhenTheValueChanges()
{
    const RejectedPlaces places(TooFarNorth, u"{\"latitude\": 91, \"longitude\": 1}"_s);

    QCOMPARE(marked(places, u"{\n  \"longitude\": 2,\n  \"latitude\": 91\n}"_s), QStringList{u"91"_s});
    QCOMPARE(marked(places, u"{\"latitude\": 9}"_s), QStringList());
    QCOMPARE(marked(places, u"{\"longitude\": 1}"_s), QStringList());
}

void RejectedPlacesTest::endsWhenAMissingFieldIsAdded()
{
    const RejectedPlaces places({violation({u"body"_s, u"bpm"_s}, u"field required"_s)}, u"{\"device_id\": \"a\"}"_s);

    QCOMPARE(marked(places, u"{\"device_id\": \"b\"}"_s), QStringList{u"{"_s});
    QCOMPARE(marked(places, u"{\"device_id\": \"b\", \"bpm\": 60}"_s), QStringList());
}

void RejectedPlacesTest::findsAValueAfterPlaceholders()
{
    const auto text = u"{\"id\": \"{{uuid}}\", \"n\": {{seq}}, \"latitude\": 91}"_s;

    QCOMPARE(marked(RejectedPlaces(TooFarNorth, text), text), QStringList{u"91"_s});
}

void RejectedPlacesTest::returnsNothingForInvalidJson()
{
    const RejectedPlaces places(TooFarNorth, u"{\"latitude\": 91}"_s);

    QVERIFY(places.in(u"{\"latitude\": 91"_s).isEmpty());
    QVERIFY(RejectedPlaces(TooFarNorth, u"{\"latitude\""_s).isEmpty());
}

void RejectedPlacesTest::limitsTheNumberOfProblems()
{
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(violation({u"body"_s, u"f%1"_s.arg(i)}, u"field required"_s));

    QCOMPARE(RejectedPlaces(many, u"{}"_s).in(u"{}"_s).size(), RejectedPlaces::MaxPlaces);
}

QTEST_MAIN(RejectedPlacesTest)
#include "tst_rejectedplaces.moc"
