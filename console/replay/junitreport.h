// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/comparison.h"
#include "console/replay/summary.h"

#include <QIODevice>
#include <QMap>

class QXmlStreamWriter;

namespace loom::replay {

/// A run as the JUnit XML that CI systems read: a test case for each Outgoing::group, which fails where an
/// answer was not as expected, a skipped one for what could not be replayed, and one with an error where the run
/// was not complete.
class JUnitReport
{
public:
    /// @p name is the suite's: what was replayed.
    explicit JUnitReport(const QString &name) : m_name(name) {}

    void add(const Outgoing &message, const Response &answer);
    void setLeftOut(const QStringList &reasons, qint64 total);
    /// That the run is not complete: "stopped, 5 unsent".
    void setError(const QString &error) { m_error = error; }

    /// @p startedAt is milliseconds since the epoch.
    void write(QIODevice &device, qint64 startedAt, qint64 elapsedMs) const;
    Result<void, Failure> save(const QString &file, qint64 startedAt, qint64 elapsedMs) const;

private:
    struct Group
    {
        Summary summary;
        Comparison comparison;
        double seconds = 0; ///< of all its answers together
    };

    static void writeGroup(QXmlStreamWriter &xml, const QString &name, const Group &group);
    void writeLeftOut(QXmlStreamWriter &xml) const;
    void writeError(QXmlStreamWriter &xml) const;

    QString m_name;
    QMap<QString, Group> m_groups;
    QStringList m_leftOutReasons;
    qint64 m_leftOut = 0;
    QString m_error; ///< empty for none
};

} // namespace loom::replay
