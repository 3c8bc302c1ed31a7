// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/devicenames.h"
#include "console/replay/payload.h"
#include "console/replay/placeholders.h"
#include "console/replay/source.h"

namespace loom::replay {

/// How written payloads become messages.
struct PayloadOptions
{
    int devices = 0; ///< how many play each payload's device; 0 = the device it names, as it stands
    DeviceNames names = {}; ///< of those devices
    quint32 seed = 0; ///< of what is random
};

/// Payloads in their order, each by every device. They have no timing of their own.
class PayloadSource : public Source
{
public:
    /// Rejects a payload whose placeholders are not right, by its name.
    static Result<PayloadSource, Failure> make(const QList<Payload> &payloads, const PayloadOptions &options);

    std::optional<qint64> next() override;
    Outgoing message(const SendContext &context) override;
    void rewind() override { m_at = -1; }
    double progress() const override;

private:
    struct Item
    {
        Payload payload;
        PlaceholderText text;
    };

    explicit PayloadSource(const PayloadOptions &options);
    int players() const { return std::max(1, m_options.devices); }
    qsizetype total() const { return m_items.size() * players(); }
    void play(Outgoing &message, int number) const;

    PayloadOptions m_options;
    QList<Item> m_items;
    QRandomGenerator m_random;
    qsizetype m_at = -1;
};

} // namespace loom::replay
