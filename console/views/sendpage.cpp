// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/sendpage.h"

#include "common/core/jsondocument.h"
#include "console/access/credential.h"
#include "console/replay/payloadsource.h"
#include "console/replay/wavsource.h"
#include "console/views/collectionpane.h"
#include "console/views/eventpayload.h"
#include "console/views/icons.h"
#include "console/views/messagetyperoute.h"
#include "console/views/pageaction.h"
#include "console/views/payloadform.h"
#include "console/views/runhistorybar.h"
#include "console/views/runpanel.h"
#include "console/views/scheduleform.h"
#include "console/views/sendbar.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const auto Group = u"send"_s;
const auto CollectionKey = u"send/collection"_s;
const auto SendPanesKey = u"send/panes"_s;
const auto ComposerKey = u"send/composer"_s;
constexpr QLatin1StringView Microphone("microphone");
/// Below this width in pixels, the collection is above the payload.
constexpr int NarrowWidth = 880;

/// Device names for several devices that send the same WAV file.
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
      m_history(new RunHistoryBar(this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_composerPanes(new QSplitter(Qt::Horizontal, this))
{
    buildActions();
    m_bar = new SendBar(address(), m_send, this);
    m_panes->addWidget(buildComposer());
    panel()->putAbove(m_history);
    m_panes->addWidget(panel());
    m_panes->setSizes({380, 320});
    m_panes->setChildrenCollapsible(false);
    setFocusProxy(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addWidget(m_panes, 1);

    connect(m_collection, &CollectionPane::chosen, m_form, &PayloadForm::setPayload);
    connect(m_collection, &CollectionPane::chosen, this, &SendPage::refresh);
    connect(m_collection, &CollectionPane::troubled, this, &SendPage::showProblem);
    connect(m_form, &PayloadForm::edited, m_collection, &CollectionPane::setCurrent);
    connect(m_form, &PayloadForm::edited, this, [this] {
        showProblem({});
        refresh();
    });
    connect(m_form, &PayloadForm::filledIn, m_collection, &CollectionPane::fillIn);
    connect(m_history, &RunHistoryBar::chosen, panel(), &RunPanel::show);
    connect(m_history, &RunHistoryBar::loadRequested, this, &SendPage::load);
    m_form->setPayload(m_collection->current());
    panel()->expectSingle();
    refresh();
}

void SendPage::resizeEvent(QResizeEvent *event)
{
    // The page is never narrower than its content, but the scroll area around it can be.
    const bool isNarrow = parentWidget()->width() < NarrowWidth;
    m_composerPanes->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    RunPage::resizeEvent(event);
}

void SendPage::buildActions()
{
    // Its button is in the send bar, larger than a toolbar button.
    m_send = new QAction(tr("&Send"), this);
    m_send->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_sendAll =
        addPageAction(*this, {"send", tr("Send &collection"), tr("Sends every payload of the collection, one by one"),
                              Qt::CTRL | Qt::SHIFT | Qt::Key_Return});
    m_sendWav = addPageAction(
        *this, {"audio-lines", tr("Stream a &WAV file…"), tr("Sends a WAV file in chunks, as a microphone would"), {}});
    connect(m_send, &QAction::triggered, this, &SendPage::sendCurrent);
    connect(m_sendAll, &QAction::triggered, this, &SendPage::sendCollection);
    connect(m_sendWav, &QAction::triggered, this, &SendPage::askForWav);
    m_collection->addFileActions(*this);
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
    layout->addWidget(m_bar);
    layout->addWidget(keyBox());
    layout->addWidget(problem());
    return composer;
}

void SendPage::setService(const ConnectedService &service, const QList<protocol::MessageTypeInfo> &messageTypes)
{
    m_form->setMessageTypes(messageTypes);
    RunPage::setService(service, messageTypes);
}

void SendPage::edit(const protocol::Event &event)
{
    //: Name of a payload made from a message of device %1
    m_collection->add(payloadOf(event, event.device.isEmpty() ? event.route : tr("%1 again").arg(event.device)));
    m_form->showRejection(event.violations);
    if (event.isBase64 && !event.isCut)
        return showProblem(
            tr("This message is not UTF-8 text, and the editor cannot represent it: each � in the editor is sent as "
               "�. To send the original bytes, copy the message as curl, or replay a recording."));
    showProblem(event.isCut ? tr("The service sent only the beginning of this message: the rest is not in the editor.")
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
            return showProblem(
                tr("“%1” has no route: choose a message type, or enter a path such as /sensor/gps.").arg(payload.name));
    }
    if (const auto wrong = m_form->problem(); !wrong.isEmpty())
        return showProblem(wrong);
    const int devices = m_bar->schedule().devices();
    const auto schedule = m_bar->schedule().schedule();
    auto source = replay::PayloadSource::make(payloads, {devices, devices > 0 ? numberedNames() : replay::DeviceNames(),
                                                         QRandomGenerator::global()->generate()});
    if (!source)
        return showProblem(source.error().message);
    const auto name = payloads.size() == 1 ? payloads.first().name : m_collection->collection().name;
    const bool isSingle = payloads.size() == 1 && devices <= 1 && schedule.passes == 1;
    m_form->showRejection({});
    m_activeRun = {.startedAt = QDateTime::currentMSecsSinceEpoch(),
                   .what = name,
                   .payloads = payloads,
                   .outcome = {.isSingle = isSingle}};
    begin(std::make_unique<replay::PayloadSource>(*std::move(source)), schedule, {name}, isSingle);
}

void SendPage::askForWav()
{
    const auto file = QFileDialog::getOpenFileName(this, tr("Stream a WAV file"), {}, tr("WAV files (*.wav)"));
    if (!file.isEmpty())
        sendWav(file);
}

void SendPage::sendWav(const QString &file)
{
    const auto wav = replay::WavFile::load(file);
    if (!wav)
        return showProblem(wav.error().message);
    const int devices = std::max(1, m_bar->schedule().devices());
    QStringList names;
    for (int number = 1; number <= devices; ++number)
        names << (devices == 1 ? QString(Microphone) : numberedNames().nameOf(Microphone, number, devices));
    auto schedule = m_bar->schedule().schedule();
    schedule.pace = replay::Schedule::Pace::Original;
    m_activeRun = {.startedAt = QDateTime::currentMSecsSinceEpoch(), .what = QFileInfo(file).fileName()};
    begin(std::make_unique<replay::WavSource>(*wav, QFileInfo(file).fileName(), names, m_bar->chunkMs()), schedule,
          {QFileInfo(file).fileName()});
}

void SendPage::onAnswer(const replay::Response &answer)
{
    RunPage::onAnswer(answer);
    const bool isOfEditor =
        m_activeRun.outcome.isSingle && m_activeRun.payloads.first().body == m_collection->current().body;
    if (isOfEditor)
        m_form->showRejection(readJsonDocument(answer.body).object()[u"detail"].toArray());
}

void SendPage::onEnded()
{
    m_activeRun.outcome = panel()->outcome();
    m_history->add(m_activeRun);
    const auto &answers = m_activeRun.outcome.answers;
    if (m_activeRun.outcome.isSingle && !answers.isEmpty() && !answers.first().answer.messageId.isEmpty())
        emit positionRequested(answers.first().answer.messageId);
}

void SendPage::onEvents(const QList<protocol::Event> &events)
{
    for (const auto &event : events) {
        if (isFree() && panel()->setPosition(event))
            m_history->setOutcome(panel()->outcome());
    }
}

void SendPage::setZone(TimeZone zone)
{
    m_history->setZone(zone);
}

void SendPage::load(const replay::Payload &payload)
{
    m_collection->add(payload);
    m_form->setFocus();
}

QStringList SendPage::missingScopes(const replay::Payload &payload) const
{
    const auto names = payload.headers.keys();
    const bool showsAnother =
        std::any_of(names.begin(), names.end(), [](const QString &name) { return isCredentialHeader(name.toUtf8()); });
    const bool wantsRejection = payload.expectedStatus == 401 || payload.expectedStatus == 403;
    if (showsAnother || wantsRejection)
        return {};
    return RunPage::missingScopes(
        [&](const auto &messageType) { return messageType.route == messageTypeRoute(payload.route); });
}

void SendPage::refreshSend()
{
    const auto missing = missingScopes(m_collection->current());
    showKeyNotes(missing);
    const auto lack = tr("Your key lacks the scope %1: ask the operator of the service").arg(missing.join(u", "_s));
    m_send->setEnabled(isFree() && missing.isEmpty());
    m_send->setToolTip(missing.isEmpty() ? tr("Sends the payload in the editor (Ctrl+Return)") : lack);
    m_history->setEnabled(isFree());
    const auto payloads = m_collection->collection().payloads;
    const bool lacksAll = std::all_of(payloads.begin(), payloads.end(),
                                      [this](const auto &payload) { return !missingScopes(payload).isEmpty(); });
    m_sendAll->setEnabled(isFree() && !lacksAll);
    m_sendAll->setToolTip(lacksAll ? lack : tr("Sends every payload of the collection, in order (Ctrl+Shift+Return)"));
    m_sendWav->setEnabled(isFree() && m_form->isAudio() && missing.isEmpty());
    m_sendWav->setToolTip(!m_form->isAudio()  ? tr("Choose the message type for audio first")
                          : missing.isEmpty() ? tr("Splits a WAV file into chunks and streams them")
                                              : lack);
}

void SendPage::refresh()
{
    refreshSend();
    m_bar->setAudio(m_form->isAudio());
}

void SendPage::save(QSettings &settings) const
{
    settings.setValue(CollectionKey, m_collection->toChoices());
    settings.setValue(SendPanesKey, m_panes->saveState());
    settings.setValue(ComposerKey, m_composerPanes->saveState());
    m_bar->save(settings, Group);
    panel()->save(settings, Group);
}

void SendPage::restore(const QSettings &settings)
{
    m_collection->setChoices(settings.value(CollectionKey));
    m_panes->restoreState(settings.value(SendPanesKey).toByteArray());
    m_composerPanes->restoreState(settings.value(ComposerKey).toByteArray());
    m_bar->restore(settings, Group);
    panel()->restore(settings, Group);
}

} // namespace loom
