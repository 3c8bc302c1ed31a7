// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeWidget>

#include <functional>

namespace loom {

/// The plot's legend: a row for each line, which switches it on and off, and its value.
class TopicLegend : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TopicLegend(QWidget *parent);

    /// Shown unless it was switched off before.
    void addTopic(const QString &topic, const QPen &pen);
    bool isShown(const QString &topic) const { return !m_hidden.contains(topic); }

    /// Topics that were switched off, also those that are not here at present.
    QStringList hiddenTopics() const { return {m_hidden.begin(), m_hidden.end()}; }
    void setHiddenTopics(const QStringList &topics) { m_hidden = {topics.begin(), topics.end()}; }

    /// @p title says for when the values are.
    void showValues(const QString &title, const std::function<QString(const QString &topic)> &valueOf);

signals:
    void shownChanged(int row, bool isShown);

private:
    void takeCheck(QTreeWidgetItem *item);

    QSet<QString> m_hidden;
};

} // namespace loom
