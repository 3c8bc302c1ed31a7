// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaerrors.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <iterator>

namespace loom {

namespace {

struct Row
{
    int kafka;
    ErrorCode code;
    const char *message;
};

constexpr const char *Away =
    "Kafka does not answer at the moment. Nothing was stored: send the message again in a few seconds";
constexpr const char *Unconfirmed =
    "Kafka did not confirm the message in time. It may be stored all the same: send it again "
    "with the same message_id";
constexpr const char *TooLarge = "The message is larger than Kafka accepts. Send it in smaller parts";
constexpr const char *NoTopic =
    "Kafka has no topic for this message. Ask the operator to create it, then send the message again";
constexpr const char *NotAllowed =
    "Kafka does not let the service write this message. Ask the operator to grant access, "
    "then send it again";
constexpr const char *Broken = "The service can no longer write to Kafka and has to be restarted. Tell the operator, "
                               "and send the message again later";

constexpr Row rows[] = {
    {RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, ErrorCode::KafkaUnavailable, Away},
    {RD_KAFKA_RESP_ERR__FATAL, ErrorCode::KafkaUnavailable, Broken},
    {RD_KAFKA_RESP_ERR__QUEUE_FULL, ErrorCode::Overloaded,
     "Kafka takes messages more slowly than they arrive. Send this one again in a few seconds"},
    {RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE, ErrorCode::MessageTooLarge, TooLarge},
    {RD_KAFKA_RESP_ERR_RECORD_LIST_TOO_LARGE, ErrorCode::MessageTooLarge, TooLarge},
    {RD_KAFKA_RESP_ERR_INVALID_MSG_SIZE, ErrorCode::MessageTooLarge, TooLarge},
    {RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, ErrorCode::KafkaUnavailable, NotAllowed},
    {RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, ErrorCode::KafkaUnavailable, NotAllowed},
};

} // namespace

Error kafkaError(int code)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows), [code](const Row &r) { return r.kafka == code; });
    if (row == std::end(rows))
        return Error::of(ErrorCode::KafkaUnavailable, QString::fromUtf8(Unconfirmed));
    return Error::of(row->code, QString::fromUtf8(row->message));
}

bool isMissingTopic(int code)
{
    return code == RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC || code == RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION
           || code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;
}

} // namespace loom
