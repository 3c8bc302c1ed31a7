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

/// What happens to the brokers, repeatedly.
enum class Fault {
    Kill, ///< SIGKILL; they restart with their data
    Wipe, ///< SIGKILL for all brokers; an empty cluster replaces them
    Freeze, ///< SIGSTOP, then SIGCONT
};

struct SoakPlan
{
    Fault fault = Fault::Kill;
    int times = 100;
    int brokers = 1;
    int atOnce = 1; ///< number of brokers with the fault at the same time
    int services = 1;
    int clients = 12;
    int timeoutMs = 30'000; ///< LOOM_KAFKA_REQUEST_TIMEOUT_MS
    int seed = QRandomGenerator::global()->bounded(1'000'000);
};

/// Brokers that fail repeatedly, services, and clients. Prints a line for each fault, and a table at the end. Writes
/// the services' logs to the working directory.
class Soak
{
public:
    explicit Soak(const SoakPlan &plan);

    /// Runs the soak test. Returns whether it succeeded.
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
    int m_firstRound = 0; ///< first round of the crowd whose 201s must be in the current cluster
    Answers m_answers; ///< of stopped crowds
    Verdict m_verdict; ///< of stopped crowds
    qint64 m_residentAtStart = 0;
};

} // namespace loom::test
