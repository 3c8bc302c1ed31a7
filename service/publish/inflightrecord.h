// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/memorybudget.h"
#include "service/publish/deliveryreportqueue.h"
#include "service/publish/publisher.h"

#include <chrono>
#include <memory>
#include <optional>

namespace loom {

/// A record that is buffered or in flight; passed to librdkafka as the message's opaque pointer. Owns the record's
/// bytes until the delivery report and refers to the queue for that report.
struct InFlightRecord
{
    Record record;
    std::shared_ptr<DeliveryReportQueue> reports;
    quint32 slot; ///< the publisher's index for the record
    SourceQueues origin{};
    quint64 number = 0; ///< sequence number among all records
    std::chrono::steady_clock::time_point bufferedSince{};
    bool wasAlone = false; ///< its batch contained no other record
    std::optional<MemoryReservation> queued{}; ///< part of the producer's queue limit
    std::optional<MemoryReservation> memory{}; ///< part of the service's memory budget
};

} // namespace loom
