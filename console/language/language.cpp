// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Must be outside of any namespace (Q_INIT_RESOURCE). The resources of a static library are not registered without it.
static void initializeTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace loom {

namespace {

const auto Key = u"window/language"_s;
const auto Option = u"--language"_s;

class LanguageTexts
{
    Q_DECLARE_TR_FUNCTIONS(loom::Language)
};

/// Compares the script as well: traditional Chinese is not simplified Chinese.
bool isSame(const QLocale &one, const QLocale &other)
{
    return one.language() == other.language() && one.script() == other.script();
}

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> all{{u"en"_s, u"English"_s},  {u"de"_s, u"Deutsch"_s},     {u"es"_s, u"Español"_s},
                                     {u"fr"_s, u"Français"_s}, {u"zh_CN"_s, u"简体中文"_s}, {u"ja"_s, u"日本語"_s}};
    return all;
}

QString bestLanguage(const QStringList &wanted)
{
    for (const auto &name : wanted) {
        const QLocale locale(name);
        for (const auto &language : languages()) {
            if (locale != QLocale::c() && isSame(locale, QLocale(language.code)))
                return language.code;
        }
    }
    return languages().first().code;
}

QString languageOption(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == Option)
            return arguments.value(i + 1);
        if (arguments[i].startsWith(Option + u'='))
            return arguments[i].mid(Option.size() + 1);
    }
    return {};
}

Result<void, Failure> checkLanguage(const QString &code)
{
    QStringList codes;
    for (const auto &language : languages())
        codes << language.code;
    if (code.isEmpty() || codes.contains(code))
        return {};
    return Failure{
        LanguageTexts::tr("“%1” is not a language of this program. It supports %2.").arg(code, codes.join(u", "_s))};
}

void speak(const QString &code)
{
    initializeTranslations();
    const auto language = bestLanguage(code.isEmpty() ? QLocale::system().uiLanguages() : QStringList{code});
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(language));
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"loom_"_s + language, u":/loom/translations"_s);
}

QString savedLanguage()
{
    const auto code = QSettings().value(Key).toString();
    return checkLanguage(code) ? code : QString();
}

void saveLanguage(const QString &code)
{
    QSettings().setValue(Key, code);
}

} // namespace loom
