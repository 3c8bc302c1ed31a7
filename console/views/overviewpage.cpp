// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/overviewpage.h"

#include "console/models/numbers.h"
#include "console/views/icons.h"
#include "console/views/serviceplot.h"
#include "console/views/stattile.h"

#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct HealthLook
{
    const char *icon;
    IconColour colour;
    const char *title;
};

HealthLook lookOf(HealthLevel health)
{
    switch (health) {
    case HealthLevel::Good:
        return {"circle-check", IconColour::Good, QT_TRANSLATE_NOOP("loom::OverviewPage", "Running normally")};
    case HealthLevel::Degraded:
        return {"triangle-alert", IconColour::Warning,
                QT_TRANSLATE_NOOP("loom::OverviewPage", "Running with problems")};
    case HealthLevel::Down:
        return {"octagon-x", IconColour::Bad, QT_TRANSLATE_NOOP("loom::OverviewPage", "Not accepting messages")};
    case HealthLevel::Lost:
        return {"triangle-alert", IconColour::Warning, QT_TRANSLATE_NOOP("loom::OverviewPage", "Connection lost")};
    case HealthLevel::Silent:
        return {"triangle-alert", IconColour::Warning,
                QT_TRANSLATE_NOOP("loom::OverviewPage", "No reports from the service")};
    case HealthLevel::Unknown:
        break;
    }
    return {"info", IconColour::Text, QT_TRANSLATE_NOOP("loom::OverviewPage", "Not connected to a service")};
}

QString quantileText(const std::optional<Quantile> &quantile)
{
    if (!quantile)
        return u"–"_s;
    return (quantile->isBeyond ? u"> "_s : QString()) + millisecondsText(quantile->milliseconds);
}

} // namespace

OverviewPage::OverviewPage(ServiceState &state, ServiceSeries &series, QWidget *parent)
    : Page(u"overview"_s, tr("Overview"), icon("activity"), parent),
      m_state(state),
      m_icon(new QLabel(this)),
      m_health(new QLabel(this)),
      m_reasons(new QLabel(this)),
      m_stored(new StatTile(u"stored"_s, tr("Stored"), this)),
      m_bytes(new StatTile(u"bytes"_s, tr("Bytes stored"), this)),
      m_rejected(new StatTile(u"refused"_s, tr("Rejected"), this)),
      m_latency(new StatTile(u"latency"_s, tr("Median Kafka response time"), this)),
      m_inFlight(new StatTile(u"inFlight"_s, tr("In flight"), this)),
      m_connections(new StatTile(u"connections"_s, tr("Connections"), this)),
      m_plot(new ServicePlot(series, this))
{
    setFocusProxy(m_plot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->setSpacing(10);
    layout->addLayout(buildBanner());
    layout->addLayout(buildFigures());
    layout->addWidget(m_plot, 1);
    addActions(m_plot->actions());
    connect(m_plot, &ServicePlot::topicRequested, this, &OverviewPage::topicRequested);
    connect(m_plot, &ServicePlot::momentRequested, this, &OverviewPage::momentRequested);
    connect(&state, &ServiceState::changed, this, &OverviewPage::refresh);
    refresh();
}

QLayout *OverviewPage::buildBanner()
{
    auto large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_health->setFont(large);
    m_health->setObjectName(u"health"_s);
    m_health->setAccessibleName(tr("Health"));
    m_reasons->setObjectName(u"reasons"_s);
    m_reasons->setWordWrap(true);
    m_reasons->setTextFormat(Qt::PlainText); // contains text of the service
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_health, 0, 1);
    grid->addWidget(m_reasons, 1, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

QLayout *OverviewPage::buildFigures()
{
    m_grid = new QGridLayout;
    m_grid->setSpacing(8);
    arrangeFigures();
    return m_grid;
}

QList<StatTile *> OverviewPage::figures() const
{
    return {m_stored, m_bytes, m_rejected, m_latency, m_inFlight, m_connections};
}

void OverviewPage::arrangeFigures()
{
    int widest = 0;
    for (const auto *figure : figures())
        widest = std::max(widest, figure->sizeHint().width() + m_grid->spacing());
    const int fit = width() / std::max(1, widest);
    const int columns = fit >= 6 ? 6 : fit >= 3 ? 3 : 2;
    const auto tiles = figures();
    for (int i = 0; i < tiles.size(); ++i) {
        m_grid->addWidget(tiles.at(i), i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    arrangeFigures();
    Page::resizeEvent(event);
}

void OverviewPage::refresh()
{
    refreshBanner();
    refreshFigures();
}

void OverviewPage::refreshBanner()
{
    const auto &figures = m_state.figures();
    const bool isRejecting = figures.health == HealthLevel::Good && figures.rejectedRate > 0;
    const auto look = lookOf(figures.health);
    const auto shown = isRejecting ? icon("triangle-alert", IconColour::Warning) : icon(look.icon, look.colour);
    m_icon->setPixmap(shown.pixmap(QSize(1, 1) * m_health->fontMetrics().height(), devicePixelRatio()));
    m_health->setText(headline());
    m_reasons->setText(explanations().join(u'\n'));
}

QString OverviewPage::headline() const
{
    const auto &figures = m_state.figures();
    if (figures.health != HealthLevel::Good || figures.rejectedRate <= 0)
        return tr(lookOf(figures.health).title);
    //: Both are numbers
    return tr("Running; %1 of %2 messages/s are rejected")
        .arg(numberText(figures.rejectedRate),
             numberText(figures.storedRate + figures.failedRate + figures.rejectedRate));
}

QStringList OverviewPage::explanations() const
{
    const auto &figures = m_state.figures();
    auto texts = figures.reasons;
    switch (figures.health) {
    case HealthLevel::Unknown:
        return {figures.version.isEmpty()
                    ? tr("Choose a service under Connect.")
                    : tr("Choose a service under Connect. The values below are from the last connection.")};
    case HealthLevel::Lost:
    case HealthLevel::Silent:
        return texts << tr("The last report was received %1 ago. The values below are from that report.")
                            .arg(durationText(figures.silentMs));
    case HealthLevel::Good:
    case HealthLevel::Degraded:
    case HealthLevel::Down:
        break;
    }
    if (texts.isEmpty())
        texts << tr("Loom %1, up for %2").arg(figures.version, durationText(figures.uptime));
    if (figures.rejectedRate > 0)
        texts << tr("Some messages are rejected. The Traffic page shows the reason for each of them.");
    return texts;
}

void OverviewPage::refreshFigures()
{
    const auto &figures = m_state.figures();
    const bool isStale = figures.health < HealthLevel::Good;
    for (auto *figure : this->figures())
        figure->setStale(isStale);
    m_stored->show(rateText(figures.storedRate), tr("%1 in total").arg(countText(figures.stored)));
    m_bytes->show(byteRateText(figures.byteRate), tr("%1 in total").arg(bytesText(double(figures.bytes))));
    m_rejected->show(rateText(figures.rejectedRate),
                     //: Messages that were rejected
                     tr("%1 in total, %2 by Kafka").arg(countText(figures.rejected), countText(figures.failed)));
    m_rejected->setWarning(!isStale && figures.rejectedRate > 0);
    m_latency->show(quantileText(figures.p50),
                    //: The 95th and the 99th percentile of the response times
                    tr("p95 %1 · p99 %2").arg(quantileText(figures.p95), quantileText(figures.p99)));
    m_inFlight->show(countText(figures.inFlight), tr("%Ln waiting for Kafka", nullptr, pluralCount(figures.queued)));
    //: Connections
    m_connections->show(countText(figures.connections), isStale ? QString() : tr("open now"));
}

void OverviewPage::setZone(TimeZone zone)
{
    m_zone = zone;
    m_plot->setZone(zone);
}

void OverviewPage::showNoMessages(qint64 time)
{
    auto *message =
        new QMessageBox(QMessageBox::Information, tr("Messages at this time"),
                        //: %1 is a time of day
                        tr("The Traffic page no longer has messages from %1.").arg(momentText(time, time, m_zone)),
                        QMessageBox::Ok, this);
    message->setObjectName(u"noMessages"_s);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(tr("It keeps the most recent messages that match its filter and its search."));
    message->open();
}

void OverviewPage::save(QSettings &settings) const
{
    m_plot->save(settings);
}

void OverviewPage::restore(const QSettings &settings)
{
    m_plot->restore(settings);
}

} // namespace loom
