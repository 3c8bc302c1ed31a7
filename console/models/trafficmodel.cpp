// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/trafficmodel.h"

#include "common/core/wholenumber.h"
#include "console/models/numbers.h"
#include "console/models/visibletext.h"

#include <QDateTime>
#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

qint64 sizeOf(const QList<protocol::HeaderInfo> &headers)
{
    constexpr qint64 StringHeaders = 2 * 24;
    qint64 bytes = 0;
    for (const auto &header : headers)
        bytes += qint64(sizeof(header)) + StringHeaders + 2 * (header.name.size() + header.value.size());
    return bytes;
}

qint64 sizeOf(const protocol::Event &event)
{
    const auto characters = event.payload.size() + event.message.size() + event.messageId.size()
                            + event.requestId.size() + event.device.size() + event.topic.size() + event.route.size()
                            + event.stream.size() + event.code.size() + event.transport.size();
    constexpr qint64 StringHeaders = 10 * 24;
    constexpr qint64 Violation = 1000;
    return qint64(sizeof(event)) + StringHeaders + 2 * characters + Violation * event.violations.size()
           + sizeOf(event.headers) + sizeOf(event.recordHeaders);
}

} // namespace

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
    for (const auto &event : events.events) {
        m_waiting.events.append(event);
        m_waiting.bytes += sizeOf(event);
    }
    m_leftOut = countsTogether(m_leftOut, events.leftOut);
    const auto tooMany = surplus(m_waiting, nullptr);
    m_forgotten += tooMany;
    forgetFirst(m_waiting, tooMany);
    if (!m_timer.isActive())
        m_timer.start();
}

qsizetype TrafficModel::surplus(const Store &store, const Store *more) const
{
    const auto moreEvents = more == nullptr ? 0 : more->events.size();
    auto bytes = store.bytes + (more == nullptr ? 0 : more->bytes);
    qsizetype count = 0;
    while (count < store.events.size()
           && (bytes > m_bounds.bytes || store.events.size() - count + moreEvents > m_bounds.events))
        bytes -= sizeOf(store.events[count++]);
    return count;
}

void TrafficModel::forgetFirst(Store &store, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        store.bytes -= sizeOf(store.events[i]);
    store.events.remove(0, count);
    store.found.remove(0, std::min(count, store.found.size()));
}

void TrafficModel::tick()
{
    flush();
    emit changed();
}

void TrafficModel::flush()
{
    if (m_isPaused || m_waiting.events.isEmpty())
        return;
    if (const auto tooMany = surplus(m_shown, &m_waiting); tooMany > 0) {
        beginRemoveRows({}, 0, int(tooMany) - 1);
        forgetFirst(m_shown, tooMany);
        m_searched = std::max<qsizetype>(0, m_searched - tooMany);
        endRemoveRows();
        m_forgotten += tooMany;
    }
    const auto rows = int(m_shown.events.size());
    beginInsertRows({}, rows, rows + int(m_waiting.events.size()) - 1);
    for (const auto &event : std::as_const(m_waiting.events))
        m_shown.found.append(isFound(event));
    if (m_searched == rows)
        m_searched += m_waiting.events.size();
    m_shown.events.append(std::move(m_waiting.events));
    m_shown.bytes += m_waiting.bytes;
    m_waiting = {};
    endInsertRows();
}

void TrafficModel::clear()
{
    beginResetModel();
    m_shown = {};
    m_waiting = {};
    m_leftOut = 0;
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
    return parent.isValid() ? 0 : int(m_shown.events.size());
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex &index, int role) const
{
    const auto &event = m_shown.events[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case IsRefusedRole:
        return !event.code.isEmpty();
    case IsFoundRole:
        return m_shown.found[index.row()];
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
    while (m_searched < m_shown.events.size() && slice.elapsed() < SearchSlice) {
        m_shown.found[m_searched] = isFound(m_shown.events[m_searched]);
        ++m_searched;
    }
    if (m_searched < m_shown.events.size())
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
    if (!m_shown.events.isEmpty())
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
