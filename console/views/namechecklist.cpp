// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/namechecklist.h"

#include "console/models/numbers.h"
#include "console/models/visibletext.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

NameChecklist::NameChecklist(const QString &name, const QString &nameless, QWidget *parent)
    : QWidget(parent), m_nameless(nameless), m_title(new QLabel(this)), m_names(new QListWidget(this))
{
    m_names->setObjectName(name);
    m_names->setToolTip(tr("Check the names to replay. If none is checked, all are replayed."));
    m_names->setTextElideMode(Qt::ElideMiddle);
    m_names->setMinimumSize(60, 40);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_names, 1);
    connect(m_names, &QListWidget::itemChanged, this, &NameChecklist::changed);
}

void NameChecklist::list(const QString &title, const replay::NameCounts &counts)
{
    const QSignalBlocker blocker(m_names);
    m_title->setText(title);
    m_names->setAccessibleName(title);
    m_names->clear();
    for (const auto &[name, count] : counts.top(MaxListed)) {
        const auto shown = name.isEmpty() ? m_nameless : visibleText(name);
        auto *item = new QListWidgetItem(u"%1 · %2"_s.arg(shown, countText(count)), m_names); // owned by the list
        item->setData(Qt::UserRole, name);
        item->setToolTip(shown);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    const auto unlisted = counts.names() - m_names->count();
    if (unlisted <= 0)
        return;
    auto *more = new QListWidgetItem(m_names); // owned by the list
    //: Topics or devices
    more->setText(counts.isComplete() ? tr("and %Ln more", nullptr, int(unlisted))
                                      : tr("and more than %Ln others", nullptr, int(unlisted)));
    more->setFlags(Qt::NoItemFlags);
}

QSet<QString> NameChecklist::checked() const
{
    QSet<QString> names;
    for (int row = 0; row < m_names->count(); ++row) {
        if (m_names->item(row)->checkState() == Qt::Checked)
            names.insert(m_names->item(row)->data(Qt::UserRole).toString());
    }
    return names;
}

void NameChecklist::uncheckAll()
{
    {
        const QSignalBlocker blocker(m_names);
        for (int row = 0; row < m_names->count(); ++row) {
            if (m_names->item(row)->flags().testFlag(Qt::ItemIsUserCheckable))
                m_names->item(row)->setCheckState(Qt::Unchecked);
        }
    }
    emit changed();
}

} // namespace loom
