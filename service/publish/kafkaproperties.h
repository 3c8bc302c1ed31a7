// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace loom {

/// Whether librdkafka has a property of that name. All functions here are thread-safe.
bool isKafkaProperty(const QByteArray &name);

/// Whether @p name is, or is probably meant to be, a property of librdkafka: "sasl.pasword" has a dot and begins like a
/// property. A part of a secret ("hunter2", a line of base64) does not match.
bool looksLikeKafkaProperty(const QByteArray &name);

/// Returns the property name if @p text begins with "name=", else an empty text.
QByteArray kafkaPropertyAtStart(QStringView text);

} // namespace loom
