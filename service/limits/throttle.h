// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"
#include "service/limits/ratelimit.h"

#include <QByteArray>
#include <QHostAddress>

#include <memory>
#include <optional>

namespace loom {

/// Whose requests are counted together.
enum class LimitBy {
    Auto, ///< a key's, and where none is shown an address's
    Key, ///< a key's
    Device, ///< a device's, and those of a key or an address together at DevicesOfASender times that
    Address ///< an IPv4 address's or an IPv6 /64 network's
};

struct RateLimitSettings
{
    bool isEnabled = false;
    int requestsPerMinute = 1000;
    int burstSize = 100;
    LimitBy by = LimitBy::Auto;
};

/// Who is counted for a request or a connection.
struct Sender
{
    QByteArray name;
    RateLimit::Rate rate;
};

/// How often clients may send; all threads share it. A message counts one, a batch as many as it has items, and any
/// other request one.
class Throttle
{
public:
    /// Who keeps inventing devices is limited all the same.
    static constexpr int DevicesOfASender = 10;

    /// @p settings must outlive this.
    explicit Throttle(const RateLimitSettings &settings);

    bool isOn() const { return m_limit != nullptr; }
    /// @p key is the id of the key that was shown, empty where none was; @p keyPerMinute its own rate, or 0.
    Sender senderOf(const QString &key, int keyPerMinute, const QHostAddress &address) const;
    /// Why @p count more are rejected (RateLimited), if they are. While it isOn().
    std::optional<Error> rejection(const Sender &sender, int count) const;
    /// The same for a message of @p device, where devices are counted.
    std::optional<Error> deviceRejection(const QString &device) const;
    /// Counts a message that is taken in any case; how long to wait before the next is read.
    std::chrono::nanoseconds charge(const Sender &sender, const QString &device) const;

private:
    RateLimit::Rate rate(int requestsPerMinute) const;
    Sender senderOf(const QString &device) const;

    const RateLimitSettings &m_settings;
    const std::unique_ptr<RateLimit> m_limit; ///< none where it is off
};

} // namespace loom
