// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/app/console.h"
#include "console/language/language.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        return box->title();
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
        return label->text();
    return {};
}

/// Returns the @p texts whose access key is used more than once.
QStringList clashes(const QStringList &texts)
{
    QMap<QString, QStringList> byKey;
    for (const auto &text : texts) {
        if (const auto key = QKeySequence::mnemonic(text); !key.isEmpty())
            byKey[key.toString()] << text;
    }
    QStringList clashing;
    for (const auto &[key, those] : byKey.asKeyValueRange()) {
        if (those.size() > 1)
            clashing << key + u": "_s + those.join(u" | "_s);
    }
    return clashing;
}

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const auto *action : actions)
        texts << action->text();
    return texts;
}

} // namespace

/// Tests of the main window in each language.
class LanguagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void usesEachAccessKeyOnce_data();
    void usesEachAccessKeyOnce();

private:
    QTemporaryDir m_settings;
};

void LanguagesTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"loom"_s);
    QCoreApplication::setApplicationName(u"tst_languages"_s);
}

void LanguagesTest::usesEachAccessKeyOnce_data()
{
    QTest::addColumn<QString>("language");

    for (const auto &language : languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void LanguagesTest::usesEachAccessKeyOnce()
{
    QFETCH(QString, language);
    speak(language);
    Console console({{}, {}, false, {}});
    console.start();
    auto &window = console.window();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (auto *service : window.findChildren<QLineEdit *>(u"service"_s))
        service->setText(u"https://other.example"_s); // shows the key field
    const auto menuBar = window.menuBar()->actions();
    QStringList found = clashes(textsOf(menuBar));

    for (const auto *menu : window.menuBar()->findChildren<QMenu *>())
        found << clashes(textsOf(menu->actions()));
    for (auto *page : window.findChildren<Page *>()) {
        window.showPage(page);
        auto texts = textsOf(menuBar);
        for (const auto *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && !qobject_cast<const QMenu *>(widget))
                texts << textOf(widget);
        }
        found << clashes(texts);
    }

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
