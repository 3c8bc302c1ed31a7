// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/latency.h"

#include <QObject>
#include <QStringList>

namespace loom {

enum class Health {
    Unknown, ///< no service, or nothing heard of it yet
    Good,
    Degraded, ///< serves, but something is wrong or about to be
    Down ///< takes no messages
};

/// How a service fares, for people. Totals are since its start, rates and latencies over the last
/// seconds.
struct ServiceFigures
{
    Health health = Health::Unknown;
    QStringList reasons; ///< why health is not good, one sentence each
    QString version;
    qint64 uptime = 0; ///< ms

    qint64 stored = 0;
    qint64 failed = 0;
    qint64 refused = 0;
    qint64 bytes = 0;
    qint64 inFlight = 0;
    qint64 queued = 0;
    qint64 connections = 0;

    double storedRate = 0; ///< per second
    double refusedRate = 0;
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

    using QObject::QObject;

    void setHello(const protocol::Hello &hello);
    void addSnapshot(const protocol::Snapshot &snapshot);
    /// The service is away: what is known stays, its health does not.
    void setAway();

    const ServiceFigures &figures() const { return m_figures; }

signals:
    void changed();

private:
    struct Sample
    {
        qint64 time;
        qint64 stored;
        qint64 failed;
        qint64 refused;
        qint64 bytes;
        QList<qint64> latencyCounts;
    };

    static Sample sampleOf(const protocol::Snapshot &snapshot);
    void judge(const protocol::Snapshot &snapshot);
    void countTotals(const protocol::Snapshot &snapshot);
    void measureRates(const QList<double> &latencyBounds);

    ServiceFigures m_figures;
    qint64 m_startedAt = 0;
    QList<Sample> m_samples;
};

} // namespace loom
