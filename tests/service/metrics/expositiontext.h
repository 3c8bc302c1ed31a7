// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

namespace loom {

/// Prometheus' text format, read back.
struct ExpositionText
{
    QMap<QByteArray, QByteArray> types; ///< by family
    QMap<QByteArray, QByteArray> helps; ///< by family
    QHash<QByteArray, double> values; ///< by series, as in R"(name{label="value"})"
    QList<QByteArray> series; ///< in the text's order

    explicit ExpositionText(const QByteArray &text)
    {
        for (const auto &line : text.split('\n')) {
            if (line.startsWith("# HELP "))
                helps.insert(line.split(' ').value(2), line.split(' ').mid(3).join(' '));
            else if (line.startsWith("# TYPE "))
                types.insert(line.split(' ').value(2), line.split(' ').value(3));
            else if (!line.isEmpty())
                add(line);
        }
    }

    double operator[](const QByteArray &name) const { return values.value(sorted(name), -1); }
    bool contains(const QByteArray &name) const { return values.contains(sorted(name)); }
    /// The series with its labels in the order of their names, which means nothing to Prometheus.
    static QByteArray sorted(const QByteArray &name)
    {
        static const QRegularExpression label(QStringLiteral("\\w+=\"(?:[^\"\\\\]|\\\\.)*\""));
        const auto start = name.indexOf('{');
        if (start < 0)
            return name;
        QStringList labels;
        for (auto match = label.globalMatch(QString::fromUtf8(name.mid(start))); match.hasNext();)
            labels.append(match.next().captured());
        labels.sort();
        return name.left(start) + '{' + labels.join(u',').toUtf8() + '}';
    }
    QList<QByteArray> seriesOf(const QByteArray &family) const
    {
        QList<QByteArray> found;
        for (const auto &name : series)
            if (name == family || name.startsWith(family + '{'))
                found.append(name);
        return found;
    }

private:
    void add(const QByteArray &line)
    {
        const auto end = line.lastIndexOf(' ');
        series.append(sorted(line.left(end)));
        values.insert(series.constLast(), line.mid(end + 1).toDouble());
    }
};

} // namespace loom
