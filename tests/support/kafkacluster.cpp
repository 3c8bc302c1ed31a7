// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkacluster.h"

#include "tests/support/kafkaadmin.h"

#include <QDeadlineTimer>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

constexpr int ClusterStartTimeoutMs = 180000;
constexpr int ClusterStartAttempts = 3;
constexpr int ControllerId = 100;
constexpr int QuestionMs = 2000;
constexpr int PauseMs = 50;

// Returns 16 random bytes in Kafka's encoding. Kafka rejects an id that looks like an option.
QString randomId()
{
    QByteArray id = "-";
    while (id.startsWith('-'))
        id = QUuid::createUuid().toRfc4122().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QString::fromLatin1(id);
}

QStringList nodeProperties(const char *role, int id, const char *listener, int port)
{
    const auto address = u"%1://127.0.0.1:%2"_s.arg(QLatin1StringView(listener)).arg(port);
    return {u"process.roles=%1"_s.arg(QLatin1StringView(role)), u"node.id=%1"_s.arg(id), u"listeners=%1"_s.arg(address),
            u"advertised.listeners=%1"_s.arg(address)};
}

// Returns false if @p isAlive() returns false before the condition is met, or on timeout.
bool waitFor(const QByteArray &bootstrap, const QDeadlineTimer &deadline, const std::function<bool()> &isAlive,
             const std::function<bool(const ClusterState &)> &condition)
{
    while (isAlive() && !deadline.hasExpired()) {
        if (const auto state = clusterState(bootstrap, QuestionMs); state && condition(*state))
            return true;
        QThread::msleep(PauseMs);
    }
    return false;
}

} // namespace

KafkaCluster::KafkaCluster(int brokers, const QStringList &properties) : m_properties(properties)
{
    m_controller.setHeap(u"-Xmx128m"_s);
    for (int broker = 0; broker < brokers; ++broker) {
        m_brokers.push_back(std::make_unique<KafkaProcess>());
        m_brokers.back()->setHeap(u"-Xmx256m"_s);
    }
}

KafkaCluster::~KafkaCluster()
{
    killAll();
}

bool KafkaCluster::start()
{
    for (int attempt = 0; attempt < ClusterStartAttempts; ++attempt) {
        m_ports = KafkaProcess::freePorts(size() + 1);
        if (m_ports.size() > size() && launchAll())
            return true;
        // Another process can take the port after it was chosen.
        if (!anyLogContains("Address already in use"))
            break;
    }
    return failed("The Kafka cluster did not start");
}

bool KafkaCluster::restartEmpty()
{
    return launchAll() || failed("The Kafka cluster did not start again without data");
}

void KafkaCluster::killAll()
{
    m_controller.kill();
    for (auto &broker : m_brokers)
        broker->kill();
}

bool KafkaCluster::restart(int broker)
{
    kill(broker);
    return relaunch(broker);
}

bool KafkaCluster::restartEmpty(int broker)
{
    node(broker).wipe();
    return relaunch(broker);
}

bool KafkaCluster::waitUntilInSync()
{
    const bool done = waitFor(
        bootstrap(), QDeadlineTimer(ClusterStartTimeoutMs), [this] { return areRunning(); },
        [this](auto &state) { return state.brokers.size() == size() && state.isInSync(); });
    if (!done)
        qWarning("Kafka's replicas are not all in sync");
    return done;
}

QByteArray KafkaCluster::bootstrap() const
{
    QByteArrayList addresses;
    for (const auto &broker : m_brokers)
        addresses.append(broker->address());
    return addresses.join(',');
}

bool KafkaCluster::launchAll()
{
    killAll();
    const QDeadlineTimer deadline(ClusterStartTimeoutMs);
    const bool hasController = size() > 1;
    const QStringList shared = hasController ? sharedProperties() : QStringList();
    m_controller.wipe();
    m_controller.setProperties(shared + nodeProperties("controller", ControllerId, "CONTROLLER", m_ports.last()));
    if (hasController && !m_controller.launch(deadline, m_ports.last()))
        return false;
    for (int id = 1; id <= size(); ++id) {
        const int port = m_ports[id - 1];
        const auto own = hasController ? nodeProperties("broker", id, "PLAINTEXT", port) : QStringList();
        node(id).wipe();
        node(id).setProperties(shared + own + m_properties);
        if (!node(id).launch(deadline, port))
            return false;
    }
    return waitFor(
        bootstrap(), deadline, [this] { return areRunning(); },
        [this](auto &state) { return state.brokers.size() == size(); });
}

// Properties of the controller and all brokers of a new cluster. The session timeout is longer than for a single
// broker: several brokers share the processor with the test, and a slow one would be considered dead.
QStringList KafkaCluster::sharedProperties() const
{
    return {u"cluster.id="_s + randomId(),
            u"controller.quorum.voters=%1@127.0.0.1:%2"_s.arg(ControllerId).arg(m_ports.last()),
            u"broker.heartbeat.interval.ms=500"_s, u"broker.session.timeout.ms=3000"_s,
            u"offsets.topic.replication.factor=%1"_s.arg(std::min(size(), 3))};
}

bool KafkaCluster::relaunch(int broker)
{
    const QDeadlineTimer deadline(ClusterStartTimeoutMs);
    return (node(broker).launch(deadline, m_ports[broker - 1])
            && waitFor(
                node(broker).address(), deadline, [&] { return node(broker).isRunning(); },
                [broker](auto &state) { return state.brokers.contains(broker); }))
           || node(broker).failed("The Kafka broker did not start again");
}

bool KafkaCluster::areRunning()
{
    return (size() == 1 || m_controller.isRunning())
           && std::all_of(m_brokers.begin(), m_brokers.end(), [](auto &each) { return each->isRunning(); });
}

bool KafkaCluster::anyLogContains(const QByteArray &text) const
{
    return m_controller.log().contains(text)
           || std::any_of(m_brokers.begin(), m_brokers.end(), [&](auto &each) { return each->log().contains(text); });
}

bool KafkaCluster::failed(const char *what)
{
    m_controller.failed(what);
    for (auto &broker : m_brokers)
        broker->failed("A broker of it");
    return false;
}

} // namespace loom::test
