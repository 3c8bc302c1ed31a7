// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/recordingfile.h"

#include <QSet>

#include <optional>

namespace loom::replay {

/// A part of a capture: the messages that fit all of what is given.
struct RecordingSelection
{
    std::optional<qint64> from = {}; ///< milliseconds since the epoch, by the clock of the service
    std::optional<qint64> until = {}; ///< the first moment that is no longer selected
    QSet<QString> topics = {}; ///< empty: all; an empty name selects messages without a topic, which were rejected
    QSet<QString> devices = {}; ///< empty: all

    bool contains(const protocol::Event &event) const;
    /// Whether @p gap is in the time that is selected, in part at least.
    bool overlaps(const RecordingGap &gap) const;
    /// Whether it is the whole capture.
    bool isAll() const { return !from && !until && topics.isEmpty() && devices.isEmpty(); }

    bool operator==(const RecordingSelection &) const = default;
};

} // namespace loom::replay
