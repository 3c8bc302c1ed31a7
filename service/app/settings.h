// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/config.h"

#include <functional>
#include <optional>

namespace loom {

/// One setting: LOOM_<NAME> in the environment, --<name> on the command line, and a key in the configuration file.
struct Setting
{
    QString name; ///< "KAFKA_RETRIES"
    QString help;
    QString allowed; ///< completes "expected …"; with the unit
    /// Returns false if the value is not allowed, and changes nothing then.
    std::function<bool(Config &, const QString &)> set;
    std::function<QString(const Config &)> show;
    bool isSecret = false;
    /// Optional: explains why set() does not allow a value.
    std::function<std::optional<QString>(const QString &)> mistake;
    QString group = {}; ///< "Kafka": the heading of its settings in documents
    bool isReloadable = false; ///< SIGHUP applies a change; all others need a restart

    QString variable() const { return QStringLiteral("LOOM_") + name; }
    QString option() const { return name.toLower().replace(u'_', u'-'); }
};

/// The table of all settings, including those that the schemas of @p catalogue add.
QList<Setting> allSettings(const Catalogue &catalogue);
/// The settings that do not depend on the schemas.
QList<Setting> fixedSettings();

} // namespace loom
