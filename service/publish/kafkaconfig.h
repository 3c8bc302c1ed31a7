// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/publish/kafkahandles.h"
#include "service/publish/kafkasettings.h"

#include <optional>

namespace loom {

/// librdkafka's configuration for @p settings, without callbacks. A failure names the variable and
/// the property, and why: options that would make a 201 untrue, or have a variable of their own,
/// are rejected. It never quotes what may be a secret.
Result<KafkaConfig, Failure> makeKafkaConfig(const KafkaSettings &settings);

/// A client of librdkafka's for @p config, made of @p settings, or why it makes none. Never quotes what may be a
/// secret.
Result<KafkaClient, Failure> makeKafkaClient(KafkaConfig config, const KafkaSettings &settings);

/// What makeKafkaClient() would find wrong with @p settings, without connecting to anything: a producer is made that
/// knows no broker, and destroyed. Takes milliseconds.
Result<void, Failure> checkKafkaSettings(const KafkaSettings &settings);

} // namespace loom
