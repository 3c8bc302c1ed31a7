// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settingsfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

Result<FileSettings, Failure> parse(const QByteArray &text)
{
    return parseSettingsFile(text, u"ingestd.ini"_s);
}

QString failureOf(const QByteArray &text)
{
    const auto settings = parse(text);
    return settings ? QString() : settings.error().message;
}

} // namespace

class TestSettingsFile : public QObject
{
    Q_OBJECT

private slots:
    void readsKeysSectionsAndComments();
    void keepsAValueWhole_data();
    void keepsAValueWhole();
    void reportsTheInvalidLine_data();
    void reportsTheInvalidLine();
    void reportsTheFirstLineOfADuplicateKey();
    void neverQuotesAValue_data();
    void neverQuotesAValue();
    void reportsWhyAFileCannotBeRead();
    void limitsTheSizeOfTheFile();
};

void TestSettingsFile::readsKeysSectionsAndComments()
{
    const auto settings = parse("\xef\xbb\xbf; comment\r\n  # comment\r\n\r\nport = 1\r\n[kafka]\r\nretries=7\r\n"
                                "[General]\r\nLOOM_WORKERS=2\r\nmonitor/port=3");

    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().message));
    QCOMPARE(settings->keys(), (QStringList{u"KAFKA_RETRIES"_s, u"MONITOR_PORT"_s, u"PORT"_s, u"WORKERS"_s}));
    QCOMPARE(settings->value(u"PORT"_s).value, u"1"_s);
    QCOMPARE(settings->value(u"KAFKA_RETRIES"_s).value, u"7"_s);
    QCOMPARE(settings->value(u"KAFKA_RETRIES"_s).key, u"kafka/retries"_s);
    QCOMPARE(settings->value(u"KAFKA_RETRIES"_s).line, 6);
    QCOMPARE(settings->value(u"WORKERS"_s).value, u"2"_s);
    QCOMPARE(settings->value(u"MONITOR_PORT"_s).value, u"3"_s);
}

void TestSettingsFile::keepsAValueWhole_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("value");

    const auto row = [](const char *written, const QString &value) {
        QTest::newRow(written) << QByteArray(written) << value;
    };
    row("abc;def", u"abc;def"_s);
    row("a,b, c", u"a,b, c"_s);
    row("a=b=c", u"a=b=c"_s);
    row("a#b #c", u"a#b #c"_s);
    row("it's", u"it's"_s);
    row("a\\b", u"a\\b"_s);
    row("security.protocol=ssl\\nsasl.username=x", u"security.protocol=ssl\\nsasl.username=x"_s);
    row("100%25", u"100%25"_s);
    row("  blanks around  ", u"blanks around"_s);
    row("", QString());
    row("\"\"", QString());
    row("\" blanks around \"", u" blanks around "_s);
    row("\"a ; b, c # d = e ' f\"", u"a ; b, c # d = e ' f"_s);
    row("\"a \\\" b\"", u"a \" b"_s);
    row("\"a\\\\b\"", u"a\\b"_s);
    row("\"a\\nb\"", u"a\nb"_s);
    row("\xc3\xa9", u"\u00e9"_s);
}

void TestSettingsFile::keepsAValueWhole()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, value);

    const auto settings = parse("token=" + written + '\n');

    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().message));
    QCOMPARE(settings->value(u"TOKEN"_s).value, value);
}

void TestSettingsFile::reportsTheInvalidLine_data()
{
    QTest::addColumn<QByteArray>("line");

    for (const auto *line : {"port 9001",
                             "port",
                             "=1",
                             "a b=1",
                             "kafka%2Fretries=1",
                             "kafka\\retries=1",
                             "[kafka",
                             "kafka]",
                             "[]",
                             "[kafka] x",
                             "[ka[fka]",
                             "a=\"b",
                             "a=\"b\" c",
                             "a=\"b\", \"c\"",
                             "a=\"b\\\"",
                             "a=\"b\\q\"",
                             "a=b\\\\c",
                             "a=b\\x41",
                             "a=b\\",
                             "a=b\"c",
                             "a=b ; comment",
                             "a=\xff"})
        QTest::newRow(line) << QByteArray(line);
    QTest::newRow("NUL") << QByteArray("a=b\0c", 5);
}

void TestSettingsFile::reportsTheInvalidLine()
{
    QFETCH(const QByteArray, line);

    const QString failure = failureOf("; first\nport=1\n" + line + "\nworkers=1\n");

    QVERIFY2(failure.startsWith(u"--config ingestd.ini, line 3: "_s), qPrintable(failure));
}

void TestSettingsFile::reportsTheFirstLineOfADuplicateKey()
{
    const QString failure = failureOf("kafka-retries=1\n[kafka]\nretries=2\n");

    QCOMPARE(failure, u"--config ingestd.ini, line 3: kafka/retries is given twice: see line 1"_s);
}

void TestSettingsFile::neverQuotesAValue_data()
{
    QTest::addColumn<QByteArray>("line");

    for (const auto *line : {"monitor-token \"hunter2\"", "a=\"hunter2", "a=hunter2\"", "a=hunter2 ; x",
                             "hunter2\xff=1", "a=hunter2\\\\", "hunter 2=hunter2"})
        QTest::newRow(line) << QByteArray(line);
}

void TestSettingsFile::neverQuotesAValue()
{
    QFETCH(const QByteArray, line);

    const QString failure = failureOf(line);

    QVERIFY(!failure.isEmpty());
    QVERIFY2(!failure.contains(u"hunter2"_s), qPrintable(failure));
}

void TestSettingsFile::reportsWhyAFileCannotBeRead()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());

    const auto missing = readSettingsFile(folder.filePath(u"nowhere.ini"_s));
    const auto isFolder = readSettingsFile(folder.path());

    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(u"No such file"_s), qPrintable(missing.error().message));
    QVERIFY(!isFolder);
    QVERIFY2(isFolder.error().message.contains(u"directory"_s), qPrintable(isFolder.error().message));
}

void TestSettingsFile::limitsTheSizeOfTheFile()
{
    const auto endless = readSettingsFile(u"/dev/zero"_s);

    QVERIFY(!endless);
    QVERIFY2(endless.error().message.contains(u"1 MiB"_s), qPrintable(endless.error().message));
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
