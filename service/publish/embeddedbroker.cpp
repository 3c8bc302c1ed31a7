// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/embeddedbroker.h"

#include "service/publish/kafkahandles.h"

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <QDir>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <array>
#include <functional>
#include <future>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

constexpr qint16 ProduceRequest = 0;
constexpr qint16 InitProducerIdRequest = 22;

void pushErrors(rd_kafka_mock_cluster_t *cluster, qint16 request, int count, int error)
{
    const std::vector<rd_kafka_resp_err_t> errors(size_t(count), static_cast<rd_kafka_resp_err_t>(error));
    rd_kafka_mock_push_request_errors_array(cluster, request, errors.size(), errors.data());
}

quint16 portOf(const QByteArray &address)
{
    return address.sliced(address.lastIndexOf(':') + 1).toUShort();
}

/// Sets TCP_NODELAY on the listening socket at @p port, from which accepted sockets inherit it. librdkafka's mock
/// cluster does not set it, so a response may wait 40 ms for the acknowledgement of the previous one. It does not
/// expose the socket either, so this searches the open descriptors.
void sendWithoutDelay(quint16 port)
{
    const QStringList descriptors =
        QDir(u"/dev/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : descriptors) {
        const int descriptor = name.toInt();
        sockaddr_in bound{};
        socklen_t size = sizeof bound;
        const bool isAddressed = ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&bound), &size) == 0;
        if (!isAddressed || bound.sin_family != AF_INET || ntohs(bound.sin_port) != port)
            continue;
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}

/// Checks that connections over 127.0.0.1 work. If not, librdkafka's mock cluster aborts the process because it cannot
/// listen, or its clients never reach it because the loopback interface is down.
Result<void, Failure> checkLoopback()
{
    constexpr int TimeoutMs = 1000;
    QTcpServer server;
    QTcpSocket client;
    const bool listens = server.listen(QHostAddress::LocalHost);
    if (listens)
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
    if (listens && client.waitForConnected(TimeoutMs))
        return {};
    return Failure::transient(
        u"The embedded broker needs the IPv4 address 127.0.0.1: %1. Bring the loopback interface up, "
        u"or set a Kafka broker in LOOM_KAFKA_BOOTSTRAP_SERVERS"_s.arg(listens ? client.errorString()
                                                                               : server.errorString()));
}

} // namespace

struct EmbeddedBroker::Private
{
    struct ClusterDeleter
    {
        void operator()(rd_kafka_mock_cluster_t *cluster) const { rd_kafka_mock_cluster_destroy(cluster); }
    };

    KafkaClient host; ///< client required by the cluster; must outlive it
    std::unique_ptr<rd_kafka_mock_cluster_t, ClusterDeleter> cluster;
    QByteArray addresses; ///< comma-separated

    ~Private();
    /// Runs @p command, which blocks until the cluster's thread has executed it. In librdkafka 2.0.2 that thread may
    /// miss the command and sleep for a second; a connection attempt wakes it.
    void execute(const std::function<void()> &command) const;
    Result<void, Failure> createTopics(const QList<QByteArray> &topics, int partitions);
};

EmbeddedBroker::Private::~Private()
{
    if (cluster)
        execute([this] { cluster.reset(); });
}

void EmbeddedBroker::Private::execute(const std::function<void()> &command) const
{
    const std::future<void> done = std::async(std::launch::async, command);
    const QByteArray address = addresses.first(addresses.indexOf(',') < 0 ? addresses.size() : addresses.indexOf(','));
    while (done.wait_for(2ms) != std::future_status::ready) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QString::fromLatin1(address.first(address.lastIndexOf(':')))),
                             portOf(address));
        socket.waitForConnected(10);
    }
}

Result<void, Failure> EmbeddedBroker::Private::createTopics(const QList<QByteArray> &topics, int partitions)
{
    for (const QByteArray &topic : topics) {
        rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
        execute([&] { error = rd_kafka_mock_topic_create(cluster.get(), topic.constData(), partitions, 1); });
        if (error)
            return Failure{u"The embedded broker cannot create topic %1 with %2 partitions: %3"_s.arg(
                QString::fromUtf8(topic), QString::number(partitions), QString::fromUtf8(rd_kafka_err2str(error)))};
    }
    return {};
}

Result<std::unique_ptr<EmbeddedBroker>, Failure> EmbeddedBroker::start(const QList<QByteArray> &topics, int partitions,
                                                                       int brokers)
{
    if (const auto done = checkLoopback(); !done)
        return done.error();
    auto d = std::make_unique<Private>();
    std::array<char, 512> reason{};
    KafkaConfig config(rd_kafka_conf_new());
    rd_kafka_conf_set(config.get(), "client.id", "loom-embedded-broker", nullptr, 0);
    rd_kafka_conf_set_log_cb(config.get(), nullptr);
    d->host.reset(rd_kafka_new(RD_KAFKA_PRODUCER, config.get(), reason.data(), reason.size()));
    if (!d->host)
        return Failure{u"The embedded broker does not start: %1"_s.arg(QString::fromUtf8(reason.data()))};
    static_cast<void>(config.release()); // now owned by the host

    d->cluster.reset(rd_kafka_mock_cluster_new(d->host.get(), brokers));
    if (!d->cluster)
        return Failure::transient(u"The embedded broker does not start: no free port on 127.0.0.1"_s);
    d->addresses = rd_kafka_mock_cluster_bootstraps(d->cluster.get());
    for (const QByteArray &address : d->addresses.split(','))
        sendWithoutDelay(portOf(address));
    if (const auto done = d->createTopics(topics, partitions); !done)
        return done.error();
    return std::unique_ptr<EmbeddedBroker>(new EmbeddedBroker(std::move(d)));
}

EmbeddedBroker::EmbeddedBroker(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

EmbeddedBroker::~EmbeddedBroker() = default;

QByteArray EmbeddedBroker::bootstrapServers() const
{
    return m_d->addresses;
}

void EmbeddedBroker::stopBroker(int broker)
{
    m_d->execute([&] { rd_kafka_mock_broker_set_down(m_d->cluster.get(), broker); });
}

void EmbeddedBroker::bringUp(int broker)
{
    m_d->execute([&] { rd_kafka_mock_broker_set_up(m_d->cluster.get(), broker); });
}

void EmbeddedBroker::setRoundTrip(std::chrono::milliseconds delay, int broker)
{
    m_d->execute([&] { rd_kafka_mock_broker_set_rtt(m_d->cluster.get(), broker, int(delay.count())); });
}

void EmbeddedBroker::setLeader(const QByteArray &topic, int partition, int broker)
{
    m_d->execute([&] { rd_kafka_mock_partition_set_leader(m_d->cluster.get(), topic.constData(), partition, broker); });
}

void EmbeddedBroker::failNextProduce(int count, int error)
{
    pushErrors(m_d->cluster.get(), ProduceRequest, count, error);
}

void EmbeddedBroker::rejectProducers()
{
    pushErrors(m_d->cluster.get(), InitProducerIdRequest, 1000, RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED);
}

void EmbeddedBroker::allowProducers()
{
    rd_kafka_mock_clear_request_errors(m_d->cluster.get(), InitProducerIdRequest);
}

} // namespace loom
