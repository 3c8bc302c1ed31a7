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

class Figure;
class ServicePlot;

/// The state of the service at a glance: health with its reasons, figures, and plots of the last hour.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    OverviewPage(ServiceState &state, ServiceSeries &series, QWidget *parent);

    void setZone(TimeZone zone);
    /// Says that the messages of that moment (ms since the epoch) are not held any more.
    void tellNoMessages(qint64 time);

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
    QList<Figure *> figures() const;
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
    Figure *m_stored;
    Figure *m_bytes;
    Figure *m_refused;
    Figure *m_latency;
    Figure *m_inFlight;
    Figure *m_connections;
    QGridLayout *m_grid = nullptr;
    ServicePlot *m_plot;
};

} // namespace loom
