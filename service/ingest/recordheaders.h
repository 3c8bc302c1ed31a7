// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/messagetype.h"
#include "service/ingest/messageevent.h"

namespace loom {

/// Returns the headers of a Kafka record of @p messageType: content type, schema, request id, and the W3C trace context
/// if the client sent a valid one.
QList<RecordHeader> recordHeaders(const MessageType &messageType, const RequestContext &from);

} // namespace loom
