// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/trafficmodel.h"

#include <QPointF>
#include <QTimer>

#include <optional>

namespace loom {

/// Geographic position in degrees: latitude north, longitude east.
struct Position
{
    double latitude = 0;
    double longitude = 0;
};

/// Returns the position in the payload's members "latitude" and "longitude", for any message type; nothing if they are
/// missing or out of range.
std::optional<Position> positionOf(const protocol::Event &event);

/// Returns metres east and north of @p origin. Accurate for a few hundred kilometres.
QPointF metresFrom(const Position &origin, const Position &position);

struct TrackPoint
{
    Position position;
    qint64 serial = 0; ///< TrafficModel::serial()
};

/// The newest MaxPoints positions of one device in the traffic list, in the order of arrival. Reads the messages in
/// time slices, and new messages as they arrive.
class Track : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxPoints = 2000;
    static constexpr int Slice = 8; ///< ms of work per event-loop iteration

    explicit Track(const TrafficModel &traffic, QObject *parent = nullptr);

    /// Follows the device of a message that has a position. If the message has no device, only its own position is
    /// shown.
    void follow(const protocol::Event &event, qint64 serial);
    void stop();

    const QString &device() const { return m_device; }
    /// Position of the message passed to follow().
    const TrackPoint &chosen() const { return m_chosen; }
    const QList<TrackPoint> &points() const { return m_points; }

signals:
    void changed();

private:
    void readOn();
    bool read(const protocol::Event &event, qint64 serial);
    void forgetDropped();

    const TrafficModel &m_traffic;
    QString m_device;
    TrackPoint m_chosen;
    QList<TrackPoint> m_points;
    qint64 m_nextSerial = 0; ///< all messages before it were read
    bool m_isFollowing = false;
    bool m_hasChanged = false; ///< since the last changed()
    QTimer m_timer;
};

} // namespace loom
