// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/latency.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace loom {

enum class HealthLevel {
    Unknown, ///< no connection, or no snapshot received yet
    Lost, ///< connection lost; the values are those of the last snapshot
    Silent, ///< connected, but no snapshot for longer than the timeout; the values are those of the last snapshot
    Good,
    Degraded, ///< accepts messages, with problems
    Down ///< does not accept messages
};

/// Health and metrics of the service for display. Totals are since the service's start, rates and latencies over the
/// last ServiceState::Window seconds.
struct ServiceFigures
{
    HealthLevel health = HealthLevel::Unknown;
    QStringList reasons; ///< reasons if the health is not Good, one sentence each
    qint64 silentMs = 0; ///< ms since the last snapshot, while the health is Lost or Silent
    QString version;
    qint64 uptime = 0; ///< ms

    qint64 stored = 0;
    qint64 failed = 0;
    qint64 rejected = 0;
    qint64 bytes = 0;
    qint64 inFlight = 0;
    qint64 queued = 0;
    qint64 connections = 0;

    double storedRate = 0; ///< rates per second
    double failedRate = 0;
    double rejectedRate = 0;
    double byteRate = 0;
    std::optional<Quantile> p50;
    std::optional<Quantile> p95;
    std::optional<Quantile> p99;
};

/// Computes ServiceFigures from the snapshots that the service sends every second.
class ServiceState : public QObject
{
    Q_OBJECT

public:
    /// Number of snapshots over which rates and latencies are computed.
    static constexpr int Window = 10;
    /// Snapshots arrive once per second. After this time without one, the health is Silent.
    static constexpr std::chrono::milliseconds DefaultTimeout{3000};

    explicit ServiceState(std::chrono::milliseconds timeout = DefaultTimeout, QObject *parent = nullptr);

    void setHello(const protocol::Hello &hello);
    void addSnapshot(const protocol::Snapshot &snapshot);
    /// Call when the connection was lost for @p reason. The values stay and the health becomes Lost; without a snapshot
    /// so far it becomes Unknown.
    void setLost(const QString &reason);
    /// Call when the user has disconnected.
    void setUnknown();

    const ServiceFigures &figures() const { return m_figures; }

signals:
    void changed();

private:
    struct Sample
    {
        qint64 time;
        qint64 stored;
        qint64 failed;
        qint64 rejected;
        qint64 bytes;
        QList<qint64> latencyCounts;
    };

    static Sample sampleOf(const protocol::Snapshot &snapshot);
    void judge(const protocol::Snapshot &snapshot);
    void countTotals(const protocol::Snapshot &snapshot);
    void measureRates(const QList<double> &latencyBounds);

    void onSilence();

    const std::chrono::milliseconds m_timeout;
    ServiceFigures m_figures;
    QElapsedTimer m_heard; ///< time since the last snapshot; invalid before the first
    QTimer m_silence;
    qint64 m_startedAt = 0;
    QList<Sample> m_samples;
};

} // namespace loom
