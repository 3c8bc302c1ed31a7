// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/choicemenus.h"

#include "console/language/language.h"
#include "console/views/appearance.h"

#include <QActionGroup>

namespace loom {

AppearanceMenu::AppearanceMenu(QWidget *parent) : QMenu(tr("&Appearance"), parent)
{
    auto *group = new QActionGroup(this);
    const QList<std::pair<Appearance, QString>> choices{{Appearance::System, tr("&System default")},
                                                        {Appearance::Light, tr("&Light")},
                                                        {Appearance::Dark, tr("&Dark")}};
    for (const auto &[appearance, text] : choices) {
        auto *action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(appearance == savedAppearance());
        connect(action, &QAction::triggered, this, [chosen = appearance] {
            saveAppearance(chosen);
            setAppearance(chosen);
        });
        addAction(action);
    }
}

LanguageMenu::LanguageMenu(QWidget *parent) : QMenu(tr("&Language"), parent)
{
    auto *group = new QActionGroup(this);
    QList<Language> choices{{{}, tr("&System default")}};
    choices += languages();
    for (const auto &language : choices) {
        auto *action = group->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == savedLanguage());
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            saveLanguage(code);
            emit chosen();
        });
        addAction(action);
    }
}

} // namespace loom
