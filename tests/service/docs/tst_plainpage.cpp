// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "service/docs/plainpage.h"
#include "service/http/pages.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

class PlainPageTest : public QObject
{
    Q_OBJECT

private slots:
    void hasEveryEndpoint_data();
    void hasEveryEndpoint();
    void showsTheConstraintsOfAField_data();
    void showsTheConstraintsOfAField();
    void showsAnExampleInTheOrderOfTheSchema();
    void explainsHowToGetTheInteractivePages();
    void hasNoScript();
    void escapesTextsOfUserSchemas();
};

namespace {

QString pageOf(const Catalogue &catalogue)
{
    return QString::fromUtf8(plainPage(catalogue, {infoPage()}));
}

const Catalogue &catalogue()
{
    static const auto loaded = Catalogue::load({});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *loaded;
}

const QString &page()
{
    static const auto text = pageOf(catalogue());
    return text;
}

/// The cells of all table rows.
QList<QStringList> rowsOf(const QString &html)
{
    static const QRegularExpression row(u"<tr>(.*)</tr>"_s);
    static const QRegularExpression cell(u"<td>(?:<code>)?(.*?)(?:</code>)?</td>"_s);
    QList<QStringList> rows;
    for (auto match = row.globalMatch(html); match.hasNext();) {
        QStringList cells;
        for (auto inner = cell.globalMatch(match.next().captured(1)); inner.hasNext();)
            cells << inner.next().captured(1);
        rows << cells;
    }
    return rows;
}

} // namespace

void PlainPageTest::hasEveryEndpoint_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("title");
    for (const auto *endpoint : catalogue().endpoints())
        QTest::newRow(endpoint->route.constData()) << QString::fromUtf8(endpoint->route) << endpoint->title;
}

void PlainPageTest::hasEveryEndpoint()
{
    QFETCH(const QString, route);
    QFETCH(const QString, title);

    QVERIFY(page().contains(u"<h3><code>POST %1</code> %2</h3>"_s.arg(route, title)));
}

void PlainPageTest::showsTheConstraintsOfAField_data()
{
    QTest::addColumn<QStringList>("row");

    const auto row = [](const QString &name, const QString &type, const QString &required, const QString &limits) {
        return QStringList{name, type, required, limits};
    };
    QTest::newRow("a number between limits")
        << row(u"latitude"_s, u"number"_s, u"yes"_s, u"at least -90; at most 90"_s);
    QTest::newRow("an optional one") << row(u"speed"_s, u"number"_s, QString(), u"at least 0; at most 200"_s);
    QTest::newRow("one of a list") << row(u"format"_s, u"string"_s, u"yes"_s, u"one of wav, mp3, flac, aac"_s);
    QTest::newRow("an array") << row(u"running_applications"_s, u"array"_s, u"yes"_s, u"at most 100 items"_s);
    QTest::newRow("inside an array") << row(u"running_applications[].pid"_s, u"integer"_s, u"yes"_s, u"at least 1"_s);
    QTest::newRow("of a batch") << row(u"[].unit"_s, u"string"_s, QString(), u"at most 64 characters"_s);
}

void PlainPageTest::showsTheConstraintsOfAField()
{
    QFETCH(const QStringList, row);

    const auto rows = rowsOf(page());
    const bool isShown =
        std::any_of(rows.begin(), rows.end(), [&](const auto &cells) { return cells.mid(0, row.size()) == row; });

    QVERIFY2(isShown, qPrintable(row.join(u'|')));
}

void PlainPageTest::showsAnExampleInTheOrderOfTheSchema()
{
    QVERIFY(page().contains(u"<pre>{\n  &quot;device_id&quot;: &quot;phone-001&quot;,\n"_s
                            "  &quot;latitude&quot;: 52.5163,\n"));
}

void PlainPageTest::explainsHowToGetTheInteractivePages()
{
    QVERIFY(page().contains(u"LOOM_API_DOCS=ON"_s));
}

void PlainPageTest::hasNoScript()
{
    QVERIFY(!page().contains(u"<script"_s));
    QVERIFY(!page().contains(u"style="_s));
}

void PlainPageTest::escapesTextsOfUserSchemas()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"$id": "own/v1", "$ref": "/message/v1", "title": "<img src=x>", "description": "a & b </p>%1",
        "required": ["<i>"], "properties": {"<i>": {"type": "string", "enum": ["<b>", "%2"], "description": "\"<u>\""}},
        "x-loom": {"route": "/own", "topic": "own"}, "examples": [{"device_id": "abc", "<i>": "<b>", "x": "</pre>"}]})");
    file.close();
    const auto own = Catalogue::load({directory.path()});
    QVERIFY2(own, qPrintable(own ? QString() : own.error().message));

    const auto html = pageOf(*own);

    for (const auto *tag : {"<img", "<i>", "<b>", "<u>", "</p>%1"})
        QVERIFY2(!html.contains(QLatin1StringView(tag)), tag);
    QVERIFY(html.contains(u"<code>POST /own</code> &lt;img src=x&gt;</h3>"_s));
    QVERIFY(html.contains(u"<p>a &amp; b &lt;/p&gt;%1</p>"_s));
    QVERIFY(html.contains(u"one of &lt;b&gt;, %2"_s));
    QVERIFY(html.contains(u"&quot;x&quot;: &quot;&lt;/pre&gt;&quot;"_s));
}

QTEST_APPLESS_MAIN(PlainPageTest)
#include "tst_plainpage.moc"
