// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/devicesmodel.h"

#include "common/core/wholenumber.h"
#include "console/models/numbers.h"
#include "console/models/serviceseries.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr RowModel::Column DeviceColumns[] = {
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Device")},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Last seen")},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Rate"), true},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Last 5 minutes")},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Stored"), true},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Rejected"), true},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Bytes"), true},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Message types")},
    {QT_TRANSLATE_NOOP("loom::DevicesModel", "Last error")},
};

/// The service resets its counters after the last console has disconnected.
qint64 increase(qint64 now, qint64 before)
{
    return now < before ? now : now - before;
}

} // namespace

DevicesModel::DevicesModel(QObject *parent) : RowModel(DeviceColumns, parent) {}

void DevicesModel::update(const QList<protocol::DeviceInfo> &heard, qint64 time)
{
    const auto since = m_time;
    moveOn(time);
    QList<protocol::DeviceInfo> added;
    for (const auto &now : heard) {
        const auto known = m_byDevice.constFind(now.device);
        if (known == m_byDevice.constEnd())
            added.append(now);
        else
            update(m_rows[*known], now, since);
    }
    onChanged();
    append(added, since == 0);
    forgetOldest();
}

void DevicesModel::moveOn(qint64 time)
{
    const bool isGap = time - m_time > ServiceSeries::LongestStep;
    for (auto &row : m_rows) {
        row.rate = 0;
        if (isGap)
            row.history.skip(time);
        else
            row.history.add(time, 0);
    }
    m_time = time;
}

void DevicesModel::update(Row &row, const protocol::DeviceInfo &now, qint64 since) const
{
    const auto messages =
        countsTogether(increase(now.stored, row.info.stored), increase(now.rejected, row.info.rejected));
    const auto rejected = increase(now.rejected, row.info.rejected);
    const double seconds = double(m_time - since) / 1000;
    row.rate = seconds > 0 ? double(messages) / seconds : 0;
    if (m_time - since <= ServiceSeries::LongestStep)
        row.history.add(m_time, messages);
    row.info = now;
    onErrors(row, rejected);
}

void DevicesModel::onErrors(Row &row, qint64 count) const
{
    if (count == 0 || row.info.lastError.isEmpty())
        return;
    auto &errors = row.errors;
    if (!errors.isEmpty() && errors.last().code == row.info.lastError) {
        errors.last().last = m_time;
        errors.last().count = countsTogether(errors.last().count, count);
        return;
    }
    errors.append({row.info.lastError, m_time, m_time, count});
    if (errors.size() > MostErrors)
        errors.removeFirst();
}

void DevicesModel::append(const QList<protocol::DeviceInfo> &added, bool isFirst)
{
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    for (const auto &device : added) {
        m_byDevice.insert(device.device, m_rows.size());
        Row row{device};
        // The counts of the first snapshot accumulated over an unknown time.
        row.history.add(m_time, isFirst ? 0 : countsTogether(device.stored, device.rejected));
        onErrors(row, isFirst ? 0 : device.rejected);
        m_rows.append(row);
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

QVariant DevicesModel::data(const QModelIndex &index, int role) const
{
    if (role == SamplesRole)
        return QVariant::fromValue(samples(index.row()));
    if (role == Qt::ToolTipRole && index.column() == Streams)
        return device(index.row()).messageTypes.join(u'\n');
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && index.column() == Activity)
        return activityText(index.row());
    return RowModel::data(index, role);
}

QString DevicesModel::activityText(int row) const
{
    double sum = 0;
    double highest = 0;
    int known = 0;
    for (const float rate : samples(row)) {
        if (std::isnan(rate))
            continue;
        sum += rate;
        highest = std::max(highest, double(rate));
        ++known;
    }
    return tr("Mean %1, maximum %2").arg(rateText(known > 0 ? sum / known : 0), rateText(highest));
}

QVariant DevicesModel::sortKey(int number, int column) const
{
    const auto &row = m_rows[number];
    switch (column) {
    case LastSeen:
        return row.info.lastSeen;
    case Rate:
    case Activity:
        return row.rate;
    case Stored:
        return row.info.stored;
    case Rejected:
        return row.info.rejected;
    case Bytes:
        return row.info.bytes;
    default:
        return {};
    }
}

QString DevicesModel::text(int number, int column) const
{
    const auto &row = m_rows[number];
    switch (column) {
    case Device:
        return row.info.device;
    case LastSeen:
        //: %1 is a time such as "3 min 12 s"
        return tr("%1 ago").arg(durationText(std::max<qint64>(0, m_time - row.info.lastSeen)));
    case Rate:
        return rateText(row.rate);
    case Activity:
        return {};
    case Stored:
        return countText(row.info.stored);
    case Rejected:
        return countText(row.info.rejected);
    case Bytes:
        return bytesText(double(row.info.bytes));
    case Streams:
        return row.info.messageTypes.join(u", "_s);
    case LastError:
        return row.info.lastError;
    }
    Q_UNREACHABLE();
}

} // namespace loom
