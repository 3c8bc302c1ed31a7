// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/recordingfile.h"

#include <QSet>

#include <optional>

namespace loom::replay {

/// Filter for the messages of a recording. A message must satisfy all conditions.
struct RecordingSelection
{
    std::optional<qint64> from = {}; ///< earliest time, inclusive; milliseconds since the epoch, by the service's clock
    std::optional<qint64> until = {}; ///< latest time, exclusive; as from
    QSet<QString> topics = {}; ///< empty for all; an empty name selects messages without a topic, which were rejected
    QSet<QString> devices = {}; ///< empty for all

    bool contains(const protocol::Event &event) const;
    /// Whether @p gap overlaps the selected time.
    bool overlaps(const RecordingGap &gap) const;
    /// Whether all messages are selected.
    bool isAll() const { return !from && !until && topics.isEmpty() && devices.isEmpty(); }

    bool operator==(const RecordingSelection &) const = default;
};

} // namespace loom::replay
