// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingselection.h"

namespace loom::replay {

bool RecordingSelection::contains(const protocol::Event &event) const
{
    return (!from || event.time >= *from) && (!until || event.time < *until)
           && (topics.isEmpty() || topics.contains(event.topic))
           && (devices.isEmpty() || devices.contains(event.device));
}

bool RecordingSelection::overlaps(const RecordingGap &gap) const
{
    return (!from || gap.to >= *from) && (!until || gap.from < *until);
}

} // namespace loom::replay
