// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/soak/crowd.h"
#include "tests/support/kafkacluster.h"
#include "tests/support/serviceprocess.h"

#include <QRandomGenerator>

#include <memory>
#include <optional>
#include <vector>

namespace loom::test {

/// What happens to the brokers, again and again.
enum class Fault {
    Kill, ///< SIGKILL; they come back with their data
    Wipe, ///< SIGKILL for all; another cluster comes back, without any data
    Freeze, ///< SIGSTOP, and SIGCONT after a while
};

struct SoakPlan
{
    Fault fault = Fault::Kill;
    int times = 100;
    int brokers = 1;
    int atOnce = 1; ///< brokers with the fault at a time
    int services = 1;
    int clients = 12;
    int timeoutMs = 30'000; ///< LOOM_KAFKA_REQUEST_TIMEOUT_MS
    int seed = QRandomGenerator::global()->bounded(1'000'000);
};

/// Brokers that fail again and again, services, and clients. Prints a line for each fault, and a table at the end.
/// Leaves the services' logs in the working directory.
class Soak
{
public:
    explicit Soak(const SoakPlan &plan);

    /// Whether all went as it has to.
    bool run();

private:
    bool start();
    bool injectFault(int number);
    void stopBroker(const QList<int> &brokers);
    bool bringBack(const QList<int> &brokers);
    bool isServedAgain(const char *when);
    void startCrowd();
    bool compare();
    bool failed(const QString &what);
    void report();

    QList<int> chooseBrokers();
    qint64 residentKiB() const;
    qint64 producerResets() const;

    const SoakPlan m_plan;
    QRandomGenerator m_random;
    KafkaCluster m_kafka;
    std::vector<std::unique_ptr<ServiceProcess>> m_services;
    std::optional<Crowd> m_crowd;
    QByteArray m_crowdName;
    int m_crowds = 0;
    int m_firstRound = 0; ///< of the crowd, whose 201s have to be in the cluster that runs now
    Answers m_answers; ///< of crowds that are gone
    Verdict m_verdict; ///< of crowds that are gone
    qint64 m_residentAtStart = 0;
};

} // namespace loom::test
