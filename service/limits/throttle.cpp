// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/throttle.h"

#include "service/limits/connectionlimit.h"

#include <QRandomGenerator>

#include <algorithm>

namespace loom {

namespace {

using namespace std::chrono_literals;

qint64 wholeSeconds(std::chrono::nanoseconds time)
{
    return std::chrono::ceil<std::chrono::seconds>(time).count();
}

/// Returns the RateLimited error. Adds up to 10 % to the wait, so that clients rejected at the same time do not return
/// at the same time.
Error tooMany(std::chrono::nanoseconds wait, const RateLimit::Rate &rate)
{
    const qint64 seconds = std::max<qint64>(wholeSeconds(wait), 1);
    const qint64 jitter = QRandomGenerator::global()->bounded(std::max<qint64>(seconds / 10, 1) + 1);
    Error error = Error::of(ErrorCode::RateLimited);
    error.pause = {seconds + jitter, rate.burst, wholeSeconds(rate.window())};
    return error;
}

} // namespace

Throttle::Throttle(const RateLimitSettings &settings)
    : m_settings(settings), m_limit(settings.isEnabled ? std::make_unique<RateLimit>() : nullptr)
{
}

RateLimit::Rate Throttle::rate(int requestsPerMinute) const
{
    return {double(requestsPerMinute), m_settings.burstSize};
}

Sender Throttle::senderOf(const QString &key, int keyPerMinute, const QHostAddress &address) const
{
    const bool isKey = !key.isEmpty() && m_settings.by != LimitBy::Address;
    Sender sender{isKey ? "key " + key.toUtf8() : "address " + networkOf(address),
                  rate(isKey && keyPerMinute > 0 ? keyPerMinute : m_settings.requestsPerMinute)};
    if (m_settings.by == LimitBy::Device) {
        sender.rate.perMinute *= DevicesPerSender;
        sender.rate.burst *= DevicesPerSender;
    }
    return sender;
}

Sender Throttle::senderOf(const QString &device) const
{
    return {"device " + device.toUtf8(), rate(m_settings.requestsPerMinute)};
}

std::optional<Error> Throttle::rejection(const Sender &sender, int count) const
{
    const auto wait = m_limit->tryAcquire(sender.name, count, sender.rate, RateLimit::Clock::now());
    return wait > 0ns ? std::optional(tooMany(wait, sender.rate)) : std::nullopt;
}

std::optional<Error> Throttle::deviceRejection(const QString &device) const
{
    return m_settings.by == LimitBy::Device ? rejection(senderOf(device), 1) : std::nullopt;
}

std::chrono::nanoseconds Throttle::charge(const Sender &sender, const QString &device) const
{
    const auto now = RateLimit::Clock::now();
    const auto wait = m_limit->charge(sender.name, 1, sender.rate, now);
    if (m_settings.by != LimitBy::Device)
        return wait;
    const auto deviceSender = senderOf(device);
    return std::max(wait, m_limit->charge(deviceSender.name, 1, deviceSender.rate, now));
}

} // namespace loom
