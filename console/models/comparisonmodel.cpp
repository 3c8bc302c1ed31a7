// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/comparisonmodel.h"

#include "console/models/visibletext.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QString partText(ComparedMember::Part part)
{
    switch (part) {
    case ComparedMember::Part::Fact:
        return ComparisonModel::tr("Message");
    case ComparedMember::Part::Header:
        return ComparisonModel::tr("Header");
    case ComparedMember::Part::Payload:
        return ComparisonModel::tr("Payload");
    }
    Q_UNREACHABLE();
}

QString textOf(const ComparedMember &member, int column)
{
    switch (column) {
    case ComparisonModel::Part:
        return (member.isEqual ? QString() : u"≠ "_s) + partText(member.part);
    case ComparisonModel::Name:
        return member.name;
    case ComparisonModel::First:
        return member.first;
    case ComparisonModel::Second:
        return member.second;
    }
    Q_UNREACHABLE();
}

} // namespace

ComparisonModel::ComparisonModel(MessageComparison comparison, QString first, QString second, QObject *parent)
    : QAbstractTableModel(parent),
      m_comparison(std::move(comparison)),
      m_first(std::move(first)),
      m_second(std::move(second))
{
    showEqual(false);
}

void ComparisonModel::showEqual(bool isShown)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_comparison.members().size(); ++i) {
        if (isShown || !m_comparison.members()[i].isEqual)
            m_shown << i;
    }
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    const auto &member = m_comparison.members()[m_shown[index.row()]];
    if (role == Qt::DisplayRole)
        return textOf(member, index.column());
    if (role == Qt::ToolTipRole)
        return visibleText(textOf(member, index.column()));
    if (role == Qt::FontRole && !member.isEqual) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Part"), tr("Member"), m_first, m_second};
    static_assert(std::size(names) == ColumnCount);
    return names[section];
}

} // namespace loom
