// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkaoperator.h"

#include "tests/support/kafkaclient.h"

#include <QtDebug>

#include <array>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

constexpr int TimeoutMs = 15000;

using DeleteTopic = std::unique_ptr<rd_kafka_DeleteTopic_t, KafkaDeleter<rd_kafka_DeleteTopic_destroy>>;
using AclBinding = std::unique_ptr<rd_kafka_AclBinding_t, KafkaDeleter<rd_kafka_AclBinding_destroy>>;
using Queue = std::unique_ptr<rd_kafka_queue_t, KafkaDeleter<rd_kafka_queue_destroy>>;
using Event = std::unique_ptr<rd_kafka_event_t, KafkaDeleter<rd_kafka_event_destroy>>;

bool told(const char *what, rd_kafka_resp_err_t error)
{
    if (error)
        qWarning("%s: %s", what, rd_kafka_err2str(error));
    return !error;
}

} // namespace

bool deleteTopic(const QByteArray &bootstrap, const QByteArray &topic)
{
    const auto client = openKafkaObserver(bootstrap);
    if (!client)
        return false;
    const DeleteTopic wanted(rd_kafka_DeleteTopic_new(topic.constData()));
    const Queue answers(rd_kafka_queue_new(client.get()));
    auto *topics = wanted.get();
    rd_kafka_DeleteTopics(client.get(), &topics, 1, nullptr, answers.get());
    const Event answer(rd_kafka_queue_poll(answers.get(), TimeoutMs));
    if (!answer || rd_kafka_event_error(answer.get()))
        return told("DeleteTopics", answer ? rd_kafka_event_error(answer.get()) : RD_KAFKA_RESP_ERR__TIMED_OUT);
    size_t count = 0;
    const auto results = rd_kafka_DeleteTopics_result_topics(rd_kafka_event_DeleteTopics_result(answer.get()), &count);
    return count == 1 && told("DeleteTopics", rd_kafka_topic_result_error(results[0]));
}

QStringList authorized()
{
    return {u"authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer"_s,
            u"allow.everyone.if.no.acl.found=true"_s};
}

bool addAcl(const QByteArray &bootstrap, const QByteArray &topic, Permission permission)
{
    const auto client = openKafkaObserver(bootstrap);
    if (!client)
        return false;
    const auto operation =
        permission == Permission::AllowDescribe ? RD_KAFKA_ACL_OPERATION_DESCRIBE : RD_KAFKA_ACL_OPERATION_WRITE;
    const auto type =
        permission == Permission::DenyWrite ? RD_KAFKA_ACL_PERMISSION_TYPE_DENY : RD_KAFKA_ACL_PERMISSION_TYPE_ALLOW;
    std::array<char, 512> reason{};
    const AclBinding binding(rd_kafka_AclBinding_new(RD_KAFKA_RESOURCE_TOPIC, topic.constData(),
                                                     RD_KAFKA_RESOURCE_PATTERN_LITERAL, "User:*", "*", operation, type,
                                                     reason.data(), reason.size()));
    const Queue answers(rd_kafka_queue_new(client.get()));
    auto *bindings = binding.get();
    rd_kafka_CreateAcls(client.get(), &bindings, 1, nullptr, answers.get());
    const Event answer(rd_kafka_queue_poll(answers.get(), TimeoutMs));
    if (!answer || rd_kafka_event_error(answer.get()))
        return told("CreateAcls", answer ? rd_kafka_event_error(answer.get()) : RD_KAFKA_RESP_ERR__TIMED_OUT);
    size_t count = 0;
    const auto results = rd_kafka_CreateAcls_result_acls(rd_kafka_event_CreateAcls_result(answer.get()), &count);
    const auto *error = count == 1 ? rd_kafka_acl_result_error(results[0]) : nullptr;
    return count == 1 && told("CreateAcls", error ? rd_kafka_error_code(error) : RD_KAFKA_RESP_ERR_NO_ERROR);
}

} // namespace loom::test
