// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

namespace loom {

/// Returns the client's error for a record that librdkafka rejected or reported as not delivered. @p code is an
/// rd_kafka_resp_err_t other than 0. @p mayBeStored: the record may have reached the broker nevertheless. @p reason:
/// why the topic cannot be written to at present, if known.
Error kafkaError(int code, bool mayBeStored = false, const QString &reason = {});

/// Returns the client's error for a record that was not sent because of @p reason.
Error blockingReason(const QString &reason);

/// Whether @p code means that the topic does not exist.
bool isMissingTopic(int code);

/// Whether @p code means that a record, or its batch, is larger than Kafka accepts.
bool isTooLarge(int code);

} // namespace loom
