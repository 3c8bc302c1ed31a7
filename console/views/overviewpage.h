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

/// The state of the service at a glance: health with its reasons, figures, and plots of the last hour.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(ServiceState &state, ServiceSeries &series, QWidget *parent);

    void setZone(TimeZone zone);
    /// Says that the messages of that moment (ms since the epoch) are not held any more.
    void showNoMessages(qint64 time);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

signals:
    /// The messages of that topic, or of that moment (ms since the epoch), are wanted.
    void topicRequested(const QString &topic);
    void momentRequested(qint64 time);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildBanner();
    QLayout *buildFigures();
    QList<StatTile *> figures() const;
    /// In as many columns as the page has room for.
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
