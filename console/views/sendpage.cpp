// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/sendpage.h"

#include "console/models/eventtext.h"
#include "console/replay/payloadsource.h"
#include "console/replay/servicetarget.h"
#include "console/replay/wavsource.h"
#include "console/views/collectionpane.h"
#include "console/views/payloadform.h"
#include "console/views/runpanel.h"
#include "console/views/scheduleform.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto Group = u"send"_s;
const auto CollectionKey = u"send/collection"_s;
const auto PanesKey = u"send/panes"_s;
const auto ComposerKey = u"send/composer"_s;
constexpr QLatin1String Microphone("microphone");
constexpr int ChunkMs = 1000;

/// Of several devices that play one.
replay::DeviceNames numberedNames()
{
    auto names = replay::DeviceNames::parse(u"{device}-{n}"_s);
    Q_ASSERT(names);
    return *std::move(names);
}

} // namespace

SendPage::SendPage(QWidget *parent)
    : Page(u"send"_s, tr("Send"), parent),
      m_address(new QLineEdit(this)),
      m_collection(new CollectionPane(this)),
      m_form(new PayloadForm(this)),
      m_schedule(new ScheduleForm(this)),
      m_problem(new QLabel(this)),
      m_panel(new RunPanel(this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_composerPanes(new QSplitter(Qt::Horizontal, this))
{
    buildActions();
    m_panes->addWidget(buildComposer());
    m_panes->addWidget(m_panel);
    m_panes->setSizes({380, 320});
    m_panes->setChildrenCollapsible(false);
    setFocusProxy(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addWidget(m_panes, 1);

    connect(m_collection, &CollectionPane::chosen, m_form, &PayloadForm::setPayload);
    connect(m_collection, &CollectionPane::chosen, this, &SendPage::refreshActions);
    connect(m_collection, &CollectionPane::troubled, this, &SendPage::tell);
    connect(m_form, &PayloadForm::edited, m_collection, &CollectionPane::setCurrent);
    connect(m_form, &PayloadForm::edited, this, [this] {
        tell({});
        refreshActions();
    });
    connect(m_form, &PayloadForm::filledIn, m_collection, &CollectionPane::fillIn);
    m_form->setPayload(m_collection->current());
    refreshActions();
}

QAction *SendPage::addPageAction(const QString &text, const QKeySequence &shortcut, void (SendPage::*slot)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void SendPage::buildActions()
{
    m_send = addPageAction(tr("&Send"), Qt::CTRL | Qt::Key_Return, &SendPage::sendCurrent);
    m_send->setToolTip(tr("Sends the payload in the editor (Ctrl+Return)"));
    m_sendAll = addPageAction(tr("Send &collection"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return, &SendPage::sendCollection);
    m_sendAll->setToolTip(tr("Sends every payload of the collection, in its order (Ctrl+Shift+Return)"));
    m_sendWav = addPageAction(tr("Stream a &WAV file…"), {}, &SendPage::askForWav);
    addActions(m_collection->fileActions());
}

QWidget *SendPage::buildComposer()
{
    m_composerPanes->addWidget(m_collection);
    m_composerPanes->addWidget(m_form);
    m_composerPanes->setSizes({210, 800});
    m_composerPanes->setStretchFactor(1, 1);
    m_composerPanes->setChildrenCollapsible(false);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    auto *composer = new QWidget(this);
    auto *layout = new QVBoxLayout(composer);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(m_composerPanes, 1);
    layout->addLayout(buildSendRows());
    layout->addWidget(m_problem);
    return composer;
}

QLayout *SendPage::buildSendRows()
{
    m_address->setObjectName(u"service"_s);
    m_address->setPlaceholderText(u"http://127.0.0.1:8000"_s);
    m_address->setMinimumWidth(140);
    auto *label = new QLabel(tr("Serv&ice"), this);
    label->setBuddy(m_address);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_schedule, 0, 0, 1, 5, Qt::AlignLeft);
    grid->addWidget(label, 1, 0);
    grid->addWidget(m_address, 1, 1);
    int column = 2;
    for (auto *action : {m_sendWav, m_sendAll, m_send}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        grid->addWidget(button, 1, column++);
    }
    return grid;
}

void SendPage::setService(const QUrl &service, const QList<protocol::StreamInfo> &streams)
{
    if (m_address->text().isEmpty() || m_address->text() == m_service.toString())
        m_address->setText(service.toString());
    m_service = service;
    m_form->setStreams(streams);
    refreshActions();
}

void SendPage::edit(const protocol::Event &event)
{
    const bool isSocket = event.transport == u"websocket"_s;
    //: The name of a payload made from a message of device %1
    m_collection->add({.name = event.device.isEmpty() ? event.route : tr("%1 again").arg(event.device),
                       .transport = isSocket ? replay::Transport::WebSocket : replay::Transport::Http,
                       .route = isSocket ? QLatin1String(replay::AudioRoute) + u"{device_id}"_s : event.route,
                       .body = payloadText(event)});
    tell(event.isCut ? tr("The service showed only the beginning of this message: what follows is not in the editor.")
                     : QString());
}

void SendPage::tell(const QString &problem)
{
    m_problem->setText(u"⚠ "_s + problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SendPage::sendCurrent()
{
    send({m_collection->current()});
}

void SendPage::sendCollection()
{
    send(m_collection->collection().payloads);
}

void SendPage::send(const QList<replay::Payload> &payloads)
{
    for (const auto &payload : payloads) {
        if (!payload.route.startsWith(u'/'))
            return tell(
                tr("“%1” has no route: choose a stream, or write a path such as /sensor/gps.").arg(payload.name));
    }
    const int devices = m_schedule->devices();
    auto source = replay::PayloadSource::make(payloads, {devices, devices > 0 ? numberedNames() : replay::DeviceNames(),
                                                         QRandomGenerator::global()->generate()});
    if (!source)
        return tell(source.error().message);
    begin(std::make_unique<replay::PayloadSource>(*std::move(source)), m_schedule->schedule());
}

void SendPage::askForWav()
{
    const auto file = QFileDialog::getOpenFileName(this, tr("Stream a recording"), {}, tr("Recordings (*.wav)"));
    if (!file.isEmpty())
        sendWav(file);
}

void SendPage::sendWav(const QString &file)
{
    const auto wav = replay::WavFile::load(file);
    if (!wav)
        return tell(wav.error().message);
    const int devices = std::max(1, m_schedule->devices());
    QStringList names;
    for (int number = 1; number <= devices; ++number)
        names << (devices == 1 ? QString(Microphone) : numberedNames().nameOf(Microphone, number, devices));
    auto schedule = m_schedule->schedule();
    schedule.pace = replay::Schedule::Pace::Original;
    begin(std::make_unique<replay::WavSource>(*wav, QFileInfo(file).fileName(), names, ChunkMs), schedule);
}

void SendPage::begin(std::unique_ptr<replay::Source> source, const replay::Schedule &schedule)
{
    if (m_address->text().trimmed().isEmpty())
        return tell(tr("There is no service to send to: connect to one, or write its address, such as "
                       "http://127.0.0.1:8000."));
    const auto service = replay::serviceAddress(m_address->text().trimmed());
    if (!service)
        return tell(service.error().message);
    if (const auto problem = schedule.problem())
        return tell(problem->message);
    tell({});
    m_run = std::make_unique<replay::Run>(
        std::move(source), std::make_unique<replay::ServiceTarget>(replay::TargetSettings{.service = *service}),
        schedule);
    m_panel->watch(m_run.get());
    connect(m_run.get(), &replay::Run::stateChanged, this, &SendPage::refreshActions);
    m_run->start();
}

void SendPage::refreshActions()
{
    const bool isFree = m_run == nullptr || m_run->isOver();
    m_send->setEnabled(isFree);
    m_sendAll->setEnabled(isFree);
    m_sendWav->setEnabled(isFree && m_form->isAudio());
    m_sendWav->setToolTip(m_form->isAudio() ? tr("Cuts a recording into chunks of a second and streams them")
                                            : tr("Choose the stream of audio first"));
}

void SendPage::save(QSettings &settings) const
{
    settings.setValue(CollectionKey, m_collection->toChoices());
    settings.setValue(PanesKey, m_panes->saveState());
    settings.setValue(ComposerKey, m_composerPanes->saveState());
    m_schedule->save(settings, Group);
    m_panel->save(settings, Group);
}

void SendPage::restore(const QSettings &settings)
{
    m_collection->takeChoices(settings.value(CollectionKey));
    m_panes->restoreState(settings.value(PanesKey).toByteArray());
    m_composerPanes->restoreState(settings.value(ComposerKey).toByteArray());
    m_schedule->restore(settings, Group);
    m_panel->restore(settings, Group);
}

} // namespace loom
