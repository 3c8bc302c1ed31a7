// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/throughputplot.h"

#include "console/models/numbers.h"
#include "console/views/topiclegend.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSettings>
#include <QSplitter>

#include <qcustomplot.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

constexpr double Nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr int PointsPerLine = 600;

/// Told apart on light and on dark, and by most who see few colours.
QPen penOf(qsizetype number)
{
    static const QColor colours[] = {QColor(0x3b82d0), QColor(0xe0812c), QColor(0x2ca58d), QColor(0xd1495b),
                                     QColor(0x8e6fc1), QColor(0xa8922b), QColor(0x4fb0d9), QColor(0xd16fa8)};
    static const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    const auto count = qsizetype(std::size(colours));
    return {colours[number % count], 1.8, styles[number / count % qsizetype(std::size(styles))]};
}

/// "1.5 k" rather than "1500", "2 MB" for bytes.
class ValueTicker : public QCPAxisTicker
{
public:
    bool isBytes = false;

protected:
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return isBytes ? byteRateText(tick) : rateText(tick);
    }
};

} // namespace

ThroughputPlot::ThroughputPlot(ThroughputSeries &series, QWidget *parent)
    : QWidget(parent),
      m_series(series),
      m_measure(new QComboBox(this)),
      m_span(new QComboBox(this)),
      m_plot(new QCustomPlot(this)),
      m_legend(new TopicLegend(this)),
      m_pointed(Nowhere)
{
    setFocusProxy(m_legend);
    buildPlot();
    auto *panes = new QSplitter(this);
    panes->addWidget(m_plot);
    panes->addWidget(m_legend);
    panes->setStretchFactor(0, 1);
    panes->setSizes({620, 370});
    panes->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildChoices());
    layout->addWidget(panes, 1);

    connect(m_legend, &TopicLegend::shownChanged, this,
            [this](int row, bool isShown) { m_lines[row]->setVisible(isShown); });
    m_frames.setInterval(FrameInterval);
    connect(&m_frames, &QTimer::timeout, this, &ThroughputPlot::drawFrame);
    connect(&series, &ThroughputSeries::topicsChanged, this, &ThroughputPlot::rebuildTopics);
    connect(&series, &ThroughputSeries::changed, this, &ThroughputPlot::noteSnapshot);
    takePalette();
    rebuildTopics();
    setZone(m_zone);
}

QLayout *ThroughputPlot::buildChoices()
{
    m_measure->setObjectName(u"measure"_s);
    m_measure->setAccessibleName(tr("What is drawn"));
    m_measure->addItem(tr("Messages per second"), ThroughputSeries::Messages);
    m_measure->addItem(tr("Bytes per second"), ThroughputSeries::Bytes);
    m_span->setObjectName(u"span"_s);
    m_span->setAccessibleName(tr("How far back"));
    m_span->addItem(tr("Last minute"), 60'000);
    m_span->addItem(tr("Last ten minutes"), 600'000);
    m_span->addItem(tr("Last hour"), 3'600'000);
    for (auto *choice : {m_measure, m_span})
        connect(choice, &QComboBox::currentIndexChanged, this, &ThroughputPlot::refresh);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Throughput per topic"), this));
    row->addStretch();
    row->addWidget(m_measure);
    row->addWidget(m_span);
    return row;
}

void ThroughputPlot::buildPlot()
{
    m_plot->setObjectName(u"plot"_s);
    m_plot->setAccessibleName(tr("Throughput per topic over time; the values are in the legend beside it"));
    m_plot->setMinimumSize(240, 120);
    m_plot->setNoAntialiasingOnDrag(true);
    m_ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    m_ticker->setDateTimeFormat(u"HH:mm:ss"_s);
    m_plot->xAxis->setTicker(m_ticker);
    m_plot->yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    m_pointer = new QCPItemStraightLine(m_plot);
    m_pointer->setVisible(false);
    m_hint = new QCPItemText(m_plot);
    m_hint->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_hint->position->setCoords(0.5, 0.5);
    m_hint->setText(tr("Lines appear here within seconds of a connection to a service."));
    showHint(true);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
}

void ThroughputPlot::takePalette()
{
    m_plot->setBackground(palette().base());
    auto grid = palette().color(QPalette::PlaceholderText);
    grid.setAlphaF(0.25F);
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(palette().color(QPalette::PlaceholderText));
        axis->setTickPen(palette().color(QPalette::PlaceholderText));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(palette().color(QPalette::Text));
        axis->setTickLabelFont(font());
        axis->setLabelColor(palette().color(QPalette::Text));
        axis->setLabelFont(font());
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(grid);
    }
    m_pointer->setPen(palette().color(QPalette::Text));
    m_hint->setColor(palette().color(QPalette::Text));
    m_hint->setFont(font());
}

void ThroughputPlot::setZone(TimeZone zone)
{
    m_zone = zone;
    m_ticker->setDateTimeSpec(zone == TimeZone::Utc ? Qt::UTC : Qt::LocalTime);
    m_plot->xAxis->setLabel(zoneText(QDateTime::currentMSecsSinceEpoch(), zone));
    refresh();
}

void ThroughputPlot::rebuildTopics()
{
    const auto topics = m_series.topics();
    if (topics.size() < m_lines.size()) {
        m_lines.clear();
        m_plot->clearGraphs();
        m_legend->clear();
    }
    while (m_lines.size() < topics.size())
        addTopic(topics[m_lines.size()]);
    m_isStale = true;
}

void ThroughputPlot::addTopic(const QString &topic)
{
    const auto pen = penOf(m_lines.size());
    auto *line = m_plot->addGraph();
    line->setPen(pen);
    line->setVisible(m_legend->isShown(topic));
    m_lines.append(line);
    m_legend->addTopic(topic, pen);
}

void ThroughputPlot::noteSnapshot()
{
    m_isStale = true;
    m_sinceSnapshot.restart();
}

void ThroughputPlot::refresh()
{
    m_isStale = true;
    drawFrame();
}

void ThroughputPlot::drawFrame()
{
    showHint(m_series.size() == 0);
    if (m_series.latest() == 0)
        return;
    m_plot->xAxis->setRange(now() - double(span()) / 1000, now());
    if (m_isStale) {
        fillLines();
        fitValues();
        refreshLegend();
    }
    m_isStale = false;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ThroughputPlot::showHint(bool isEmpty)
{
    m_hint->setVisible(isEmpty);
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis})
        axis->setTickLabels(!isEmpty);
}

void ThroughputPlot::fillLines()
{
    const auto topics = m_series.topics();
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const auto points = m_series.points(topics[i], measure(), span() + 10'000, PointsPerLine);
        QVector<QCPGraphData> line;
        line.reserve(points.size());
        for (const auto &point : points)
            line.append({double(point.time) / 1000, point.value});
        m_lines[i]->data()->set(line, true);
    }
}

void ThroughputPlot::fitValues()
{
    double highest = 0;
    for (const auto *line : std::as_const(m_lines)) {
        bool isFound = false;
        const auto range = line->getValueRange(isFound, QCP::sdBoth, m_plot->xAxis->range());
        if (isFound && line->visible())
            highest = std::max(highest, range.upper);
    }
    auto ticker = qSharedPointerDynamicCast<ValueTicker>(m_plot->yAxis->ticker());
    ticker->isBytes = measure() == ThroughputSeries::Bytes;
    m_plot->yAxis->setRange(0, highest > 0 ? highest * 1.1 : 1);
}

void ThroughputPlot::refreshLegend()
{
    const bool isPointed = !std::isnan(m_pointed);
    const auto time = isPointed ? qint64(m_pointed * 1000) : m_series.latest();
    const auto title = isPointed ? clockText(time, m_zone).first(8) : tr("Now");
    m_legend->showValues(title, [&](const QString &topic) {
        const auto value = m_series.valueAt(topic, measure(), time);
        if (!value)
            return u"–"_s;
        return measure() == ThroughputSeries::Bytes ? byteRateText(*value) : rateText(*value);
    });
}

double ThroughputPlot::now() const
{
    return double(m_series.latest() + (m_sinceSnapshot.isValid() ? m_sinceSnapshot.elapsed() : 0)) / 1000;
}

ThroughputSeries::Measure ThroughputPlot::measure() const
{
    return ThroughputSeries::Measure(m_measure->currentData().toInt());
}

qint64 ThroughputPlot::span() const
{
    return m_span->currentData().toLongLong();
}

bool ThroughputPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseMove && event->type() != QEvent::Leave)
        return QWidget::eventFilter(watched, event);
    m_pointed = Nowhere;
    if (event->type() == QEvent::MouseMove) {
        const auto x = static_cast<QMouseEvent *>(event)->position().x();
        if (m_plot->axisRect()->left() <= x && x <= m_plot->axisRect()->right())
            m_pointed = m_plot->xAxis->pixelToCoord(x);
    }
    m_pointer->setVisible(!std::isnan(m_pointed));
    if (m_pointer->visible()) {
        m_pointer->point1->setCoords(m_pointed, 0);
        m_pointer->point2->setCoords(m_pointed, 1);
    }
    refreshLegend();
    return QWidget::eventFilter(watched, event);
}

void ThroughputPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        takePalette();
    QWidget::changeEvent(event);
}

void ThroughputPlot::showEvent(QShowEvent *event)
{
    m_frames.start();
    refresh();
    QWidget::showEvent(event);
}

void ThroughputPlot::hideEvent(QHideEvent *event)
{
    m_frames.stop();
    QWidget::hideEvent(event);
}

void ThroughputPlot::save(QSettings &settings) const
{
    settings.setValue(u"overview/measure"_s, m_measure->currentIndex());
    settings.setValue(u"overview/span"_s, m_span->currentIndex());
    settings.setValue(u"overview/hidden"_s, m_legend->hiddenTopics());
}

void ThroughputPlot::restore(const QSettings &settings)
{
    m_measure->setCurrentIndex(std::clamp(settings.value(u"overview/measure"_s).toInt(), 0, m_measure->count() - 1));
    m_span->setCurrentIndex(std::clamp(settings.value(u"overview/span"_s).toInt(), 0, m_span->count() - 1));
    m_legend->setHiddenTopics(settings.value(u"overview/hidden"_s).toStringList());
}

} // namespace loom
