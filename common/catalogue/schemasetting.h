// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loom {

/// A variable that the schemas bring along, for the configuration to offer.
struct SchemaSetting
{
    enum class Kind {
        TopicPattern, ///< LOOM_TOPIC_<name>: a pattern for topics
        ExtraValues, ///< LOOM_<name>: further values of a field, comma separated
        Limit, ///< LOOM_<name>: how many items a field may have
        Switch, ///< LOOM_<name>_ENABLED: whether endpoints take anything
    };

    Kind kind;
    QString name; ///< "DEVICE_SENSOR_RAW", "SENSOR_TYPES_EXTRA"
    QString defaultText;
    QStringList routes; ///< of the endpoints that it is about

    /// Without the LOOM_ in front: "TOPIC_DEVICE_SENSOR_RAW"
    QString settingName() const;
    /// For people, one sentence.
    QString description() const;
};

/// Capital letters, digits and underscores, a letter first.
bool isSettingName(const QString &name);

} // namespace loom
