// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>

namespace loom {

/// A parser for the Prometheus text format.
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

    double operator[](const QByteArray &name) const { return values.value(name, -1); }
    bool contains(const QByteArray &name) const { return values.contains(name); }
    QList<QByteArray> seriesOf(const QByteArray &family) const
    {
        QList<QByteArray> found;
        for (const auto &name : series)
            if (name == family || name.startsWith(family + '{'))
                found.append(name);
        return found;
    }
    /// Returns the sum of all series of a counter.
    double sumOf(const QByteArray &family) const
    {
        double sum = 0;
        for (const auto &name : seriesOf(family))
            sum += values[name];
        return sum;
    }

private:
    void add(const QByteArray &line)
    {
        const auto end = line.lastIndexOf(' ');
        series.append(line.left(end));
        values.insert(line.left(end), line.mid(end + 1).toDouble());
    }
};

} // namespace loom
