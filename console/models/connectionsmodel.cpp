// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/connectionsmodel.h"

#include "console/models/numbers.h"

#include <QHash>

#include <algorithm>

namespace loom {

namespace {

constexpr RowModel::Column ConnectionColumns[] = {
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Address")},
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Last device")},
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Protocol")},
    {}, // see title(): it contains the time zone
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Messages"), true},
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Bytes"), true},
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Rate"), true},
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Last seen")},
    {QT_TRANSLATE_NOOP("loom::ConnectionsModel", "Last error")},
};

} // namespace

ConnectionsModel::ConnectionsModel(QObject *parent) : RowModel(ConnectionColumns, parent) {}

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
    onChanged();

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
    onChanged();
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConnectionsModel::sortKey(int number, int column) const
{
    const auto &row = m_rows[number];
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
        return {};
    }
}

QString ConnectionsModel::text(int number, int column) const
{
    const auto &row = m_rows[number];
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

QString ConnectionsModel::title(int column) const
{
    //: %1 is the zone of the times below, such as UTC+01:00
    return column == Since ? tr("Since (%1)").arg(zoneText(m_time, m_zone)) : RowModel::title(column);
}

} // namespace loom
