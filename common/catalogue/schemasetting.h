// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loom {

/// A setting that schemas declare, in addition to the settings of the service.
struct SchemaSetting
{
    enum class Kind {
        TopicPattern, ///< LOOM_TOPIC_<name>: a topic pattern
        ExtraValues, ///< LOOM_<name>: additional values of a field, comma-separated
        Limit, ///< LOOM_<name>: maximum number of items of a field
        Switch, ///< LOOM_<name>_ENABLED: whether endpoints accept messages
    };

    Kind kind;
    QString name; ///< "DEVICE_SENSOR_RAW", "SENSOR_TYPES_EXTRA"
    QString defaultText;
    QStringList routes; ///< routes of the endpoints that declare the setting

    /// Name without the prefix LOOM_: "TOPIC_DEVICE_SENSOR_RAW"
    QString settingName() const;
    /// One sentence for the documentation of settings.
    QString description() const;
};

/// Whether @p name consists of capital letters, digits and underscores and begins with a letter.
bool isSettingName(const QString &name);

} // namespace loom
