// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace loom {

/// A language of the programs. The code is the name of its file in translations/; the name is in the language itself.
struct Language
{
    QString code; ///< "zh_CN"
    QString name; ///< "简体中文"
};

/// All languages. English is first and needs no file.
const QList<Language> &languages();

/// Returns the code of the first language of @p wanted, such as "de-AT", that is supported; English if there is none.
QString bestLanguage(const QStringList &wanted);

/// Returns the value of --language in @p arguments. Called before the arguments are parsed, so that help and errors are
/// in that language.
QString languageOption(const QStringList &arguments);

/// Returns why @p code is not supported, or nothing if it is. An empty code is the desktop's language.
Result<void, Failure> checkLanguage(const QString &code);

/// Sets the language of the program to @p code, or to the desktop's language if it is empty. Call on the main thread
/// before the first text is translated. Number formats follow an explicit language; otherwise they follow the desktop.
void speak(const QString &code);

/// Code of the language that the user chose last; empty for the desktop's.
QString savedLanguage();
void saveLanguage(const QString &code);

} // namespace loom
