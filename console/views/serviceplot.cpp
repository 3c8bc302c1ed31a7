// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/serviceplot.h"

#include "console/models/numbers.h"
#include "console/views/pageaction.h"
#include "console/views/topiclegend.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

ServicePlot::ServicePlot(ServiceSeries &series, QWidget *parent)
    : QWidget(parent),
      m_series(series),
      m_measure(new QComboBox(this)),
      m_span(new QComboBox(this)),
      m_values(new QLabel(this)),
      m_times(new TimePlot(this)),
      m_lanes(new ServiceLanes(series, *m_times)),
      m_legend(new TopicLegend(this)),
      m_showTopic(
          addPageAction(*this, {"list", tr("Show the messages of the &topic"),
                                tr("Shows the messages of the chosen topic under Traffic"), Qt::CTRL | Qt::Key_T})),
      m_zoomIn(addPageAction(*this, {"zoom-in", tr("Zoom &in"), tr("Shows a shorter time"), QKeySequence::ZoomIn})),
      m_zoomOut(addPageAction(*this, {"zoom-out", tr("Zoom &out"), tr("Shows a longer time"), QKeySequence::ZoomOut})),
      m_followNewest(
          addPageAction(*this, {"play", tr("&Live"),
                                tr("Ends the zoom and follows the newest values. A double click in the plots does "
                                   "the same"),
                                Qt::Key_Escape}))
{
    setFocusProxy(m_legend);
    buildActions();
    auto *panes = new QSplitter(this);
    panes->addWidget(m_times);
    panes->addWidget(m_legend);
    panes->setStretchFactor(0, 1);
    panes->setSizes({620, 370});
    panes->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildChoices());
    layout->addWidget(panes, 1);
    connectParts();
    rebuildTopics();
    setZone(m_zone);
}

void ServicePlot::buildActions()
{
    connect(m_showTopic, &QAction::triggered, this, [this] { emit topicRequested(m_legend->currentTopic()); });
    connect(m_followNewest, &QAction::triggered, m_times, &TimePlot::followNewest);
    connect(m_zoomIn, &QAction::triggered, m_times, [this] { m_times->zoomBy(0.5); });
    connect(m_zoomOut, &QAction::triggered, m_times, [this] { m_times->zoomBy(2); });
    m_legend->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_legend->addAction(m_showTopic);
}

QLayout *ServicePlot::buildChoices()
{
    m_values->setObjectName(u"values"_s);
    m_values->setAccessibleName(tr("Values of the service"));
    m_values->setWordWrap(true);
    m_measure->setObjectName(u"measure"_s);
    m_measure->setAccessibleName(tr("Unit of throughput"));
    m_measure->addItem(tr("Messages per second"), ServiceSeries::Messages);
    m_measure->addItem(tr("Bytes per second"), ServiceSeries::Bytes);
    m_span->setObjectName(u"span"_s);
    m_span->setAccessibleName(tr("Time range"));
    m_span->addItem(tr("Last minute"), 60'000);
    m_span->addItem(tr("Last ten minutes"), 600'000);
    m_span->addItem(tr("Last hour"), 3'600'000);
    auto *row = new QHBoxLayout;
    row->addWidget(m_values, 1);
    row->addWidget(m_measure);
    row->addWidget(m_span);
    return row;
}

void ServicePlot::connectParts()
{
    connect(m_measure, &QComboBox::currentIndexChanged, this, &ServicePlot::changeMeasure);
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        m_times->followNewest();
        refresh();
    });
    connect(m_times, &TimePlot::rangeChanged, this, &ServicePlot::refresh);
    connect(m_times, &TimePlot::pointedChanged, this, &ServicePlot::refreshValues);
    connect(m_times, &TimePlot::menuRequested, this, &ServicePlot::openMenu);
    connect(m_times, &TimePlot::activated, this, &ServicePlot::momentRequested);
    connect(m_legend, &TopicLegend::shownChanged, this, [this](int line, bool isShown) {
        m_lanes->setTopicShown(line, isShown);
        refresh();
    });
    connect(m_legend, &TopicLegend::topicRequested, this, &ServicePlot::topicRequested);
    connect(m_legend, &QTreeWidget::currentItemChanged, this, &ServicePlot::refreshActions);
    m_frames.setInterval(FrameInterval);
    connect(&m_frames, &QTimer::timeout, this, &ServicePlot::drawFrame);
    connect(&m_series, &ServiceSeries::topicsChanged, this, &ServicePlot::rebuildTopics);
    connect(&m_series, &ServiceSeries::changed, this, &ServicePlot::onSnapshot);
    refreshActions();
}

void ServicePlot::setZone(TimeZone zone)
{
    m_zone = zone;
    m_times->setZone(zone);
    refresh();
}

void ServicePlot::changeMeasure()
{
    m_lanes->setFormat([this](double value) { return throughputText(value); });
    refresh();
}

void ServicePlot::rebuildTopics()
{
    const auto topics = m_series.topics();
    if (topics.size() < m_lanes->topicCount()) {
        m_lanes->removeTopics();
        m_legend->clear();
        m_times->followNewest();
    }
    while (m_lanes->topicCount() < topics.size()) {
        const auto number = m_lanes->topicCount();
        m_lanes->addTopic(m_legend->isShown(topics[number]));
        m_legend->addTopic(topics[number], LineLook::ofLine(number));
    }
    m_isStale = true;
}

void ServicePlot::onSnapshot()
{
    m_isStale = true;
    m_sinceSnapshot.restart();
}

void ServicePlot::refresh()
{
    m_isStale = true;
    drawFrame();
}

void ServicePlot::drawFrame()
{
    m_times->showHint(m_series.size() == 0, tr("Lines appear here a few seconds after you connect to a service."));
    refreshActions();
    if (m_series.latest() == 0)
        return;
    const auto end = now();
    m_times->follow({end - span(), end}, {end - ServiceSeries::Span, end});
    if (m_isStale) {
        m_lanes->fill(measure());
        refreshValues();
    }
    if (m_isStale || m_times->hasMoved())
        m_times->draw();
    m_isStale = false;
}

void ServicePlot::refreshValues()
{
    const auto pointed = m_times->pointed();
    const auto time = pointed.value_or(m_series.latest());
    const auto title = pointed ? clockText(time, m_zone).first(8) : tr("Now");
    m_legend->showValues(
        title, [&](const QString &topic) { return m_series.valueAt(topic, measure(), time); },
        [this](double value) { return throughputText(value); });
    m_values->setText(m_series.size() == 0 ? QString() : valuesText(title, time));
}

QString ServicePlot::valuesText(const QString &moment, qint64 time) const
{
    std::optional<double> stored;
    for (const auto &topic : m_series.topics()) {
        if (const auto value = m_series.valueAt(topic, measure(), time))
            stored = stored.value_or(0) + *value;
    }
    const auto textOf = [](const std::optional<double> &value, const LanePlot::Format &format) {
        return value ? format(*value) : u"–"_s;
    };
    const auto total = [&](ServiceSeries::Total which, const LanePlot::Format &format) {
        return textOf(m_series.valueAt(which, time), format);
    };
    //: %1 is a time of day or "Now", %2 and %3 are rates such as 12/s, %4 and %5 are times such as 2.1 ms
    return tr("%1: %2 stored, %3 rejected; Kafka response time: median %4, 99th percentile %5")
        .arg(moment, textOf(stored, [this](double value) { return throughputText(value); }),
             total(ServiceSeries::Rejected, rateText), total(ServiceSeries::MedianTime, millisecondsText),
             total(ServiceSeries::P99Time, millisecondsText));
}

QString ServicePlot::throughputText(double perSecond) const
{
    return measure() == ServiceSeries::Bytes ? byteRateText(perSecond) : rateText(perSecond);
}

void ServicePlot::refreshActions()
{
    m_showTopic->setEnabled(!m_legend->currentTopic().isEmpty());
    m_followNewest->setEnabled(m_times->isZoomed());
}

void ServicePlot::openMenu(QPoint position, qint64 time)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"plotMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a time of day or a topic
    menu->addAction(tr("Show the messages of %1").arg(clockText(time, m_zone).first(8)), this,
                    [this, time] { emit momentRequested(time); });
    if (const auto topic = m_lanes->topicAt(m_times->mapFromGlobal(position)); !topic.isEmpty())
        menu->addAction(tr("Show the messages of %1").arg(topic), this, [this, topic] { emit topicRequested(topic); });
    menu->addSeparator();
    menu->addAction(m_followNewest);
    menu->popup(position);
}

qint64 ServicePlot::now() const
{
    return m_series.latest() + (m_sinceSnapshot.isValid() ? m_sinceSnapshot.elapsed() : 0);
}

ServiceSeries::Measure ServicePlot::measure() const
{
    return ServiceSeries::Measure(m_measure->currentData().toInt());
}

qint64 ServicePlot::span() const
{
    return m_span->currentData().toLongLong();
}

void ServicePlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_lanes->applyPalette(palette());
    QWidget::changeEvent(event);
}

void ServicePlot::showEvent(QShowEvent *event)
{
    m_frames.start();
    refresh();
    QWidget::showEvent(event);
}

void ServicePlot::hideEvent(QHideEvent *event)
{
    m_frames.stop();
    QWidget::hideEvent(event);
}

void ServicePlot::save(QSettings &settings) const
{
    settings.setValue(u"overview/measure"_s, m_measure->currentIndex());
    settings.setValue(u"overview/span"_s, m_span->currentIndex());
    m_legend->save(settings);
}

void ServicePlot::restore(const QSettings &settings)
{
    m_measure->setCurrentIndex(std::clamp(settings.value(u"overview/measure"_s).toInt(), 0, m_measure->count() - 1));
    m_span->setCurrentIndex(std::clamp(settings.value(u"overview/span"_s).toInt(), 0, m_span->count() - 1));
    m_legend->restore(settings);
}

} // namespace loom
