// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

/// The resources of a static library are not registered without this call, and the macro must be outside of any
/// namespace.
static void addIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace loom {

namespace {

QColor textColour(QIcon::Mode mode)
{
    const auto palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::ButtonText);
}

/// Icon engine for SVG files that draw with "currentColor", which Qt's SVG renderer does not support.
class SvgEngine : public QIconEngine
{
public:
    SvgEngine(QString name, IconColour colour) : m_name(std::move(name)), m_colour(colour) {}

    QIconEngine *clone() const override { return new SvgEngine(*this); }

    void paint(QPainter *painter, const QRect &place, QIcon::Mode mode, QIcon::State state) override
    {
        const auto scale = painter->device()->devicePixelRatio();
        auto picture = pixmap((QSizeF(place.size()) * scale).toSize(), mode, state);
        picture.setDevicePixelRatio(scale);
        painter->drawPixmap(place, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const auto fixed = iconColour(m_colour);
        const auto colour = (fixed.isValid() && mode != QIcon::Selected ? fixed : textColour(mode)).name();
        const auto key = u"loom/%1/%2/%3x%4"_s.arg(m_name, colour).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = rendered(colour.toLatin1(), size);
        QPixmapCache::insert(key, picture);
        return picture;
    }

private:
    QPixmap rendered(const QByteArray &colour, const QSize &size) const
    {
        QFile file(u":/loom/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no icon %s", qUtf8Printable(m_name));
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        return picture;
    }

    QString m_name;
    IconColour m_colour;
};

} // namespace

QColor iconColour(IconColour colour)
{
    switch (colour) {
    case IconColour::Text:
        return {};
    case IconColour::Good:
        return 0x2e9d4e;
    case IconColour::Warning:
        return 0xd08700;
    case IconColour::Bad:
        return 0xd64545;
    }
    Q_UNREACHABLE();
}

QIcon icon(const char *name, IconColour colour)
{
    addIcons();
    return QIcon(new SvgEngine(QString::fromLatin1(name), colour));
}

} // namespace loom
