// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/topiclegend.h"

#include <QHeaderView>
#include <QSettings>

#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int LineRole = Qt::UserRole;
constexpr double None = -std::numeric_limits<double>::infinity();
const auto HiddenKey = u"overview/hidden"_s;
const auto LegendHeaderKey = u"overview/legend"_s;

class TopicItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    double value = None; ///< per second

    bool operator<(const QTreeWidgetItem &other) const override
    {
        if (treeWidget()->sortColumn() == 1)
            return value < static_cast<const TopicItem &>(other).value;
        return text(0).compare(other.text(0), Qt::CaseInsensitive) < 0;
    }
};

} // namespace

TopicLegend::TopicLegend(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"legend"_s);
    setAccessibleName(tr("Topics; Space shows or hides a line"));
    setToolTip(tr("Double-click or press Return to show the messages of a topic. Click a column title to sort."));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setTextElideMode(Qt::ElideMiddle);
    setIconSize(SampleSize);
    setHeaderLabels({tr("Topic"), tr("Now")});
    headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
    header()->resizeSection(1, fontMetrics().horizontalAdvance(u"8,888.8 MB/s"_s) + 24);
    header()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QTreeWidget::itemChanged, this, &TopicLegend::onItemChecked);
    connect(this, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { emit topicRequested(item->text(0)); });
}

void TopicLegend::addTopic(const QString &topic, const LineLook &look)
{
    const QSignalBlocker blocker(this);
    const int line = topLevelItemCount();
    auto *item = new TopicItem(this, QStringList{topic});
    item->setData(0, LineRole, line);
    item->setIcon(0, sampleOf(look));
    item->setToolTip(0, topic);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setCheckState(0, isShown(topic) ? Qt::Checked : Qt::Unchecked);
}

QString TopicLegend::currentTopic() const
{
    return currentItem() == nullptr ? QString() : currentItem()->text(0);
}

void TopicLegend::onItemChecked(QTreeWidgetItem *item)
{
    const bool isChecked = item->checkState(0) == Qt::Checked;
    if (isChecked)
        m_hidden.remove(item->text(0));
    else
        m_hidden.insert(item->text(0));
    emit shownChanged(item->data(0, LineRole).toInt(), isChecked);
}

void TopicLegend::showValues(const QString &title,
                             const std::function<std::optional<double>(const QString &topic)> &valueOf,
                             const std::function<QString(double)> &format)
{
    const QSignalBlocker blocker(this);
    headerItem()->setText(1, title);
    QList<QTreeWidgetItem *> items; // a changed value may move its row: collect the items first
    for (int i = 0; i < topLevelItemCount(); ++i)
        items.append(topLevelItem(i));
    for (auto *item : std::as_const(items)) {
        const auto value = valueOf(item->text(0));
        static_cast<TopicItem *>(item)->value = value.value_or(None);
        item->setText(1, value ? format(*value) : u"–"_s);
    }
    viewport()->update();
}

void TopicLegend::save(QSettings &settings) const
{
    settings.setValue(HiddenKey, QStringList(m_hidden.begin(), m_hidden.end()));
    settings.setValue(LegendHeaderKey, header()->saveState());
}

void TopicLegend::restore(const QSettings &settings)
{
    const auto hidden = settings.value(HiddenKey).toStringList();
    m_hidden = {hidden.begin(), hidden.end()};
    header()->restoreState(settings.value(LegendHeaderKey).toByteArray());
}

} // namespace loom
