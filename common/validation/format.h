// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loom {

/// The server's time, for rules that compare with it.
struct ServerTime
{
    qint64 now; ///< milliseconds since the epoch
    int toleranceHours; ///< maximum clock skew in hours; 0 = any time
};

/// A value of the keyword "format" that Loom enforces: those of JSON Schema (2020-12 validation, §7.3) and
/// "ingest-time".
struct Format
{
    const char *name;
    bool (*fits)(const QString &text, const ServerTime &clock);
    const char *rule; ///< completes "ensure this value "
    const char *expected; ///< the format in a violation's context

    /// Returns null for an unknown format.
    static const Format *named(const QString &name);
    static QStringList names();
};

/// Whether @p text is an ISO 8601 date and time, of any time.
bool isIngestTime(const QString &text);

} // namespace loom
