// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/app/config.h"

#include <functional>
#include <optional>

namespace loom {

/// One setting: as LOOM_<NAME> in the environment, as --<name> on the command line
/// and as a key of the configuration file.
struct Setting
{
    QString name; ///< "KAFKA_RETRIES"
    QString help; ///< whole sentences
    QString allowed; ///< completes "expected …"; with the unit
    std::function<bool(Config &, const QString &)> set; ///< false: not allowed, nothing is changed
    std::function<QString(const Config &)> show;
    bool isSecret = false;
    /// Optional: what exactly is wrong with a value that set() does not allow.
    std::function<std::optional<QString>(const QString &)> mistake;
    QString group = {}; ///< "Kafka": the heading of its settings in documents
    bool isReloadable = false; ///< SIGHUP applies a change; all others need a restart

    QString variable() const { return QStringLiteral("LOOM_") + name; }
    QString option() const { return name.toLower().replace(u'_', u'-'); }
};

/// The table: every setting of the service, and those that the schemas of @p catalogue add.
QList<Setting> allSettings(const Catalogue &catalogue);
/// Those that do not depend on the schemas.
QList<Setting> fixedSettings();

} // namespace loom
