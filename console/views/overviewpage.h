// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/servicestate.h"
#include "console/models/throughputseries.h"
#include "console/models/times.h"
#include "console/views/page.h"

class QGridLayout;
class QLabel;

namespace loom {

class Figure;
class ThroughputPlot;

/// How the service fares at a glance: health with its reasons, figures, and what flows through each topic.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(ServiceState &state, ThroughputSeries &series, QWidget *parent);

    void setZone(TimeZone zone);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildBanner();
    QLayout *buildFigures();
    QList<Figure *> figures() const;
    /// In as many columns as the page has room for.
    void arrangeFigures();
    void refresh();
    void refreshBanner();
    void refreshFigures();

    ServiceState &m_state;
    QLabel *m_icon;
    QLabel *m_health;
    QLabel *m_reasons;
    Figure *m_stored;
    Figure *m_bytes;
    Figure *m_refused;
    Figure *m_latency;
    Figure *m_inFlight;
    Figure *m_connections;
    QGridLayout *m_grid = nullptr;
    ThroughputPlot *m_plot;
};

} // namespace loom
