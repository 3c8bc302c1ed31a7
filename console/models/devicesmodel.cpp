// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/devicesmodel.h"

#include "common/core/wholenumber.h"
#include "console/models/numbers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace loom {

void DevicesModel::update(const QList<protocol::DeviceInfo> &heard, qint64 time)
{
    const double seconds = double(time - m_time) / 1000;
    const bool isFirst = m_time == 0;
    m_time = time;
    for (auto &row : m_rows)
        row.rate = 0;
    QList<protocol::DeviceInfo> added;
    for (const auto &now : heard) {
        const auto known = m_byDevice.constFind(now.device);
        if (known == m_byDevice.constEnd()) {
            added.append(now);
            continue;
        }
        auto &row = m_rows[*known];
        const auto before = countsTogether(row.info.stored, row.info.refused);
        const auto messages = countsTogether(now.stored, now.refused) - before;
        // The service counts anew after the last console has left.
        row.rate = seconds > 0 && messages > 0 && !isFirst ? double(messages) / seconds : 0;
        row.info = now;
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    append(added);
    forgetOldest();
}

void DevicesModel::append(const QList<protocol::DeviceInfo> &added)
{
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    for (const auto &device : added) {
        m_byDevice.insert(device.device, m_rows.size());
        m_rows.append({device});
    }
    endInsertRows();
}

void DevicesModel::forgetOldest()
{
    if (m_rows.size() <= MostRows)
        return;
    beginResetModel();
    const auto lastSeenFirst = [](const Row &a, const Row &b) { return a.info.lastSeen > b.info.lastSeen; };
    std::stable_sort(m_rows.begin(), m_rows.end(), lastSeenFirst);
    m_rows.resize(MostRows);
    m_byDevice.clear();
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_byDevice.insert(m_rows[row].info.device, row);
    endResetModel();
}

void DevicesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_byDevice.clear();
    m_time = 0;
    endResetModel();
}

int DevicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DevicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DevicesModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Streams ? row.info.streams.join(u'\n') : QVariant();
    case SortRole:
        return sortKey(row, index.column());
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() >= Rate && index.column() <= Bytes;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant DevicesModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case LastSeen:
        return row.info.lastSeen;
    case Rate:
        return row.rate;
    case Stored:
        return row.info.stored;
    case Refused:
        return row.info.refused;
    case Bytes:
        return row.info.bytes;
    default:
        return text(row, column);
    }
}

QString DevicesModel::text(const Row &row, int column) const
{
    switch (column) {
    case Device:
        return row.info.device;
    case LastSeen:
        //: %1 is a time such as "3 min 12 s"
        return tr("%1 ago").arg(durationText(std::max<qint64>(0, m_time - row.info.lastSeen)));
    case Rate:
        return rateText(row.rate);
    case Stored:
        return countText(row.info.stored);
    case Refused:
        return countText(row.info.refused);
    case Bytes:
        return bytesText(double(row.info.bytes));
    case Streams:
        return row.info.streams.join(u", "_s);
    case LastError:
        return row.info.lastError;
    }
    Q_UNREACHABLE();
}

QVariant DevicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const names[] = {QT_TR_NOOP("Device"),  QT_TR_NOOP("Last seen"), QT_TR_NOOP("Rate"),
                                        QT_TR_NOOP("Stored"),  QT_TR_NOOP("Refused"),   QT_TR_NOOP("Bytes"),
                                        QT_TR_NOOP("Streams"), QT_TR_NOOP("Last error")};
    static_assert(std::size(names) == ColumnCount);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return tr(names[section]);
}

} // namespace loom
