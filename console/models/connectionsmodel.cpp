// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/connectionsmodel.h"

#include "console/models/numbers.h"

#include <QHash>

namespace loom {

void ConnectionsModel::update(const QList<protocol::ConnectionInfo> &connections, qint64 time)
{
    QHash<qint64, const protocol::ConnectionInfo *> present;
    for (const auto &connection : connections)
        present.insert(connection.id, &connection);
    removeGone(present);

    const double seconds = double(time - m_time) / 1000;
    for (auto &row : m_rows) {
        const auto &now = *present.take(row.info.id);
        row.rate = seconds > 0 ? double(now.messages - row.info.messages) / seconds : 0;
        row.info = now;
    }
    m_time = time;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));

    if (present.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + present.size()) - 1);
    for (const auto &connection : connections) {
        if (present.remove(connection.id))
            m_rows.append({connection});
    }
    endInsertRows();
}

void ConnectionsModel::removeGone(const QHash<qint64, const protocol::ConnectionInfo *> &present)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (present.contains(m_rows[row].info.id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void ConnectionsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_time = 0;
    endResetModel();
}

void ConnectionsModel::setZone(TimeZone zone)
{
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, Since, Since);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Since), index(rowCount() - 1, Since));
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case SortRole:
        return sortKey(row, index.column());
    case Qt::TextAlignmentRole: {
        const bool isNumber = index.column() >= Messages && index.column() <= Rate;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant ConnectionsModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case Since:
        return row.info.since;
    case Messages:
        return row.info.messages;
    case Bytes:
        return row.info.bytes;
    case Rate:
        return row.rate;
    case LastSeen:
        return row.info.lastSeen;
    default:
        return text(row, column);
    }
}

QString ConnectionsModel::text(const Row &row, int column) const
{
    switch (column) {
    case Device:
        //: No device is known yet
        return row.info.device.isEmpty() ? tr("(none yet)") : row.info.device;
    case Address:
        return row.info.address;
    case Protocol:
        return row.info.protocol;
    case Since:
        return momentText(row.info.since, m_time, m_zone);
    case Messages:
        return countText(row.info.messages);
    case Bytes:
        return bytesText(double(row.info.bytes));
    case Rate:
        return rateText(row.rate);
    case LastSeen:
        //: %1 is a time such as "3 min 12 s"
        return tr("%1 ago").arg(durationText(std::max<qint64>(0, m_time - row.info.lastSeen)));
    case LastError:
        return row.info.lastError;
    }
    Q_UNREACHABLE();
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const names[] = {QT_TR_NOOP("Address"), QT_TR_NOOP("Last device"), QT_TR_NOOP("Protocol"),
                                        QT_TR_NOOP("Since"),   QT_TR_NOOP("Messages"),    QT_TR_NOOP("Bytes"),
                                        QT_TR_NOOP("Rate"),    QT_TR_NOOP("Last seen"),   QT_TR_NOOP("Last error")};
    static_assert(std::size(names) == ColumnCount);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Since)
        //: %1 is the zone of the times below, such as UTC+01:00
        return tr("Since (%1)").arg(zoneText(m_time, m_zone));
    return tr(names[section]);
}

ConnectionsFilter::ConnectionsFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ConnectionsModel::SortRole);
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace loom
