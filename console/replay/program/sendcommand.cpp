// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/sendcommand.h"

#include "console/access/trust.h"
#include "console/replay/program/quantities.h"
#include "console/replay/program/readablekey.h"
#include "console/replay/program/summarytext.h"

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

using namespace std::chrono_literals;

constexpr quint16 HttpPort = 80;
constexpr quint16 HttpsPort = 443;
constexpr auto ConnectTimeout = 10s;

TargetSettings targetSettings(const Options &options)
{
    TargetSettings settings{
        .service = options.service, .headers = options.headers, .credential = options.credential, .tls = options.tls};
    settings.connections = std::min(settings.connections, options.schedule.inFlight);
    return settings;
}

} // namespace

SendCommand::SendCommand(const Options &options, NamedSource source, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_isTls(options.service.scheme() == "https"_L1),
      m_run(std::move(source.source), std::make_unique<ServiceTarget>(targetSettings(options)), options.schedule,
            {source.name, options.expectStatus})
{
    m_timeout.setSingleShot(true);
    connect(&m_probe, m_isTls ? &QSslSocket::encrypted : &QSslSocket::connected, this, &SendCommand::begin);
    connect(&m_probe, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { fail(certificateProblem(m_options.service.host(), errors)); });
    connect(&m_probe, &QSslSocket::errorOccurred, this, [this] { onUnreachable(m_probe.errorString()); });
    connect(&m_timeout, &QTimer::timeout, this, [this] { onUnreachable(tr("no response within 10 s")); });
    connect(&m_progressTimer, &QTimer::timeout, this, &SendCommand::showProgress);
    connect(&m_enter, &EnterKey::pressed, this, [this] {
        if (m_run.progress().isWaitingLong())
            m_run.skip();
    });
    connect(&m_run, &Run::finished, this, &SendCommand::report);
}

void SendCommand::start()
{
    const auto &service = m_options.service;
    const auto port = quint16(service.port(m_isTls ? HttpsPort : HttpPort));
    warnOfReadableKey(m_options, service);
    m_timeout.start(ConnectTimeout);
    if (!m_isTls)
        return m_probe.connectToHost(service.host(), port);
    m_probe.setSslConfiguration(m_options.tls);
    m_probe.connectToHostEncrypted(service.host(), port);
}

void SendCommand::stop()
{
    if (m_run.state() == Runner::State::Idle)
        emit finished(ExitCode::CannotBegin);
    else
        m_run.stop();
}

void SendCommand::begin()
{
    m_timeout.stop();
    m_probe.disconnect(this);
    m_probe.abort();
    m_progressTimer.start(std::chrono::milliseconds(m_line.intervalMs()));
    m_enter.listen();
    m_run.start();
}

void SendCommand::onUnreachable(const QString &reason)
{
    fail(tr("%1 cannot be reached: %2. Check that the service is running, or set another address with --to")
             .arg(m_options.service.toString(), reason));
}

void SendCommand::fail(const QString &text)
{
    m_timeout.stop();
    m_probe.disconnect(this);
    std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(text));
    emit finished(ExitCode::CannotBegin);
}

void SendCommand::showProgress()
{
    m_enter.listen();
    m_line.show(
        progressText(m_run.progress(), m_run.summary().unexpected, m_line.isOnTerminal(), m_enter.isTerminal()));
}

void SendCommand::report()
{
    m_progressTimer.stop();
    m_line.clear();
    auto text =
        summaryText(m_run.progress(), m_run.summary()) + differencesText(m_run.comparison())
        + rejectedKeyText(m_run.summary(), !m_options.credential.isEmpty() || haveCredential(m_options.headers));
    if (const auto skipped = m_run.skipped(); skipped.total() > 0) {
        //: A label of at most 12 letters; lines of the recording
        text += labelled(tr("Skipped"), tr("lines: %1").arg(skipped.total()))
                + u"  %1\n"_s.arg(skipped.reasons.join("\n  "_L1));
    }
    if (const auto skipped = m_run.skipped(); skipped.gaps > 0)
        //: A label of at most 12 letters; times without a connection while recording. %1 is their total length
        text += labelled(tr("Gaps"),
                         tr("%n in the recording (%1): messages of this time are missing", nullptr, int(skipped.gaps))
                             .arg(durationText(skipped.gapMs)));
    std::fputs(qUtf8Printable(text), stdout);
    if (!m_options.junitFile.isEmpty()) {
        if (const auto done = m_run.saveJUnit(m_options.junitFile); !done) {
            std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(done.error().message));
            emit finished(ExitCode::CannotBegin);
            return;
        }
    }
    emit finished(result());
}

ExitCode SendCommand::result() const
{
    return m_run.summary().unexpected == 0 && m_run.progress().isComplete() ? ExitCode::Success
                                                                            : ExitCode::AnswersDiffer;
}

} // namespace loom::replay
