// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// A traffic filter as the user entered it. It contains no connection, since connection numbers are valid only until
/// the service restarts.
struct SavedFilter
{
    QString name;
    QString topic; ///< complete or partial topic name, as in the field; empty for all
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
    static constexpr int MaxName = 60; ///< in characters

    static QList<SavedFilter> list();
    /// Saves @p filter and replaces a filter of the same name. Returns false if the name is empty or if there are
    /// already MaxFilters other filters.
    static bool save(SavedFilter filter);
    static void remove(const QString &name);
};

} // namespace loom
