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

/// Report of a run in JUnit XML, which CI systems read. It has one test case for each Outgoing::group, which fails if a
/// response was not as expected; a skipped test case if lines could not be replayed; and a test case with an error if
/// the run was not completed.
class JUnitReport
{
public:
    /// @p name is the name of the test suite: the file or route that was sent.
    explicit JUnitReport(const QString &name) : m_name(name) {}

    void add(const Outgoing &message, const Response &answer);
    void setSkipped(const QStringList &reasons, qint64 total);
    /// Sets the reason why the run was not completed, such as "stopped, 5 unsent"; empty for none.
    void setError(const QString &error) { m_error = error; }

    /// @p startedAt is in milliseconds since the epoch.
    void write(QIODevice &device, qint64 startedAt, qint64 elapsedMs) const;
    Result<void, Failure> save(const QString &file, qint64 startedAt, qint64 elapsedMs) const;

private:
    struct Group
    {
        Summary summary;
        Comparison comparison;
        double seconds = 0; ///< sum of its response times
    };

    static void writeGroup(QXmlStreamWriter &xml, const QString &name, const Group &group);
    void writeSkipped(QXmlStreamWriter &xml) const;
    void writeError(QXmlStreamWriter &xml) const;

    QString m_name;
    QMap<QString, Group> m_groups;
    QStringList m_skippedReasons;
    qint64 m_skipped = 0;
    QString m_error; ///< empty for none
};

} // namespace loom::replay
