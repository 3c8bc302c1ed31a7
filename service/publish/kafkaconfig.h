// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/publish/kafkahandles.h"
#include "service/publish/kafkasettings.h"

#include <optional>

namespace loom {

/// Creates librdkafka's configuration for @p settings, without callbacks. Rejects options that would make a 201 untrue
/// or that have a setting of their own. A failure names the setting, the property and the reason, and never quotes a
/// possible secret.
Result<KafkaConfig, Failure> makeKafkaConfig(const KafkaSettings &settings);

/// Creates a librdkafka client with @p config, which was created from @p settings. A failure never quotes a possible
/// secret.
Result<KafkaClient, Failure> makeKafkaClient(KafkaConfig config, const KafkaSettings &settings);

/// Checks @p settings like makeKafkaClient(), without connecting: creates and destroys a producer without brokers.
/// Takes milliseconds.
Result<void, Failure> checkKafkaSettings(const KafkaSettings &settings);

} // namespace loom
