// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

namespace loom {

/// What a client is told when librdkafka refuses a record or reports it as not delivered.
/// @p code is an rd_kafka_resp_err_t other than 0.
Error kafkaError(int code);

/// Whether @p code says that the broker does not have a record's topic.
bool isMissingTopic(int code);

} // namespace loom
