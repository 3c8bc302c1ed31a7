// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/publisher.h"

#include <QByteArray>
#include <QList>

namespace loom {

/// A record as a consumer finds it.
struct ReadRecord
{
    int partition;
    qint64 offset;
    QByteArray key;
    QByteArray value;
    QList<RecordHeader> headers;
};

/// All that @p topic holds, partition by partition in order of offset. Blocks until the end of
/// each, up to 20 s.
QList<ReadRecord> readTopic(const QByteArray &bootstrapServers, const QByteArray &topic);

} // namespace loom
