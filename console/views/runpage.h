// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/run.h"
#include "console/views/page.h"

#include <QUrl>

class QLabel;
class QLineEdit;

namespace loom {

class RunPanel;

/// A page from which messages are sent to a service: the service's address, one run at a time, how that goes,
/// and what kept one from being begun.
class RunPage : public Page
{
    Q_OBJECT

public:
    /// The service that is connected: where messages go unless the person typed another address.
    void setService(const QUrl &service);

protected:
    RunPage(const QString &name, const QString &title, QWidget *parent);

    QLineEdit *address() { return m_address; }
    QLabel *problem() { return m_problem; }
    RunPanel *panel() { return m_panel; }
    const RunPanel *panel() const { return m_panel; }
    /// The last run; none before the first.
    const replay::Run *run() const { return m_run.get(); }
    /// Whether none is under way.
    bool isFree() const { return m_run == nullptr || m_run->isOver(); }

    /// Begins a run, or tells why that cannot be.
    void begin(std::unique_ptr<replay::Source> source, const replay::Schedule &schedule,
               const replay::RunOptions &options);
    /// Shows @p problem; hides the one before where it is empty.
    void tell(const QString &problem);
    /// Called when a run begins, pauses, goes on or ends.
    virtual void refresh() = 0;

private:
    std::unique_ptr<replay::Run> m_run;
    QUrl m_service;
    QLineEdit *m_address;
    QLabel *m_problem;
    RunPanel *m_panel;
};

} // namespace loom
