// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void selectsTheFirstSupportedLanguage_data();
    void selectsTheFirstSupportedLanguage();
    void readsTheLanguageOption_data();
    void readsTheLanguageOption();
    void rejectsAnUnsupportedLanguage();
    void remembersTheChoice();
    void translatesIntoEachLanguage();
};

void LanguageTest::selectsTheFirstSupportedLanguage_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("expected");

    QTest::newRow("regional variant") << QStringList{u"de-AT"_s} << u"de"_s;
    QTest::newRow("second choice if the first is not supported") << QStringList{u"fi-FI"_s, u"fr-CA"_s} << u"fr"_s;
    QTest::newRow("English before a later choice") << QStringList{u"en-GB"_s, u"de-DE"_s} << u"en"_s;
    QTest::newRow("simplified Chinese") << QStringList{u"zh-Hans-SG"_s} << u"zh_CN"_s;
    QTest::newRow("traditional Chinese") << QStringList{u"zh-TW"_s} << u"en"_s;
    QTest::newRow("none") << QStringList{} << u"en"_s;
    QTest::newRow("the C locale") << QStringList{u"C"_s} << u"en"_s;
}

void LanguageTest::selectsTheFirstSupportedLanguage()
{
    QFETCH(QStringList, wanted);

    QTEST(bestLanguage(wanted), "expected");
}

void LanguageTest::readsTheLanguageOption_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");

    QTest::newRow("separate argument") << QStringList{u"loom-console"_s, u"--language"_s, u"de"_s} << u"de"_s;
    QTest::newRow("with =") << QStringList{u"loom-console"_s, u"--help"_s, u"--language=ja"_s} << u"ja"_s;
    QTest::newRow("without a value") << QStringList{u"loom-console"_s, u"--language"_s} << QString();
    QTest::newRow("not given") << QStringList{u"loom-console"_s} << QString();
}

void LanguageTest::readsTheLanguageOption()
{
    QFETCH(QStringList, arguments);

    QTEST(languageOption(arguments), "expected");
}

void LanguageTest::rejectsAnUnsupportedLanguage()
{
    QVERIFY(checkLanguage({}));
    QVERIFY(checkLanguage(u"zh_CN"_s));

    const auto checked = checkLanguage(u"xx"_s);

    QVERIFY(!checked);
    for (const auto &language : languages())
        QVERIFY2(checked.error().message.contains(language.code), qPrintable(checked.error().message));
}

void LanguageTest::remembersTheChoice()
{
    QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(u"loom"_s);

    QCOMPARE(savedLanguage(), QString());
    saveLanguage(u"es"_s);
    QCOMPARE(savedLanguage(), u"es"_s);
    saveLanguage(u"of another version"_s);
    QCOMPARE(savedLanguage(), QString());
}

void LanguageTest::translatesIntoEachLanguage()
{
    speak(u"en"_s);

    QStringList expected;
    for (const auto &language : languages()) {
        if (language.code != u"en"_s)
            expected << u"loom_%1.qm"_s.arg(language.code);
    }
    expected.sort();
    QCOMPARE(QDir(u":/loom/translations"_s).entryList(QDir::Files, QDir::Name), expected);
    QCOMPARE(QDir(QStringLiteral(LOOM_TRANSLATIONS)).entryList({u"*.ts"_s}, QDir::Files, QDir::Name),
             expected.replaceInStrings(u".qm"_s, u".ts"_s));
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
