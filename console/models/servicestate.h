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
    Unknown, ///< no service, or nothing heard of it yet
    Lost, ///< the connection to it ended; the figures are from before
    Silent, ///< connected, but it has not said how it fares for a while; the figures are from before
    Good,
    Degraded, ///< serves, but something is wrong or about to be
    Down ///< does not accept messages
};

/// How a service fares, for people. Totals are since its start, rates and latencies over the last
/// seconds.
struct ServiceFigures
{
    HealthLevel health = HealthLevel::Unknown;
    QStringList reasons; ///< why health is not good, one sentence each
    qint64 heardAgo = 0; ///< ms since the last snapshot, while the health is Lost or Silent
    QString version;
    qint64 uptime = 0; ///< ms

    qint64 stored = 0;
    qint64 failed = 0;
    qint64 rejected = 0;
    qint64 bytes = 0;
    qint64 inFlight = 0;
    qint64 queued = 0;
    qint64 connections = 0;

    double storedRate = 0; ///< per second
    double failedRate = 0;
    double rejectedRate = 0;
    double byteRate = 0;
    std::optional<Quantile> p50;
    std::optional<Quantile> p95;
    std::optional<Quantile> p99;
};

/// Makes figures of what a service says once a second.
class ServiceState : public QObject
{
    Q_OBJECT

public:
    /// Over how many snapshots rates and latencies are taken.
    static constexpr int Window = 10;
    /// A snapshot is due each second; after this long without one the service counts as silent.
    static constexpr std::chrono::milliseconds DefaultTimeout{3000};

    explicit ServiceState(std::chrono::milliseconds patience = DefaultTimeout, QObject *parent = nullptr);

    void setHello(const protocol::Hello &hello);
    void addSnapshot(const protocol::Snapshot &snapshot);
    /// The connection ended for @p reason: the figures stay, the health does not. What was never heard of stays
    /// unknown.
    void setLost(const QString &reason);
    /// Nobody wants a connection any more.
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
    QElapsedTimer m_heard; ///< since the last snapshot; not valid before the first
    QTimer m_silence;
    qint64 m_startedAt = 0;
    QList<Sample> m_samples;
};

} // namespace loom
