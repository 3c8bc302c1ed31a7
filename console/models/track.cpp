// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/track.h"

#include "common/core/parsedjson.h"
#include "console/models/payloadjson.h"

#include <QElapsedTimer>
#include <QtMath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

std::optional<double> degrees(QByteArrayView json, double maximum)
{
    bool isNumber = false;
    const double value = QByteArray::fromRawData(json.data(), json.size()).toDouble(&isNumber);
    return isNumber && std::abs(value) <= maximum ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<Position> positionOf(const protocol::Event &event)
{
    // Most messages have no position: skip them without parsing.
    if (!event.payload.contains(u"\"latitude\""_s))
        return {};
    const auto payload = event.payloadBytes();
    std::optional<double> latitude;
    std::optional<double> longitude;
    for (const auto &member : jsonMembers(jsonOf(payload))) {
        if (member.isNamed("latitude"))
            latitude = degrees(member.value, 90);
        else if (member.isNamed("longitude"))
            longitude = degrees(member.value, 180);
    }
    return latitude && longitude ? std::optional(Position{*latitude, *longitude}) : std::nullopt;
}

QPointF metresFrom(const Position &origin, const Position &position)
{
    constexpr double EarthRadius = 6'371'000;
    const double east = std::remainder(position.longitude - origin.longitude, 360);
    return {qDegreesToRadians(east) * std::cos(qDegreesToRadians(origin.latitude)) * EarthRadius,
            qDegreesToRadians(position.latitude - origin.latitude) * EarthRadius};
}

Track::Track(const TrafficModel &traffic, QObject *parent) : QObject(parent), m_traffic(traffic)
{
    connect(&m_timer, &QTimer::timeout, this, &Track::readOn);
    const auto go = [this] {
        if (m_isFollowing)
            m_timer.start();
    };
    connect(&traffic, &QAbstractItemModel::rowsInserted, this, go);
    connect(&traffic, &QAbstractItemModel::rowsRemoved, this, go);
    connect(&traffic, &QAbstractItemModel::modelReset, this, go);
}

void Track::follow(const protocol::Event &event, qint64 serial)
{
    const auto position = positionOf(event);
    if (!position)
        return stop();
    if (!m_isFollowing || event.device != m_device || m_device.isEmpty()) {
        m_points.clear();
        m_nextSerial = 0;
    }
    m_device = event.device;
    m_chosen = {*position, serial};
    m_isFollowing = true;
    m_hasChanged = true;
    m_timer.start();
}

void Track::stop()
{
    m_isFollowing = false;
    m_points.clear();
    m_timer.stop();
}

void Track::readOn()
{
    forgetDropped();
    QElapsedTimer slice;
    slice.start();
    int row = m_traffic.rowFrom(m_nextSerial);
    for (; row < m_traffic.rowCount() && slice.elapsed() < Slice; ++row) {
        m_nextSerial = m_traffic.serial(row) + 1;
        if (read(m_traffic.event(row), m_traffic.serial(row)))
            m_hasChanged = true;
    }
    if (row < m_traffic.rowCount())
        return;
    m_timer.stop();
    if (std::exchange(m_hasChanged, false))
        emit changed();
}

bool Track::read(const protocol::Event &event, qint64 serial)
{
    const bool isOfDevice = m_device.isEmpty() ? serial == m_chosen.serial : event.device == m_device;
    const auto position = isOfDevice ? positionOf(event) : std::nullopt;
    if (!position)
        return false;
    m_points.append({*position, serial});
    if (m_points.size() > MaxPoints)
        m_points.removeFirst();
    return true;
}

void Track::forgetDropped()
{
    const auto dropped =
        m_points.removeIf([this](const TrackPoint &point) { return m_traffic.rowOf(point.serial) < 0; });
    if (dropped > 0)
        m_hasChanged = true;
}

} // namespace loom
