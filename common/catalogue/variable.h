// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// A variable that the schemas bring along, for the configuration to offer.
struct CatalogueVariable
{
    enum class Kind {
        TopicPattern, ///< LOOM_TOPIC_<name>: a pattern for topics
        ExtraValues ///< LOOM_<name>: further values of a field, comma separated
    };

    QString name; ///< "DEVICE_SENSOR_RAW", "SENSOR_TYPES_EXTRA"
    Kind kind;
    QString defaultText;
    QString description; ///< for people, one sentence

    /// "LOOM_TOPIC_DEVICE_SENSOR_RAW"
    QString variable() const;
};

/// Capital letters, digits and underscores, a letter first.
bool isVariableName(const QString &name);

} // namespace loom
