// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/trafficmodel.h"

#include "common/core/wholenumber.h"
#include "console/models/numbers.h"
#include "console/models/visibletext.h"

#include <QDateTime>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace loom {

TrafficModel::TrafficModel(QObject *parent) : TrafficModel(Bounds{}, parent) {}

TrafficModel::TrafficModel(Bounds bounds, QObject *parent) : QAbstractTableModel(parent), m_bounds(bounds)
{
    m_timer.setInterval(FlushInterval);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TrafficModel::tick);
    connect(&m_searchTimer, &QTimer::timeout, this, &TrafficModel::searchOn);
}

void TrafficModel::add(const protocol::Events &events)
{
    for (const auto &event : events.events)
        m_waiting.append(event, m_nextSerial++);
    m_skipped = countsTogether(m_skipped, events.skipped);
    trimWaiting();
    if (!m_timer.isActive())
        m_timer.start();
}

void TrafficModel::trimWaiting()
{
    const auto marked = m_shown.marked();
    const auto tooMany = m_waiting.surplus({m_bounds.events - marked.events, m_bounds.bytes - marked.bytes}).end;
    m_waiting.remove(0, tooMany);
    m_forgotten += tooMany;
}

void TrafficModel::makeRoom()
{
    const auto waiting = m_waiting.all();
    const auto surplus = m_shown.surplus({m_bounds.events - waiting.events, m_bounds.bytes - waiting.bytes});
    if (surplus.marked > 0)
        gatherMarks(surplus);
    const auto first = surplus.first + surplus.marked;
    const auto tooMany = surplus.end - first;
    if (tooMany == 0)
        return;
    beginRemoveRows({}, int(first), int(surplus.end) - 1);
    m_shown.remove(first, tooMany);
    if (m_searched > first)
        m_searched = std::max(first, m_searched - tooMany);
    endRemoveRows();
    m_forgotten += tooMany;
}

void TrafficModel::gatherMarks(const EventBuffer::Surplus &surplus)
{
    emit layoutAboutToBeChanged();
    const auto rows = m_shown.gather(surplus);
    if (m_searched < surplus.end)
        m_searched = std::min(m_searched, surplus.first);
    const auto before = persistentIndexList();
    auto after = before;
    for (auto &index : after) {
        if (index.row() >= surplus.first && index.row() < surplus.end)
            index = createIndex(rows[index.row() - surplus.first], index.column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void TrafficModel::tick()
{
    flush();
    emit changed();
}

void TrafficModel::flush()
{
    if (m_isPaused || m_waiting.size() == 0)
        return;
    trimWaiting();
    makeRoom();
    if (m_waiting.size() == 0)
        return;
    const auto rows = int(m_shown.size());
    beginInsertRows({}, rows, rows + int(m_waiting.size()) - 1);
    for (qsizetype i = 0; i < m_waiting.size(); ++i)
        m_waiting[i].isFound = isFound(m_waiting[i].event);
    if (m_searched == rows)
        m_searched += m_waiting.size();
    m_shown.append(std::move(m_waiting));
    endInsertRows();
}

bool TrafficModel::setMarked(const QList<int> &rows, bool isMarked)
{
    const auto mostMarks = std::min(MaxMarks, m_bounds.events / 2);
    bool hasBuffers = true;
    for (const int row : rows) {
        if (m_shown[row].isMarked == isMarked)
            continue;
        const auto marked = m_shown.marked();
        hasBuffers =
            !isMarked || (marked.events < mostMarks && marked.bytes + m_shown[row].bytes <= m_bounds.bytes / 2);
        if (!hasBuffers)
            break;
        m_shown.setMarked(row, isMarked);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1), {IsMarkedRole});
    }
    emit changed();
    return hasBuffers;
}

void TrafficModel::clearMarks()
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_shown[row].isMarked)
            rows << row;
    }
    setMarked(rows, false);
}

void TrafficModel::clear()
{
    beginResetModel();
    m_shown = {};
    m_waiting = {};
    m_skipped = 0;
    m_forgotten = 0;
    m_searched = 0;
    endResetModel();
    emit changed();
}

void TrafficModel::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    tick();
}

int TrafficModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex &index, int role) const
{
    const auto &held = m_shown[index.row()];
    const auto &event = held.event;
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case IsRejectedRole:
        return !event.code.isEmpty();
    case IsFoundRole:
        return held.isFound;
    case IsMarkedRole:
        return held.isMarked;
    case SortRole:
        return sortKey(event, index.column());
    case Qt::ToolTipRole:
        return tip(event, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() >= Partition ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

void TrafficModel::search(const QString &text)
{
    m_search = text.isEmpty() ? std::nullopt : std::optional<TrafficSearch>(text);
    m_searched = 0;
    m_searchTimer.start();
}

void TrafficModel::searchOn()
{
    QElapsedTimer slice;
    slice.start();
    while (m_searched < m_shown.size() && slice.elapsed() < SearchSlice) {
        auto &held = m_shown[m_searched++];
        held.isFound = isFound(held.event);
    }
    if (m_searched < m_shown.size())
        return;
    m_searchTimer.stop();
    emit searched();
    emit changed();
}

bool TrafficModel::isFound(const protocol::Event &event) const
{
    return !m_search || m_search->finds(event);
}

QVariant TrafficModel::sortKey(const protocol::Event &event, int column) const
{
    switch (column) {
    case Time:
        return event.time;
    case Partition:
        return event.partition;
    case Offset:
        return event.offset;
    case Size:
        return event.bytes;
    case KafkaTime:
        return event.kafkaMs;
    case TotalTime:
        return event.totalMs;
    default:
        return text(event, column);
    }
}

QString TrafficModel::text(const protocol::Event &event, int column) const
{
    const bool isStored = event.code.isEmpty();
    switch (column) {
    case Time:
        return clockText(event.time, m_zone);
    case Outcome:
        //: %1 is the HTTP status, such as 201
        return isStored ? tr("%1 stored").arg(event.status) : u"%1 %2"_s.arg(event.status).arg(event.code);
    case Route:
        return event.route;
    case Device:
        return event.device;
    case Topic:
        return event.topic;
    case Partition:
        return event.partition < 0 ? QString() : QString::number(event.partition);
    case Offset:
        return event.offset < 0 ? QString() : QString::number(event.offset);
    case Size:
        return event.isUnread && event.bytes == 0 ? QString() : bytesText(double(event.bytes));
    case KafkaTime:
        return isStored ? millisecondsText(event.kafkaMs) : QString();
    case TotalTime:
        return millisecondsText(event.totalMs);
    }
    Q_UNREACHABLE();
}

QVariant TrafficModel::tip(const protocol::Event &event, int column) const
{
    if (column == Time)
        return fullTimeText(event.time, m_zone);
    return event.message.isEmpty() ? QVariant() : visibleText(event.message);
}

void TrafficModel::setZone(TimeZone zone)
{
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, Time, Time);
    if (m_shown.size() > 0)
        emit dataChanged(index(0, Time), index(rowCount() - 1, Time));
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const names[] = {
        QT_TR_NOOP("Time"),      QT_TR_NOOP("Outcome"), QT_TR_NOOP("Route"), QT_TR_NOOP("Device"), QT_TR_NOOP("Topic"),
        QT_TR_NOOP("Partition"), QT_TR_NOOP("Offset"),  QT_TR_NOOP("Size"),  QT_TR_NOOP("Kafka"),  QT_TR_NOOP("Total")};
    static_assert(std::size(names) == ColumnCount);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Time)
        //: Of the day; %1 is the zone, such as UTC+01:00
        return tr("Time (%1)").arg(zoneText(QDateTime::currentMSecsSinceEpoch(), m_zone));
    return tr(names[section]);
}

} // namespace loom
