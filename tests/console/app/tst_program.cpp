// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Tests of the program loom-console without a display.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void printsHelpAndVersionWithoutADisplay_data();
    void printsHelpAndVersionWithoutADisplay();
    void rejectsAnArgumentThatIsNotAnOption();

private:
    static QByteArray outputOf(const QString &argument, const QString &platform, int *exitCode);
};

QByteArray TestProgram::outputOf(const QString &argument, const QString &platform, int *exitCode)
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(LOOM_CONSOLE), {argument});
    program.waitForFinished();
    *exitCode = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    return program.readAll();
}

void TestProgram::printsHelpAndVersionWithoutADisplay_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("help") << u"--help"_s << QByteArray("--connect <URL>");
    QTest::newRow("version") << u"--version"_s << QByteArray("loom-console " LOOM_VERSION "\n");
}

void TestProgram::printsHelpAndVersionWithoutADisplay()
{
    QFETCH(QString, argument);
    QFETCH(QByteArray, says);
    int exitCode = 0;

    const auto output = outputOf(argument, u"xcb"_s, &exitCode);

    QVERIFY2(output.contains(says), output.constData());
    QCOMPARE(exitCode, 0);
}

void TestProgram::rejectsAnArgumentThatIsNotAnOption()
{
    int exitCode = 0;

    const auto output = outputOf(u"--conect"_s, u"offscreen"_s, &exitCode);

    QVERIFY2(output.contains("--help lists the options."), output.constData());
    QCOMPARE(exitCode, 2);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
