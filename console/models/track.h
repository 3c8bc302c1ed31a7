// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/trafficmodel.h"

#include <QPointF>
#include <QTimer>

#include <optional>

namespace loom {

/// Degrees north of the equator and east of Greenwich.
struct Position
{
    double latitude = 0;
    double longitude = 0;
};

/// Where the payload's members "latitude" and "longitude" say that its device is, whatever its stream. None where they
/// are missing or out of their range.
std::optional<Position> positionOf(const protocol::Event &event);

/// Metres east and north of @p origin. Good for a few hundred kilometres.
QPointF metresFrom(const Position &origin, const Position &position);

struct TrackPoint
{
    Position position;
    qint64 serial = 0; ///< TrafficModel::serial()
};

/// The positions of one device among the messages of the traffic, in the order in which they came: the newest
/// MaxPoints. Reads the messages in slices, and those that come later as they come.
class Track : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxPoints = 2000;
    static constexpr int Slice = 8; ///< ms that reading may hold the event loop at once

    explicit Track(const TrafficModel &traffic, QObject *parent = nullptr);

    /// Follows the device of a message that has a position. A message without a device stands for itself.
    void follow(const protocol::Event &event, qint64 serial);
    void stop();

    const QString &device() const { return m_device; }
    /// The point of the followed message.
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
    qint64 m_nextSerial = 0; ///< all messages before it have been read
    bool m_isFollowing = false;
    bool m_hasChanged = false; ///< since changed()
    QTimer m_timer;
};

} // namespace loom
