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

/// What goes through librdkafka for a record: it keeps the record's bytes in place until the delivery
/// report, and knows the way back.
struct InFlightRecord
{
    Record record;
    std::shared_ptr<DeliveryReportQueue> reports;
    quint32 slot; ///< whose record, to the owner of the reports
    SourceQueues origin{};
    quint64 number = 0; ///< its place among all records
    std::chrono::steady_clock::time_point bufferedSince{};
    bool wasAlone = false; ///< no other record can have been in its batch
    std::optional<MemoryReservation> queued{}; ///< of the producer's queue
    std::optional<MemoryReservation> memory{}; ///< of all that the service holds
};

} // namespace loom
