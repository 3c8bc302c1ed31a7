// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/lookedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int MaxNameLength = 40;

} // namespace

LookEdit::LookEdit(QWidget *parent) : QWidget(parent), m_name(new QLineEdit(this)), m_colour(new QComboBox(this))
{
    setFocusProxy(m_name);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name of the service"));
    m_name->setMaxLength(MaxNameLength);
    m_name->setPlaceholderText(tr("optional, for example Production"));
    m_name->setToolTip(tr("Name and colour are shown above every page, so that you do not confuse services."));
    m_colour->setObjectName(u"colour"_s);
    m_colour->setAccessibleName(tr("Colour of the service"));
    const QList<std::pair<ServiceColour, QString>> choices{{ServiceColour::None, tr("No colour")},
                                                           {ServiceColour::Red, tr("Red, for production")},
                                                           {ServiceColour::Orange, tr("Orange, for staging")},
                                                           {ServiceColour::Green, tr("Green")},
                                                           {ServiceColour::Blue, tr("Blue")},
                                                           {ServiceColour::Purple, tr("Purple")}};
    for (const auto &[colour, text] : choices) {
        m_colour->addItem(text, int(colour));
        if (colour != ServiceColour::None)
            m_colour->setItemData(m_colour->count() - 1, colourOf(colour), Qt::DecorationRole);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_name, 1);
    row->addWidget(m_colour);
    connect(m_name, &QLineEdit::returnPressed, this, &LookEdit::returnPressed);
    connect(m_name, &QLineEdit::editingFinished, this, &LookEdit::edited);
    connect(m_colour, &QComboBox::activated, this, &LookEdit::edited);
}

QString LookEdit::name() const
{
    return m_name->text().trimmed();
}

ServiceColour LookEdit::colour() const
{
    return ServiceColour(m_colour->currentData().toInt());
}

void LookEdit::setLook(const QString &name, ServiceColour colour)
{
    m_name->setText(name);
    m_colour->setCurrentIndex(m_colour->findData(int(colour)));
}

} // namespace loom
