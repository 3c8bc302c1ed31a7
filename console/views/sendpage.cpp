// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/sendpage.h"

#include "console/access/credential.h"
#include "console/models/eventtext.h"
#include "console/replay/payloadsource.h"
#include "console/replay/wavsource.h"
#include "console/views/collectionpane.h"
#include "console/views/icons.h"
#include "console/views/payloadform.h"
#include "console/views/runpanel.h"
#include "console/views/scheduleform.h"
#include "console/views/streamroute.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
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
const auto ChunkKey = u"send/chunk"_s;
/// Below it the collection stands above the payload.
constexpr int NarrowWidth = 880;
constexpr int ShortestChunkMs = 20;
constexpr int LongestChunkMs = 60'000;

/// Of several devices that play one.
replay::DeviceNames numberedNames()
{
    auto names = replay::DeviceNames::parse(u"{device}-{n}"_s);
    Q_ASSERT(names);
    return *std::move(names);
}

} // namespace

SendPage::SendPage(QWidget *parent)
    : RunPage(u"send"_s, tr("Send"), icon("send"), parent),
      m_collection(new CollectionPane(this)),
      m_form(new PayloadForm(this)),
      m_schedule(new ScheduleForm(this)),
      m_chunkLabel(new QLabel(this)),
      m_chunk(new QSpinBox(this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_composerPanes(new QSplitter(Qt::Horizontal, this))
{
    buildActions();
    m_panes->addWidget(buildComposer());
    m_panes->addWidget(panel());
    m_panes->setSizes({380, 320});
    m_panes->setChildrenCollapsible(false);
    setFocusProxy(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addWidget(m_panes, 1);

    connect(m_collection, &CollectionPane::chosen, m_form, &PayloadForm::setPayload);
    connect(m_collection, &CollectionPane::chosen, this, &SendPage::refresh);
    connect(m_collection, &CollectionPane::troubled, this, &SendPage::tell);
    connect(m_form, &PayloadForm::edited, m_collection, &CollectionPane::setCurrent);
    connect(m_form, &PayloadForm::edited, this, [this] {
        tell({});
        refresh();
    });
    connect(m_form, &PayloadForm::filledIn, m_collection, &CollectionPane::fillIn);
    m_form->setPayload(m_collection->current());
    refresh();
}

void SendPage::resizeEvent(QResizeEvent *event)
{
    // The page is never smaller than its content, the view that it is scrolled in may be.
    const bool isNarrow = parentWidget()->width() < NarrowWidth;
    m_composerPanes->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    RunPage::resizeEvent(event);
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
    m_sendAll = addPageAction(tr("Send &collection"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return, &SendPage::sendCollection);
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
    auto *composer = new QWidget(this);
    auto *layout = new QVBoxLayout(composer);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(m_composerPanes, 1);
    layout->addLayout(buildSendRows());
    layout->addWidget(keyBox());
    layout->addWidget(problem());
    return composer;
}

QLayout *SendPage::buildSendRows()
{
    m_chunkLabel->setText(tr("chun&ks of"));
    m_chunkLabel->setBuddy(m_chunk);
    m_chunk->setObjectName(u"chunk"_s);
    m_chunk->setToolTip(tr("How long a piece of the recording each message has"));
    m_chunk->setRange(ShortestChunkMs, LongestChunkMs);
    m_chunk->setSingleStep(100);
    m_chunk->setValue(1000);
    m_chunk->setSuffix(tr(" ms"));
    auto *label = new QLabel(tr("Serv&ice"), this);
    label->setBuddy(address());
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    auto *first = new QHBoxLayout;
    first->addWidget(m_schedule);
    first->addStretch(1);
    first->addWidget(m_chunkLabel);
    first->addWidget(m_chunk);
    grid->addLayout(first, 0, 0, 1, 5);
    grid->addWidget(label, 1, 0);
    grid->addWidget(address(), 1, 1);
    int column = 2;
    for (auto *action : {m_sendWav, m_sendAll, m_send}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        grid->addWidget(button, 1, column++);
    }
    return grid;
}

void SendPage::setService(const ConnectedService &service, const QList<protocol::StreamInfo> &streams)
{
    m_form->setStreams(streams);
    RunPage::setService(service, streams);
}

void SendPage::edit(const protocol::Event &event)
{
    const bool isSocket = event.transport == u"websocket"_s;
    //: The name of a payload made from a message of device %1
    m_collection->add({.name = event.device.isEmpty() ? event.route : tr("%1 again").arg(event.device),
                       .transport = isSocket ? replay::Transport::WebSocket : replay::Transport::Http,
                       .route = isSocket ? QLatin1String(replay::AudioRoute) + u"{device_id}"_s : event.route,
                       .body = payloadText(event)});
    if (event.isBase64 && !event.isCut)
        return tell(
            tr("This message is not UTF-8 text, which the editor cannot hold: what it shows as � is sent so. To send "
               "the bytes, copy the message as curl, or replay a capture."));
    tell(event.isCut ? tr("The service showed only the beginning of this message: what follows is not in the editor.")
                     : QString());
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
    if (const auto wrong = m_form->problem(); !wrong.isEmpty())
        return tell(wrong);
    const int devices = m_schedule->devices();
    auto source = replay::PayloadSource::make(payloads, {devices, devices > 0 ? numberedNames() : replay::DeviceNames(),
                                                         QRandomGenerator::global()->generate()});
    if (!source)
        return tell(source.error().message);
    begin(std::make_unique<replay::PayloadSource>(*std::move(source)), m_schedule->schedule(),
          {payloads.size() == 1 ? payloads.first().name : m_collection->collection().name});
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
    begin(std::make_unique<replay::WavSource>(*wav, QFileInfo(file).fileName(), names, m_chunk->value()), schedule,
          {QFileInfo(file).fileName()});
}

QStringList SendPage::missingScopes(const replay::Payload &payload) const
{
    const auto names = payload.headers.keys();
    const bool showsAnother =
        std::any_of(names.begin(), names.end(), [](const QString &name) { return isCredentialHeader(name.toUtf8()); });
    const bool wantsRefusal = payload.expectedStatus == 401 || payload.expectedStatus == 403;
    if (showsAnother || wantsRefusal)
        return {};
    return RunPage::missingScopes([&](const auto &stream) { return stream.route == streamRoute(payload.route); });
}

void SendPage::refreshSend()
{
    const auto missing = missingScopes(m_collection->current());
    showKeyNotes(missing);
    const auto lack = tr("Your key lacks the scope %1: ask the operator of the service").arg(missing.join(u", "_s));
    m_send->setEnabled(isFree() && missing.isEmpty());
    m_send->setToolTip(missing.isEmpty() ? tr("Sends the payload in the editor (Ctrl+Return)") : lack);
    const auto payloads = m_collection->collection().payloads;
    const bool lacksAll = std::all_of(payloads.begin(), payloads.end(),
                                      [this](const auto &payload) { return !missingScopes(payload).isEmpty(); });
    m_sendAll->setEnabled(isFree() && !lacksAll);
    m_sendAll->setToolTip(lacksAll ? lack
                                   : tr("Sends every payload of the collection, in its order (Ctrl+Shift+Return)"));
    m_sendWav->setEnabled(isFree() && m_form->isAudio() && missing.isEmpty());
    m_sendWav->setToolTip(!m_form->isAudio()  ? tr("Choose the stream of audio first")
                          : missing.isEmpty() ? tr("Cuts a recording into chunks and streams them")
                                              : lack);
}

void SendPage::refresh()
{
    refreshSend();
    m_chunkLabel->setVisible(m_form->isAudio());
    m_chunk->setVisible(m_form->isAudio());
}

void SendPage::save(QSettings &settings) const
{
    settings.setValue(CollectionKey, m_collection->toChoices());
    settings.setValue(ChunkKey, m_chunk->value());
    settings.setValue(PanesKey, m_panes->saveState());
    settings.setValue(ComposerKey, m_composerPanes->saveState());
    m_schedule->save(settings, Group);
    panel()->save(settings, Group);
}

void SendPage::restore(const QSettings &settings)
{
    m_collection->takeChoices(settings.value(CollectionKey));
    m_chunk->setValue(settings.value(ChunkKey, m_chunk->value()).toInt());
    m_panes->restoreState(settings.value(PanesKey).toByteArray());
    m_composerPanes->restoreState(settings.value(ComposerKey).toByteArray());
    m_schedule->restore(settings, Group);
    panel()->restore(settings, Group);
}

} // namespace loom
