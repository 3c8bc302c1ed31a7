// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/linelook.h"

#include <QSet>
#include <QTreeWidget>

#include <functional>
#include <optional>

class QSettings;

namespace loom {

/// Legend of the throughput plot: a row for each topic with its value and a checkbox that shows or hides its line.
/// Sorts by topic or by value; initially the rows are in the order in which they were added.
class TopicLegend : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TopicLegend(QWidget *parent);

    /// The topic is shown unless the user has hidden it before.
    void addTopic(const QString &topic, const LineLook &look);
    bool isShown(const QString &topic) const { return !m_hidden.contains(topic); }
    /// Topic of the current row; empty if there is none.
    QString currentTopic() const;

    /// @p title is the time of the values.
    void showValues(const QString &title, const std::function<std::optional<double>(const QString &topic)> &valueOf,
                    const std::function<QString(double)> &format);

    /// Saves the hidden topics, including those that are not present at the moment, and the sort order.
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

signals:
    /// @p line is the index in the order of addTopic() calls.
    void shownChanged(int line, bool isShown);
    /// Emitted on a double click or Return.
    void topicRequested(const QString &topic);

private:
    void onItemChecked(QTreeWidgetItem *item);

    QSet<QString> m_hidden;
};

} // namespace loom
