// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace loom {

/// One that the programs speak. Code is the name of its file in translations/, name is its own for itself.
struct Language
{
    QString code; ///< "zh_CN"
    QString name; ///< "简体中文"
};

/// All, English first, which needs no file.
const QList<Language> &languages();

/// The code of the first of @p wanted, such as "de-AT", that the programs speak; English where there is none.
QString bestLanguage(const QStringList &wanted);

/// What follows --language among a program's @p arguments. Asked before they are read, since their help and
/// their errors are to be in that language.
QString languageOption(const QStringList &arguments);

/// Why @p code can not be had; empty stands for the desktop's language.
Result<void, Failure> checkLanguage(const QString &code);

/// Makes the program speak @p code, or the desktop's language where it is empty. On the main thread, before
/// there is a text. Numbers follow where a language is named; else they are written as the desktop says.
void speak(const QString &code);

/// The one that was chosen last; empty for the desktop's.
QString savedLanguage();
void saveLanguage(const QString &code);

} // namespace loom
