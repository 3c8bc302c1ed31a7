// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loom {

/// Why @p servers is not a list of brokers as librdkafka takes it ("[PROTOCOL://]host[:port]" with commas), or nothing.
/// Says which entry, without user name and password, and what is expected. Asks no resolver.
std::optional<QString> problemOfBrokerAddresses(const QString &servers);

} // namespace loom
