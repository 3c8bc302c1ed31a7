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

/// The legend of the throughput: a row for each topic, which switches its line on and off, and its value. Sorts by
/// topic or by value; at first the rows stand in the order in which they were added.
class TopicLegend : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TopicLegend(QWidget *parent);

    /// Shown unless it was switched off before.
    void addTopic(const QString &topic, const LineLook &look);
    bool isShown(const QString &topic) const { return !m_hidden.contains(topic); }
    /// Of the chosen row; empty where there is none.
    QString currentTopic() const;

    /// @p title says for when the values are.
    void showValues(const QString &title, const std::function<std::optional<double>(const QString &topic)> &valueOf,
                    const std::function<QString(double)> &format);

    /// Topics that were switched off, also those that are not here at present, and the order of the rows.
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

signals:
    /// @p line counts the topics as they were added.
    void shownChanged(int line, bool isShown);
    /// A double click, or the return key.
    void topicRequested(const QString &topic);

private:
    void onItemChecked(QTreeWidgetItem *item);

    QSet<QString> m_hidden;
};

} // namespace loom
