// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/pattern.h"

#include "common/validation/format.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class PatternTest : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void rejects_data();
    void rejects();
    void hostilePatternsMatchQuickly_data();
    void hostilePatternsMatchQuickly();
    void largePatternsAreRejected_data();
    void largePatternsAreRejected();
    void formatRegexChecksTheSyntaxOnly_data();
    void formatRegexChecksTheSyntaxOnly();
};

void PatternTest::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *name, const char *pattern, const QString &text, bool isMatch) {
        QTest::newRow(name) << QString::fromUtf8(pattern) << text << isMatch;
    };

    row("the dollar is the end of the text", "a$", u"a\n"_s, false);
    row("the dot matches no line terminator", "^.$", u"\u2028"_s, false);
    row("the dot matches a pair of surrogates", "^.$", u"🙂"_s, true);
    row("digits are ASCII", "^\\d$", u"٣"_s, false);
    row("words are ASCII", "^\\w$", u"é"_s, false);
    row("white space includes the byte order mark", "^\\s$", u"\ufeff"_s, true);
    row("white space includes the vertical tab", "^\\s$", u"\v"_s, true);
    row("no white space in a class", "^[\\S]$", u"\u00a0"_s, false);
    row("a negated class matches a line feed", "^[^a]$", u"\n"_s, true);
    row("an empty class matches nothing", "^[]$", u"a"_s, false);
    row("a negated empty class matches everything", "^[^]$", u"\n"_s, true);
    row("a letter", "^\\p{Letter}$", u"é"_s, true);
    row("no letter", "^\\P{L}$", u"é"_s, false);
    row("an unassigned code point is in C", "^[\\p{C}]$", u"\u0378"_s, true);
    row("a class without C", "^[^\\p{C}]+$", u"aé🙂"_s, true);
    row("a category by its name", "^\\p{General_Category=Decimal_Number}$", u"٣"_s, true);
    row("a script", "^\\p{Script=Greek}+$", u"αβγ"_s, true);
    row("another script", "^\\p{sc=Greek}+$", u"abc"_s, false);
    row("a code unit", "^\\u00e9$", u"é"_s, true);
    row("two code units", "^\\ud83d\\ude42$", u"🙂"_s, true);
    row("a code point", "^\\u{1F642}$", u"🙂"_s, true);
    row("a hexadecimal escape", "^\\x41$", u"A"_s, true);
    row("a control letter", "^\\cJ$", u"\n"_s, true);
    row("an escaped slash", "^a\\/b$", u"a/b"_s, true);
    row("a backspace in a class", "^[\\b]$", u"\b"_s, true);
    row("surrogates, which no text has", "^[^\\ud800-\\udfff]$", u"🙂"_s, true);
    row("a word boundary", "\\bcat\\b", u"a cat sat"_s, true);
    row("a hyphen at the end of a class", "^[a-]+$", u"a-"_s, true);
    row("a bracket in a class", "^[[:a]$", u"["_s, true);
    row("a named group", "^(?<year>[0-9]{4})$", u"2026"_s, true);
    row("a group with a count", "^(?:ab){2}$", u"abab"_s, true);
    row("a lazy quantifier", "^a+?b$", u"aab"_s, true);
    row("a count beyond that of RE2", "^[a-z]{1500,}$", QString(1600, u'é'), false);
    row("a text of other letters and that count", "^[^b]{1500,1700}$", QString(1600, u'é'), true);
    row("a text that is too short for it", "^[^b]{1500,1700}$", QString(1400, u'é'), false);
}

void PatternTest::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, isMatch);

    const auto compiled = Pattern::compile(pattern);

    QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().message));
    QCOMPARE(compiled->matches(text), isMatch);
}

void PatternTest::rejects_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *pattern, const char *reason) {
        QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(reason);
    };

    row("(?=a)", "looks ahead or behind, which cannot be matched in linear time");
    row("(?<!a)b", "looks ahead or behind, which cannot be matched in linear time");
    row("(a)\\1", "refers back to a group, which cannot be matched in linear time");
    row("(?i)a", "has a kind of group that ECMA-262 does not have");
    row("(a", "has a \"(\" without a \")\"");
    row("a)", "has a \")\" without a \"(\"");
    row("[a", "has a \"[\" without a \"]\"");
    row("a]", "has a lone \"]\"; write \"\\]\" for the character itself");
    row("*a", "repeats nothing at \"*\"; write \"\\*\" for the character itself");
    row("a{,3}", "has a \"{\" that is no repeat count; write \"\\{\" for the character itself");
    row("a{3,2}", "has a \"{\" that is no repeat count; write \"\\{\" for the character itself");
    row("[b-a]", "has a range in a class whose ends are not two characters in ascending order");
    row("[\\d-z]", "has a range in a class whose ends are not two characters in ascending order");
    row("\\a", "has the escape \"\\a\", which ECMA-262 does not have");
    row("\\Z", "has the escape \"\\Z\", which ECMA-262 does not have");
    row("a\\", "ends with a backslash");
    row("\\u12", "has an escape without its 4 hexadecimal digits");
    row("\\x 1", "has an escape without its 2 hexadecimal digits");
    row("\\u0x12", "has an escape without its 4 hexadecimal digits");
    row("\\u{}", "has an escape \"\\u{…}\" that is no code point");
    row("\\u{110000}", "has an escape \"\\u{…}\" that is no code point");
    row("\\p{Lx}",
        "has an unknown property \"\\p{Lx}\"; use a general category, such as \"\\p{Lu}\", or a script, such as "
        "\"\\p{Script=Greek}\"");
    row("(?:a{1,1001})", "has a repeat count above 1000; use minLength and maxLength");
}

void PatternTest::rejects()
{
    QFETCH(QString, pattern);
    QFETCH(QString, reason);

    const auto compiled = Pattern::compile(pattern);

    QVERIFY(!compiled);
    QCOMPARE(compiled.error().message, reason);
}

void PatternTest::hostilePatternsMatchQuickly_data()
{
    QTest::addColumn<QString>("pattern");

    for (const auto *pattern : {"^(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "^([a-z]+-?)*$", "(x+x+)+y"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

/// A backtracking matcher needs 2^n steps for these.
void PatternTest::hostilePatternsMatchQuickly()
{
    QFETCH(QString, pattern);
    const auto compiled = Pattern::compile(pattern);
    QVERIFY(compiled);

    QVERIFY(!compiled->matches(QString(100'000, u'a') + u'!'));
}

void PatternTest::largePatternsAreRejected_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("reason");

    QTest::newRow("many characters") << QString(5000, u'a') << u"has more than 4096 characters"_s;
    QTest::newRow("many properties") << u"\\p{L}"_s.repeated(800) << u"is too large"_s;
    QTest::newRow("nested counts") << u"(?:(?:(?:[a-z]{100}){100}){100})"_s << u"memory"_s;
}

void PatternTest::largePatternsAreRejected()
{
    QFETCH(QString, pattern);
    QFETCH(QString, reason);

    const auto compiled = Pattern::compile(pattern);

    QVERIFY(!compiled);
    QVERIFY2(compiled.error().message.contains(reason), qPrintable(compiled.error().message));
}

void PatternTest::formatRegexChecksTheSyntaxOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRegex");

    QTest::newRow("an expression") << u"^[a-z]+$"_s << true;
    QTest::newRow("look-ahead") << u"^(?=a)b"_s << true;
    QTest::newRow("a large expression") << u"(?:(?:[a-z]{100}){100}){100}"_s << true;
    QTest::newRow("a megabyte") << QString(1'000'000, u'[') << true;
    QTest::newRow("no expression") << u"^(abc]"_s << false;
}

void PatternTest::formatRegexChecksTheSyntaxOnly()
{
    QFETCH(QString, text);
    QFETCH(bool, isRegex);

    QCOMPARE(Format::named(u"regex"_s)->fits(text, {0, 0}), isRegex);
}

QTEST_APPLESS_MAIN(PatternTest)
#include "tst_pattern.moc"
