// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/embeddedbroker.h"
#include "service/publish/kafkaproducer.h"

#include <QTest>

#include <algorithm>
#include <vector>

namespace loom::test {

inline const QByteArray Topic = "device.sensor.gps.raw";

inline std::unique_ptr<EmbeddedBroker> startBroker(int partitions = 3)
{
    auto broker = EmbeddedBroker::start({Topic}, partitions);
    return broker ? *std::move(broker) : nullptr;
}

inline KafkaSettings settingsFor(const EmbeddedBroker &broker)
{
    KafkaSettings settings;
    settings.createTopics = false; // the embedded broker has the topics and no controller for CreateTopics
    settings.bootstrapServers = broker.bootstrapServers();
    settings.topics = {Topic};
    return settings;
}

inline std::unique_ptr<KafkaProducer> makeProducer(const KafkaSettings &settings)
{
    auto producer = KafkaProducer::create(settings);
    return producer ? *std::move(producer) : nullptr;
}

/// Returns a producer that is connected to its broker, or null.
inline std::unique_ptr<KafkaProducer> makeReadyProducer(const KafkaSettings &settings)
{
    auto producer = makeProducer(settings);
    if (!producer || !QTest::qWaitFor([&] { return producer->state() == BrokerState::Ready; }, 10000))
        return nullptr;
    return producer;
}

inline Record recordOf(const QByteArray &key, const QByteArray &value = "{}")
{
    return {Topic, key, value, {}};
}

/// Options that make librdkafka buffer records for longer than a test takes.
inline KafkaOptions neverSent()
{
    return {{"linger.ms", "20000"}};
}

/// The results of the records, in the order of their completion.
class Answers
{
public:
    Completion next()
    {
        return [this](const Result<Delivery> &result) { m_results.push_back(result); };
    }
    qsizetype count() const { return qsizetype(m_results.size()); }
    const Result<Delivery> &operator[](size_t i) const { return m_results.at(i); }
    bool areAllDelivered() const
    {
        return std::all_of(m_results.begin(), m_results.end(), [](const auto &result) { return bool(result); });
    }
    bool areAll(ErrorCode code) const
    {
        return std::all_of(m_results.begin(), m_results.end(),
                           [code](const Result<Delivery> &result) { return !result && result.error().code == code; });
    }

private:
    std::vector<Result<Delivery>> m_results;
};

} // namespace loom::test
