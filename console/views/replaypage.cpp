// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/replaypage.h"

#include "console/models/numbers.h"
#include "console/replay/recordingsource.h"
#include "console/views/differencesview.h"
#include "console/views/icons.h"
#include "console/views/pageaction.h"
#include "console/views/recordingcontents.h"
#include "console/views/recordingpanel.h"
#include "console/views/recordingtexts.h"
#include "console/views/replayform.h"
#include "console/views/runpanel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

const auto Group = u"replay"_s;
const auto RecentKey = u"replay/recent"_s;
constexpr int MaxRecent = 10;
constexpr auto ReplayRefreshInterval = 200ms;

} // namespace

ReplayPage::ReplayPage(QWidget *parent)
    : RunPage(u"replay"_s, tr("Record and replay"), icon("history"), parent),
      m_record(new RecordingPanel(this)),
      m_file(new QComboBox(this)),
      m_facts(new QLabel(this)),
      m_form(new ReplayForm(this)),
      m_start(new QPushButton(tr("Re&play"), this)),
      m_results(new QTabWidget(this)),
      m_contents(new RecordingContents(this)),
      m_comparisonTab(new QWidget(this)),
      m_verdict(new QLabel(this)),
      m_differences(new DifferencesView(this))
{
    setAcceptDrops(true);
    buildResults();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addWidget(m_record);
    layout->addWidget(buildReplay());
    layout->addWidget(m_results, 1);
    setFocusProxy(m_file);

    connect(m_record, &RecordingPanel::recorded, this, &ReplayPage::openRecording);
    connect(&m_scan, &replay::RecordingScan::progressed, this, &ReplayPage::showFacts);
    connect(&m_scan, &replay::RecordingScan::finished, this, [this] {
        m_contents->show(m_scan.facts());
        showFacts();
        refresh();
    });
    connect(&m_timer, &QTimer::timeout, this, &ReplayPage::showComparison);
    connect(m_start, &QPushButton::clicked, this, &ReplayPage::replay);
    buildActions();
    showFacts();
    showComparison();
    refresh();
}

QGroupBox *ReplayPage::buildReplay()
{
    auto *box = new QGroupBox(tr("Replay"), this);
    auto *grid = new QGridLayout(box);
    m_file->setObjectName(u"recordingFile"_s);
    m_file->setAccessibleName(tr("Recording"));
    m_file->setPlaceholderText(tr("Open a recording, or drop one here"));
    m_file->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_facts->setObjectName(u"facts"_s);
    m_facts->setWordWrap(true);
    m_start->setObjectName(u"replayButton"_s);
    auto *open = new QPushButton(tr("Ope&n…"), this);
    auto *fileLabel = new QLabel(tr("Record&ing"), this);
    auto *serviceLabel = new QLabel(tr("S&ervice"), this);
    fileLabel->setBuddy(m_file);
    serviceLabel->setBuddy(address());
    grid->setColumnStretch(1, 1);
    grid->addWidget(fileLabel, 0, 0);
    grid->addWidget(m_file, 0, 1);
    grid->addWidget(open, 0, 2);
    grid->addWidget(m_facts, 1, 1, 1, 2);
    grid->addWidget(m_form, 2, 0, 1, 3);
    grid->addWidget(serviceLabel, 3, 0);
    grid->addWidget(address(), 3, 1);
    grid->addWidget(m_start, 3, 2);
    grid->addWidget(keyBox(), 4, 0, 1, 3);
    grid->addWidget(problem(), 5, 0, 1, 3);
    connect(open, &QPushButton::clicked, this, &ReplayPage::askForRecording);
    connect(m_file, &QComboBox::activated, this, [this] { openRecording(m_file->currentText()); });
    return box;
}

void ReplayPage::buildActions()
{
    auto *open =
        addPageAction(*this, {"folder-open", tr("&Open a recording…"), tr("Opens a recording"), QKeySequence::Open});
    m_replay = addPageAction(
        *this, {"play", tr("&Replay"), tr("Sends the messages of the recording again"), Qt::CTRL | Qt::Key_Return});
    connect(open, &QAction::triggered, this, &ReplayPage::askForRecording);
    connect(m_replay, &QAction::triggered, this, &ReplayPage::replay);
}

void ReplayPage::buildResults()
{
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_comparisonTab);
    layout->addWidget(m_verdict);
    layout->addWidget(m_differences, 1);
    panel()->setContentsMargins(8, 8, 8, 4);
    m_results->setObjectName(u"results"_s);
    m_results->setAccessibleName(tr("Result of the replay"));
    m_results->setObjectName(u"results"_s);
    m_results->addTab(m_contents, tr("Contents"));
    m_results->addTab(panel(), tr("Responses"));
    m_results->addTab(m_comparisonTab, tr("Differences"));
}

void ReplayPage::askForRecording()
{
    const auto file =
        QFileDialog::getOpenFileName(this, tr("Open a recording"), {}, tr("Recordings (*.loom.jsonl *.jsonl)"));
    if (!file.isEmpty())
        openRecording(file);
}

void ReplayPage::openRecording(const QString &file)
{
    const auto started = m_scan.start(file);
    m_opened = started ? file : QString();
    m_contents->show(replay::RecordingFacts());
    m_results->setCurrentWidget(m_contents);
    showProblem(started ? QString() : started.error().message);
    if (started)
        rememberFile(file);
    else
        m_file->setCurrentIndex(-1);
    showFacts();
    refresh();
}

void ReplayPage::rememberFile(const QString &file)
{
    if (const int known = m_file->findText(file); known >= 0)
        m_file->removeItem(known);
    m_file->insertItem(0, file);
    while (m_file->count() > MaxRecent)
        m_file->removeItem(MaxRecent);
    m_file->setCurrentIndex(0);
}

void ReplayPage::showFacts()
{
    const auto &facts = m_scan.facts();
    if (m_opened.isEmpty())
        return m_facts->setText(tr("No recording is open. A recording is a .loom.jsonl file that was made here or by "
                                   "loom-replay."));
    if (m_scan.isRunning())
        //: %1 is a number from 0 to 100
        return m_facts->setText(tr("Reading the recording: %1 %").arg(int(m_scan.progress() * 100)));
    m_facts->setText(factsText(facts));
    m_facts->setToolTip(facts.reasons.join(u'\n'));
}

void ReplayPage::replay()
{
    auto options = m_form->options();
    if (!options)
        return showProblem(options.error().message);
    auto chosen = *options;
    chosen.selection = m_contents->selection();
    auto source = std::make_unique<replay::RecordingSource>(chosen);
    if (const auto done = source->open(m_opened); !done)
        return showProblem(done.error().message);
    m_differences->clearDifferences();
    if (begin(std::move(source), m_form->schedule(), {QFileInfo(m_opened).fileName(), m_form->expectedStatus()}))
        m_results->setCurrentWidget(panel());
}

void ReplayPage::setZone(TimeZone zone)
{
    m_contents->setZone(zone);
}

void ReplayPage::showComparison()
{
    if (run() == nullptr)
        return m_verdict->setText(tr("Responses that are not as expected are listed here."));
    const auto &comparison = run()->comparison();
    m_differences->list(comparison);
    m_results->setTabText(m_results->indexOf(m_comparisonTab),
                          comparison.different() == 0
                              ? tr("Differences")
                              : tr("⚠ Differences (%1)").arg(countText(comparison.different())));
    //: Numbers of responses
    QStringList parts{
        tr("As expected: %1 · different: %2").arg(countText(comparison.same()), countText(comparison.different()))};
    if (comparison.different() > comparison.differences().size())
        //: Differences; always a thousand or more
        parts << tr("the first %1 are listed").arg(countText(comparison.differences().size()));
    m_verdict->setText(parts.join(u" · "_s));
}

void ReplayPage::refresh()
{
    const auto &needed = m_scan.facts().messageTypes;
    showKeyNotes(missingScopes([&](const auto &messageType) { return needed.contains(messageType.id); }));
    m_start->setEnabled(isFree() && !m_opened.isEmpty() && !lacksEveryScope());
    m_replay->setEnabled(m_start->isEnabled());
    m_start->setToolTip(lacksEveryScope()    ? tr("Your key has no scope for any message type: ask the operator of the "
                                                     "service")
                        : m_opened.isEmpty() ? tr("Open a recording first")
                                             : QString());
    if (isFree())
        m_timer.stop();
    else
        m_timer.start(ReplayRefreshInterval);
    showComparison();
}

void ReplayPage::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ReplayPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openRecording(event->mimeData()->urls().first().toLocalFile());
}

QString ReplayPage::unfinished() const
{
    QStringList sentences{RunPage::unfinished()};
    if (m_record->isRecording())
        //: %1 is a file
        sentences << tr("A recording to %1 is running. Closing ends it and keeps the messages recorded so far.")
                         .arg(QFileInfo(m_record->file()).fileName());
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

void ReplayPage::save(QSettings &settings) const
{
    QStringList files;
    for (int i = 0; i < m_file->count(); ++i)
        files << m_file->itemText(i);
    settings.setValue(RecentKey, files);
    m_form->save(settings, Group);
    panel()->save(settings, Group);
}

void ReplayPage::restore(const QSettings &settings)
{
    m_file->addItems(settings.value(RecentKey).toStringList());
    m_file->setCurrentIndex(-1);
    m_form->restore(settings, Group);
    panel()->restore(settings, Group);
}

} // namespace loom
