// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runpage.h"

#include "console/replay/servicetarget.h"
#include "console/views/runpanel.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace loom {

RunPage::RunPage(const QString &name, const QString &title, QWidget *parent)
    : Page(name, title, parent),
      m_address(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_panel(new RunPanel(this))
{
    m_address->setObjectName(u"service"_s);
    m_address->setPlaceholderText(u"http://127.0.0.1:8000"_s);
    m_address->setMinimumWidth(140);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
}

void RunPage::setService(const QUrl &service)
{
    if (m_address->text().isEmpty() || m_address->text() == m_service.toString())
        m_address->setText(service.toString());
    m_service = service;
}

void RunPage::begin(std::unique_ptr<replay::Source> source, const replay::Schedule &schedule,
                    const replay::RunOptions &options)
{
    const auto typed = m_address->text().trimmed();
    if (typed.isEmpty())
        return tell(tr("There is no service to send to: connect to one, or write its address, such as "
                       "http://127.0.0.1:8000."));
    const auto service = replay::serviceAddress(typed);
    if (!service)
        return tell(service.error().message);
    if (const auto wrong = schedule.problem())
        return tell(wrong->message);
    tell({});
    m_run = std::make_unique<replay::Run>(
        std::move(source), std::make_unique<replay::ServiceTarget>(replay::TargetSettings{.service = *service}),
        schedule, options);
    m_panel->watch(m_run.get());
    connect(m_run.get(), &replay::Run::stateChanged, this, &RunPage::refresh);
    m_run->start();
}

void RunPage::tell(const QString &problem)
{
    m_problem->setText(problem.isEmpty() ? QString() : u"⚠ "_s + problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace loom
