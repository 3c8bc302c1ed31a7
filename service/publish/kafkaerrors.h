// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

namespace loom {

/// What a client is told when librdkafka rejects a record or reports it as not delivered.
/// @p code is an rd_kafka_resp_err_t other than 0. @p mayBeStored says whether the record may have reached the broker
/// all the same. @p reason is why the topic cannot be written to at present, where that is known.
Error kafkaError(int code, bool mayBeStored = false, const QString &reason = {});

/// What a client is told when a record is not even tried, because of @p reason.
Error blockingReason(const QString &reason);

/// Whether @p code says that the broker does not have a record's topic.
bool isMissingTopic(int code);

/// Whether @p code says that a record, or the batch that it was in, is larger than Kafka accepts.
bool isTooLarge(int code);

} // namespace loom
