// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/devicenames.h"
#include "console/replay/payload.h"
#include "console/replay/placeholders.h"
#include "console/replay/source.h"

namespace loom::replay {

/// How messages are made from payloads.
struct PayloadOptions
{
    int devices = 0; ///< number of simulated devices per payload; 0 keeps the payload's own device
    DeviceNames names = {}; ///< names of the simulated devices
    quint32 seed = 0; ///< seed of the random placeholders
};

/// Messages made from payloads, in their order; each payload is sent by every simulated device. Without timing: next()
/// always returns 0.
class PayloadSource : public Source
{
public:
    /// Rejects a payload with invalid placeholders; the failure names it.
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
    int devicesPerPayload() const { return std::max(1, m_options.devices); }
    qsizetype total() const { return m_items.size() * devicesPerPayload(); }
    void replaceDevice(Outgoing &message, int number) const;

    PayloadOptions m_options;
    QList<Item> m_items;
    QRandomGenerator m_random;
    qsizetype m_at = -1;
};

} // namespace loom::replay
