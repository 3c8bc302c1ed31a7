// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/outcomehistory.h"

#include "service/monitor/eventfilter.h"

#include <algorithm>

namespace loom {

namespace {

/// Maximum lengths of values that clients choose; longer ones are truncated.
constexpr qsizetype MaxIdLength = 128;
constexpr qsizetype MaxTextLength = 300;
/// Number of outcomes compared while the mutex is held.
constexpr qint64 Slice = 1000;

/// Truncates by copying: truncate() would keep the memory of the whole text.
template<typename Text>
void truncate(Text &text, qsizetype length)
{
    if (text.size() > length)
        text = text.left(length);
}

void shorten(Outcome &outcome)
{
    truncate(outcome.device, MaxDeviceLength);
    truncate(outcome.messageId, MaxIdLength);
    truncate(outcome.requestId, MaxIdLength);
    if (outcome.error)
        outcome.error = std::make_shared<const Error>(Error{.code = outcome.error->code,
                                                            .message = outcome.error->message.left(MaxTextLength),
                                                            .ownName = outcome.error->ownName});
}

/// Ids are compared ignoring case, since the digits of a UUID may be upper or lower case.
bool isWanted(const Outcome &outcome, const protocol::Find &wanted, QLatin1StringView topic)
{
    if (!wanted.id.isEmpty())
        return outcome.messageId.compare(wanted.id, Qt::CaseInsensitive) == 0
               || wanted.id.compare(QLatin1StringView(outcome.requestId), Qt::CaseInsensitive) == 0;
    return outcome.delivery.offset == wanted.offset && outcome.delivery.partition == wanted.partition && !outcome.error
           && topic == QLatin1StringView(outcome.topic);
}

} // namespace

OutcomeHistory::OutcomeHistory(int capacity) : m_capacity(capacity)
{
    m_outcomes.reserve(std::size_t(capacity));
}

void OutcomeHistory::add(Outcome outcome)
{
    if (m_capacity == 0)
        return;
    shorten(outcome);
    const std::lock_guard lock(m_mutex);
    if (m_count < m_capacity)
        m_outcomes.push_back(std::move(outcome));
    else
        std::swap(m_outcomes[std::size_t(m_count % m_capacity)], outcome);
    ++m_count;
}

protocol::Found OutcomeHistory::find(const protocol::Find &wanted) const
{
    protocol::Found found;
    found.request = wanted.request;
    const auto topic = wanted.topic.toLatin1();
    std::unique_lock lock(m_mutex);
    const auto oldest = [this] { return std::max<qint64>(0, m_count - m_capacity); };
    const auto at = [this](qint64 number) -> const Outcome & { return m_outcomes[std::size_t(number % m_capacity)]; };
    found.kept = m_count - oldest();
    found.since = found.kept == 0 ? 0 : at(oldest()).time;
    for (auto number = m_count - 1; number >= oldest();) {
        const auto end = std::max(oldest(), number - Slice);
        for (; number >= end; --number) {
            if (!isWanted(at(number), wanted, QLatin1StringView(topic)))
                continue;
            if (found.events.size() < MaxFound)
                found.events.append(outcomeMessage(at(number)));
            else
                ++found.skipped;
        }
        lock.unlock();
        lock.lock();
    }
    return found;
}

} // namespace loom
