// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/edgestyle.h"

#include "console/views/colors.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace loom {

namespace {

constexpr int DarkestLight = 128; ///< lightness (0 to 255) below which a window is dark

/// Returns true if @p widget is part of another field, which draws the edge.
bool isWithinField(const QWidget *widget)
{
    const auto *parent = widget == nullptr ? nullptr : widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) != nullptr
           || qobject_cast<const QComboBox *>(parent) != nullptr;
}

void drawEdge(const QStyleOption &option, QPainter &painter)
{
    const bool isDark = option.palette.color(QPalette::Window).lightness() < DarkestLight;
    if (!isDark)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(edgeColor(option.palette));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

void EdgeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Fusion draws a bright edge itself for the focus.
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    switch (element) {
    case PE_PanelLineEdit:
        return isWithinField(widget) || hasFocus ? void() : drawEdge(*option, *painter);
    case PE_Frame:
    case PE_PanelButtonCommand:
        return hasFocus ? void() : drawEdge(*option, *painter);
    case PE_IndicatorCheckBox:
        return drawEdge(*option, *painter);
    default:
        return;
    }
}

void EdgeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool isField = control == CC_ComboBox || control == CC_SpinBox;
    if (isField && !option->state.testFlag(State_HasFocus))
        drawEdge(*option, *painter);
}

} // namespace loom
