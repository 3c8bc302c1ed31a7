// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace loom {

/// Whether librdkafka has a property of that name. From any thread, as all of these.
bool isKafkaProperty(const QByteArray &name);

/// Whether @p name is one of librdkafka's, or a mistyped one: "sasl.pasword" has dots and begins as some property does.
/// What merely holds a secret ("hunter2", a line of base64) does not look like that.
bool looksLikeKafkaProperty(const QByteArray &name);

/// The name of the property if @p text begins with "name=", else empty.
QByteArray kafkaPropertyAtStart(QStringView text);

} // namespace loom
