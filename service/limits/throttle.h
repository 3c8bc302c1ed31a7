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

/// How requests are grouped for the rate limit.
enum class LimitBy {
    Auto, ///< by key, or by address without a key
    Key, ///< by key
    Device, ///< by device, and by key or address at DevicesPerSender times the rate
    Address ///< by IPv4 address or IPv6 /64 network
};

struct RateLimitSettings
{
    bool isEnabled = false;
    int requestsPerMinute = 1000;
    int burstSize = 100;
    LimitBy by = LimitBy::Auto;
};

/// The group to which a request or connection counts.
struct Sender
{
    QByteArray name;
    RateLimit::Rate rate;
};

/// The rate limit of clients. Thread-safe. A message counts as one, a batch as the number of its items, and any other
/// request as one.
class Throttle
{
public:
    /// Limits clients that send with ever new device ids: rate of a sender, as a multiple of a device's.
    static constexpr int DevicesPerSender = 10;

    /// @p settings must outlive this object.
    explicit Throttle(const RateLimitSettings &settings);

    bool isOn() const { return m_limit != nullptr; }
    /// Returns the sender for a request. @p key is the id of the key, empty if there is none; @p keyPerMinute is its
    /// own rate, or 0.
    Sender senderOf(const QString &key, int keyPerMinute, const QHostAddress &address) const;
    /// Acquires @p count permits. Returns RateLimited if the limit is exceeded. Call only if isOn().
    std::optional<Error> rejection(const Sender &sender, int count) const;
    /// The same for a message of @p device, if requests are grouped by device.
    std::optional<Error> deviceRejection(const QString &device) const;
    /// Counts a message that is accepted in any case. Returns how long to wait before reading the next one.
    std::chrono::nanoseconds charge(const Sender &sender, const QString &device) const;

private:
    RateLimit::Rate rate(int requestsPerMinute) const;
    Sender senderOf(const QString &device) const;

    const RateLimitSettings &m_settings;
    const std::unique_ptr<RateLimit> m_limit; ///< null if the limit is off
};

} // namespace loom
