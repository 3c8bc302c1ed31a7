// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// A filter of the traffic as the user entered it. It names no connection, whose number is new with each start of a
/// service.
struct SavedFilter
{
    QString name;
    QString topic; ///< a name or a part of one, as in the field; empty for all
    QString messageType;
    QString outcome; ///< Subscribe::outcome
    QString device;
    QString text;
    int payloadBytes = protocol::Subscribe().payloadBytes;
    int maxPerSecond = protocol::Subscribe().maxPerSecond;

    static constexpr auto fields()
    {
        return std::tuple(Field{"name", &SavedFilter::name}, Field{"topic", &SavedFilter::topic},
                          Field{"stream", &SavedFilter::messageType}, Field{"outcome", &SavedFilter::outcome},
                          Field{"device", &SavedFilter::device}, Field{"text", &SavedFilter::text},
                          Field{"payload_bytes", &SavedFilter::payloadBytes},
                          Field{"max_per_second", &SavedFilter::maxPerSecond});
    }
};

/// The saved filters in the user's settings, by name.
class SavedFilters
{
public:
    static constexpr int MaxFilters = 50;
    static constexpr int MaxName = 60; ///< characters

    static QList<SavedFilter> list();
    /// Replaces the one of the same name. Returns false where there are MaxFilters others, or the name is empty.
    static bool save(SavedFilter filter);
    static void remove(const QString &name);
};

} // namespace loom
