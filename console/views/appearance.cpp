// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/appearance.h"

#include "console/views/edgestyle.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const auto Key = u"window/appearance"_s;

struct Shades
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor faint;
    QColor highlight;
    QColor link;
};

const Shades Light{QColor(0xf4f5f7), QColor(0xffffff), QColor(0xf7f8fa), QColor(0xe9ebef),
                   QColor(0x1d2125), QColor(0x6b7480), QColor(0x1f6fcf), QColor(0x155bb0)};
const Shades Dark{QColor(0x23262b), QColor(0x1a1c20), QColor(0x202328), QColor(0x30343b),
                  QColor(0xe6e8eb), QColor(0x969da7), QColor(0x2f7fd8), QColor(0x6cb2ff)};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(shades.button, shades.window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::ToolTipBase, shades.base);
    palette.setColor(QPalette::PlaceholderText, shades.faint);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, shades.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shades.faint);
    return palette;
}

} // namespace

void setAppearance(Appearance appearance)
{
    static const auto systemPalette = QApplication::palette();
    if (appearance != Appearance::System)
        QApplication::setStyle(new EdgeStyle); // owned by the application
    QApplication::setPalette(
        appearance == Appearance::System ? systemPalette : paletteOf(appearance == Appearance::Dark ? Dark : Light));
}

Appearance savedAppearance()
{
    return Appearance(std::clamp(QSettings().value(Key).toInt(), 0, int(Appearance::Dark)));
}

void saveAppearance(Appearance appearance)
{
    QSettings().setValue(Key, int(appearance));
}

} // namespace loom
