// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaerrors.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct KafkaErrorRow
{
    int kafka;
    ErrorCode code;
    const char *cause;
    const char *advice = nullptr; ///< overrides the advice that mayBeStored implies
};

constexpr const char *NotStored = "Nothing was stored: send the message again in a few seconds";
constexpr const char *MayBeStored = "It may have been stored: send it again with the same message_id";
constexpr const char *Unconfirmed = "Kafka did not confirm the message in time";
constexpr const char *TooLarge = "The message is larger than Kafka accepts";
constexpr const char *Split = "Send it in smaller parts";
constexpr const char *NoTopic = "Kafka does not have the topic of this message";
constexpr const char *NotAllowed = "Kafka does not authorize the service to write this message";
constexpr const char *FewReplicas = "Kafka has too few in-sync replicas of the topic to store this message safely";

constexpr KafkaErrorRow rows[] = {
    {RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN, ErrorCode::KafkaUnavailable, "Kafka is unreachable"},
    {RD_KAFKA_RESP_ERR__RETRY, ErrorCode::KafkaUnavailable,
     "A later message of the device was stored before this one, and this one was not", "Send it again"},
    {RD_KAFKA_RESP_ERR__NO_OFFSET, ErrorCode::KafkaUnavailable, "Kafka confirmed a later message, but not this one"},
    {RD_KAFKA_RESP_ERR__QUEUE_FULL, ErrorCode::Overloaded, "Kafka stores messages more slowly than they arrive"},
    {RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE, ErrorCode::MessageTooLarge, TooLarge, Split},
    {RD_KAFKA_RESP_ERR_RECORD_LIST_TOO_LARGE, ErrorCode::MessageTooLarge, TooLarge, Split},
    {RD_KAFKA_RESP_ERR_INVALID_MSG_SIZE, ErrorCode::MessageTooLarge, TooLarge, Split},
    {RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION, ErrorCode::KafkaUnavailable, NoTopic},
    {RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, ErrorCode::KafkaUnavailable, NotAllowed},
    {RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED, ErrorCode::KafkaUnavailable, NotAllowed},
    {RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS, ErrorCode::KafkaUnavailable, FewReplicas},
    {RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND, ErrorCode::KafkaUnavailable, FewReplicas},
    {RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR, ErrorCode::KafkaUnavailable, "Kafka cannot write to its disk"},
    {RD_KAFKA_RESP_ERR_POLICY_VIOLATION, ErrorCode::KafkaUnavailable, "A Kafka policy forbids this message"},
};

constexpr KafkaErrorRow Other{0, ErrorCode::KafkaUnavailable, Unconfirmed};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

Error kafkaError(int code, bool mayBeStored, const QString &reason)
{
    const auto *found =
        std::find_if(std::begin(rows), std::end(rows), [code](const KafkaErrorRow &r) { return r.kafka == code; });
    const KafkaErrorRow &row = found == std::end(rows) ? Other : *found;
    const QString suffix = reason.isEmpty() ? QString() : u" ("_s + reason + u')';
    const char *advice = row.advice ? row.advice : mayBeStored ? MayBeStored : NotStored;
    return Error::of(row.code, text(row.cause) + suffix + u". "_s + text(advice));
}

Error blockingReason(const QString &reason)
{
    return Error::of(ErrorCode::KafkaUnavailable,
                     u"Kafka cannot store this message: "_s + reason + u". "_s + text(NotStored));
}

bool isMissingTopic(int code)
{
    return code == RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC || code == RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION
           || code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;
}

bool isTooLarge(int code)
{
    return code == RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE || code == RD_KAFKA_RESP_ERR_RECORD_LIST_TOO_LARGE
           || code == RD_KAFKA_RESP_ERR_INVALID_MSG_SIZE;
}

} // namespace loom
