// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loom {

/// Checks @p servers, a broker list in librdkafka's form (comma-separated "[PROTOCOL://]host[:port]"). Returns why it
/// is invalid, or nothing. The text names the entry, without user name and password, and the expected form. Does not
/// resolve names.
std::optional<QString> problemOfBrokerAddresses(const QString &servers);

} // namespace loom
