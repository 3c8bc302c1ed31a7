// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/embeddedbroker.h"

#include "service/publish/kafkahandles.h"

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <array>
#include <future>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int AllBrokers = -1;
constexpr qint16 ProduceRequest = 0;
constexpr qint16 InitProducerIdRequest = 22;

struct ClusterDeleter
{
    void operator()(rd_kafka_mock_cluster_t *cluster) const { rd_kafka_mock_cluster_destroy(cluster); }
};

void pushErrors(rd_kafka_mock_cluster_t *cluster, qint16 request, int count, int error)
{
    const std::vector<rd_kafka_resp_err_t> errors(size_t(count), static_cast<rd_kafka_resp_err_t>(error));
    rd_kafka_mock_push_request_errors_array(cluster, request, errors.size(), errors.data());
}

/// All at once: the cluster may take a second to notice a request, but it notices all that wait.
std::optional<Failure> createTopics(rd_kafka_mock_cluster_t *cluster, const QList<QByteArray> &topics, int partitions)
{
    std::vector<std::future<rd_kafka_resp_err_t>> answers;
    for (const QByteArray &topic : topics)
        answers.push_back(std::async(std::launch::async, [&topic, cluster, partitions] {
            return rd_kafka_mock_topic_create(cluster, topic.constData(), partitions, 1);
        }));
    std::optional<Failure> failure;
    for (size_t i = 0; i < answers.size(); ++i) {
        if (const auto error = answers[i].get())
            failure = Failure{u"The embedded broker cannot create topic %1 with %2 partitions: %3"_s.arg(
                QString::fromUtf8(topics[qsizetype(i)]), QString::number(partitions),
                QString::fromUtf8(rd_kafka_err2str(error)))};
    }
    return failure;
}

} // namespace

struct EmbeddedBroker::Private
{
    KafkaClient host; ///< which the cluster needs, and must outlive it
    std::unique_ptr<rd_kafka_mock_cluster_t, ClusterDeleter> cluster;
};

Result<std::unique_ptr<EmbeddedBroker>, Failure> EmbeddedBroker::start(const QList<QByteArray> &topics, int partitions)
{
    auto d = std::make_unique<Private>();
    std::array<char, 512> reason{};
    KafkaConfig config(rd_kafka_conf_new());
    rd_kafka_conf_set(config.get(), "client.id", "loom-embedded-broker", nullptr, 0);
    rd_kafka_conf_set_log_cb(config.get(), nullptr);
    d->host.reset(rd_kafka_new(RD_KAFKA_PRODUCER, config.get(), reason.data(), reason.size()));
    if (!d->host)
        return Failure{u"The embedded broker does not start: %1"_s.arg(QString::fromUtf8(reason.data()))};
    static_cast<void>(config.release()); // the host's now

    d->cluster.reset(rd_kafka_mock_cluster_new(d->host.get(), 1));
    if (!d->cluster)
        return Failure{u"The embedded broker does not start: no port of 127.0.0.1 is free for it"_s};
    if (const auto failure = createTopics(d->cluster.get(), topics, partitions))
        return *failure;
    return std::unique_ptr<EmbeddedBroker>(new EmbeddedBroker(std::move(d)));
}

EmbeddedBroker::EmbeddedBroker(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

EmbeddedBroker::~EmbeddedBroker() = default;

QByteArray EmbeddedBroker::bootstrapServers() const
{
    return rd_kafka_mock_cluster_bootstraps(m_d->cluster.get());
}

void EmbeddedBroker::takeDown()
{
    rd_kafka_mock_broker_set_down(m_d->cluster.get(), AllBrokers);
}

void EmbeddedBroker::bringUp()
{
    rd_kafka_mock_broker_set_up(m_d->cluster.get(), AllBrokers);
}

void EmbeddedBroker::setRoundTrip(std::chrono::milliseconds delay)
{
    rd_kafka_mock_broker_set_rtt(m_d->cluster.get(), AllBrokers, int(delay.count()));
}

void EmbeddedBroker::failNextProduce(int count, int error)
{
    pushErrors(m_d->cluster.get(), ProduceRequest, count, error);
}

void EmbeddedBroker::refuseProducers()
{
    pushErrors(m_d->cluster.get(), InitProducerIdRequest, 1000, RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED);
}

} // namespace loom
