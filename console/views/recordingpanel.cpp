// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/recordingpanel.h"

#include "console/models/numbers.h"
#include "console/views/icons.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

constexpr auto RecordingRefreshInterval = 200ms;
constexpr int PayloadBytes = 16 << 20; ///< size of the largest message that the service accepts by default
constexpr int MostPerSecond = 100'000;

} // namespace

RecordingPanel::RecordingPanel(QWidget *parent)
    : QGroupBox(tr("Record"), parent),
      m_what(new QComboBox(this)),
      m_record(new QPushButton(tr("&Record to a file…"), this)),
      m_stop(new QPushButton(tr("Stop recordin&g"), this)),
      m_state(new QLabel(this))
{
    m_what->setObjectName(u"recordWhat"_s);
    m_what->setAccessibleName(tr("Messages to record"));
    m_what->addItems({tr("All messages"), tr("Messages that match the Traffic filter")});
    m_record->setObjectName(u"recordButton"_s);
    m_stop->setObjectName(u"stopRecordingButton"_s);
    m_record->setIcon(icon("circle-dot", IconColour::Bad));
    m_stop->setIcon(icon("square"));
    m_state->setObjectName(u"recordState"_s);
    m_state->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_what);
    layout->addWidget(m_record);
    layout->addWidget(m_stop);
    layout->addWidget(m_state, 1);

    connect(m_record, &QPushButton::clicked, this, &RecordingPanel::askForFile);
    connect(m_stop, &QPushButton::clicked, this, &RecordingPanel::stop);
    connect(&m_timer, &QTimer::timeout, this, &RecordingPanel::refresh);
    refresh();
}

RecordingPanel::~RecordingPanel() = default;

void RecordingPanel::setMonitor(const QUrl &address, const QString &credential, const QSslConfiguration &tls)
{
    m_monitor = address;
    m_credential = credential;
    m_tls = tls;
    refresh();
}

void RecordingPanel::askForFile()
{
    auto file = QFileDialog::getSaveFileName(this, tr("Record to a new file"), {}, tr("Recordings (*.loom.jsonl)"),
                                             nullptr, QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += u".loom.jsonl"_s;
    record(file);
}

replay::RecordingSettings RecordingPanel::settingsFor(const QString &file) const
{
    const bool isFiltered = m_what->currentIndex() == 1;
    replay::RecordingSettings settings{.monitor = m_monitor,
                                       .credential = m_credential.toUtf8(),
                                       .file = file,
                                       .tls = m_tls,
                                       .subscription = isFiltered ? m_filter : protocol::Subscribe()};
    settings.subscription.payloadBytes = PayloadBytes;
    settings.subscription.maxPerSecond = MostPerSecond;
    return settings;
}

void RecordingPanel::record(const QString &file)
{
    m_file = file;
    m_recorder = std::make_unique<replay::MonitorRecorder>(settingsFor(file));
    connect(m_recorder.get(), &replay::MonitorRecorder::begun, this, &RecordingPanel::refresh);
    connect(m_recorder.get(), &replay::MonitorRecorder::interrupted, this, &RecordingPanel::refresh);
    connect(m_recorder.get(), &replay::MonitorRecorder::resumed, this, &RecordingPanel::refresh);
    connect(m_recorder.get(), &replay::MonitorRecorder::finished, this, &RecordingPanel::onEnded);
    m_isRecording = true;
    m_elapsed.start();
    m_timer.start(RecordingRefreshInterval);
    m_recorder->start();
    refresh();
}

void RecordingPanel::stop()
{
    if (m_isRecording)
        m_recorder->stop();
}

void RecordingPanel::onEnded()
{
    m_isRecording = false;
    m_tookMs = m_elapsed.elapsed();
    m_timer.stop();
    refresh();
    if (m_recorder->hasBegun())
        emit recorded(m_file);
}

QString RecordingPanel::progressText() const
{
    if (m_recorder == nullptr)
        return m_monitor.isEmpty() ? tr("Connect to a service to record its traffic.")
                                   : tr("Nothing recorded yet. A recording never overwrites a file.");
    QStringList parts;
    if (m_recorder->hasBegun()) {
        const auto seconds = double(m_isRecording ? m_elapsed.elapsed() : m_tookMs) / 1000;
        //: %1 is a file
        parts << (m_isRecording ? tr("● Recording to %1") : tr("Recorded to %1")).arg(QFileInfo(m_file).fileName());
        parts << tr("messages: %1").arg(countText(m_recorder->recorded()));
        parts << bytesText(double(QFileInfo(m_file).size()));
        //: Seconds
        parts << tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    } else if (m_isRecording) {
        parts << tr("Connecting to %1").arg(m_monitor.toString());
    }
    if (m_recorder->skipped() > 0)
        //: Messages
        parts << tr("%Ln not recorded, the service's event queue was full", nullptr,
                    pluralCount(m_recorder->skipped()));
    if (m_recorder->cut() > 0)
        //: Messages
        parts << tr("%Ln too long, truncated, cannot be replayed", nullptr, pluralCount(m_recorder->cut()));
    if (m_recorder->gaps() > 0)
        //: Times without a connection during a recording: their number and total duration
        parts << tr("⚠ gaps: %1 (%2)").arg(countText(m_recorder->gaps()), durationText(m_recorder->gapMs()));
    if (m_isRecording && !m_recorder->interruption().isEmpty())
        //: %1 says in a sentence why there is no connection
        parts << tr("⚠ %1 The console retries. Messages of the meantime are missing from the recording.")
                     .arg(m_recorder->interruption());
    if (const auto &failure = m_recorder->failure())
        parts << u"⚠ "_s + failure->message;
    return parts.join(u" · "_s);
}

void RecordingPanel::refresh()
{
    m_what->setEnabled(!m_isRecording);
    m_record->setEnabled(!m_isRecording && !m_monitor.isEmpty());
    m_stop->setEnabled(m_isRecording);
    m_state->setText(progressText());
    emit progressed();
}

} // namespace loom
