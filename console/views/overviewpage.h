// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/serviceseries.h"
#include "console/models/servicestate.h"
#include "console/models/times.h"
#include "console/views/page.h"

class QGridLayout;
class QLabel;

namespace loom {

class StatTile;
class ServicePlot;

/// Page with the state of the service: health with reasons, metrics, and plots of the last hour.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(ServiceState &state, ServiceSeries &series, QWidget *parent);

    void setZone(TimeZone zone);
    /// Shows that the traffic list no longer has messages of @p time (ms since the epoch).
    void showNoMessages(qint64 time);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    /// Emitted to show the messages of a topic or of a time (ms since the epoch).
    void topicRequested(const QString &topic);
    void momentRequested(qint64 time);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildBanner();
    QLayout *buildFigures();
    QList<StatTile *> figures() const;
    /// Arranges the tiles in as many columns as fit.
    void arrangeFigures();
    void refresh();
    void refreshBanner();
    QString headline() const;
    QStringList explanations() const;
    void refreshFigures();

    ServiceState &m_state;
    TimeZone m_zone = TimeZone::Local;
    QLabel *m_icon;
    QLabel *m_health;
    QLabel *m_reasons;
    StatTile *m_stored;
    StatTile *m_bytes;
    StatTile *m_rejected;
    StatTile *m_latency;
    StatTile *m_inFlight;
    StatTile *m_connections;
    QGridLayout *m_grid = nullptr;
    ServicePlot *m_plot;
};

} // namespace loom
