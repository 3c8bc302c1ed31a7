// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/optionsreader.h"

#include "common/core/timetext.h"
#include "console/access/credential.h"
#include "console/access/trust.h"
#include "console/replay/devicenames.h"
#include "console/replay/headerline.h"
#include "console/replay/program/quantities.h"
#include "console/replay/servicetarget.h"

#include <QCommandLineParser>
#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr int MaxDevices = 100'000;
constexpr qint64 LongestChunkMs = 60'000;

} // namespace

OptionsReader::OptionsReader(const QCommandLineParser &parser, Options::Action action) : m_parser(parser)
{
    m_options.action = action;
}

Result<Options, Failure> OptionsReader::read(const QProcessEnvironment &environment)
{
    readInput();
    readSchedule();
    readDevices();
    readChanges();
    readSelection();
    readTarget();
    readMonitor();
    readCredential(environment);
    readTrust();
    if (m_failure)
        return *m_failure;
    return m_options;
}

void OptionsReader::readInput()
{
    m_options.file = m_parser.positionalArguments().value(0);
    for (const auto *name : {"collection", "wav", "record", "describe"}) {
        if (has(name))
            m_options.file = text(name);
    }
    m_options.route = text("endpoint");
    m_options.payloadFile = text("payload");
    m_options.junitFile = text("junit");
    if (has("payload") && !has("endpoint"))
        fail("payload", u"needs --endpoint, the route to send it to"_s);
}

void OptionsReader::readSchedule()
{
    auto &schedule = m_options.schedule;
    const bool isPayload = m_options.action == Options::Action::Send;
    schedule.pace = isPayload ? Schedule::Pace::Fast : Schedule::Pace::Original;
    if (int(has("speed")) + int(has("rate")) + int(has("fast")) > 1)
        fail("speed", u", --rate and --fast cannot be combined: use only one of them"_s);
    if (has("speed"))
        schedule.speed = decimal("speed");
    if (has("fast"))
        schedule.pace = Schedule::Pace::Fast;
    if (has("rate")) {
        schedule.pace = Schedule::Pace::Rate;
        schedule.perSecond = decimal("rate");
    }
    if (has("longest-pause") && schedule.pace != Schedule::Pace::Original)
        fail("longest-pause", u"is valid only with the original timing, not with --rate or --fast"_s);
    m_options.longestPauseMs = duration("longest-pause", m_options.longestPauseMs);
    schedule.durationMs = duration("duration", 0);
    const bool repeats = has("duration") && m_options.action != Options::Action::Replay;
    schedule.passes = number("times", 0, std::numeric_limits<int>::max(), repeats ? 0 : 1);
    schedule.inFlight = number("in-flight", 1, Schedule::MaxInFlight, schedule.inFlight);
    m_options.chunkMs = int(duration("chunk", m_options.chunkMs));
    if (m_options.chunkMs > LongestChunkMs)
        fail("chunk", u"must be at most 1m"_s);
    if (const auto problem = schedule.problem(); problem && !m_failure)
        m_failure = problem;
}

void OptionsReader::readDevices()
{
    m_options.devices = number("devices", 1, MaxDevices, 0);
    m_options.names = text("rename");
    if (m_options.names.isEmpty() && m_options.devices > 0)
        m_options.names = u"{device}-{n}"_s;
    if (m_options.names.isEmpty())
        return;
    const auto names = DeviceNames::parse(m_options.names);
    if (!names)
        fail("rename", u": "_s + names.error().message);
    else if (m_options.devices > 1 && !names->hasNumber())
        fail("rename", u"must contain {n}, so that the devices have different names"_s);
    else if (m_options.devices == 0 && m_options.action != Options::Action::Replay)
        m_options.devices = 1;
}

void OptionsReader::readChanges()
{
    m_options.moveTimestamps = isFirst("timestamps", u"move"_s, u"keep"_s);
    m_options.renewMessageIds = isFirst("message-ids", u"new"_s, u"keep"_s);
    m_options.seed = QRandomGenerator::global()->generate();
    if (has("seed"))
        m_options.seed = quint32(number("seed", 0, std::numeric_limits<int>::max(), 0));
    if (has("expect-status"))
        m_options.expectStatus = number("expect-status", 100, 599, 0);
}

void OptionsReader::readSelection()
{
    auto &selection = m_options.selection;
    selection.from = time("since");
    selection.until = time("until");
    if (selection.from && selection.until && *selection.from >= *selection.until)
        fail("until", u"must be after --since"_s);
    const auto names = [this](const char *name) {
        const auto values = m_parser.values(QLatin1StringView(name));
        return QSet<QString>(values.begin(), values.end());
    };
    selection.topics = names("topic");
    selection.devices = names("device");
}

void OptionsReader::readTarget()
{
    const auto service = serviceAddress(has("to") ? text("to") : u"http://127.0.0.1:8000"_s);
    if (service)
        m_options.service = *service;
    else
        fail("to", u": "_s + service.error().message);
    for (const auto &header : m_parser.values(u"header"_s)) {
        if (const auto read = readHeaderLine(header))
            m_options.headers.append({read->first.toUtf8(), read->second.toUtf8()});
        else
            fail("header", u": "_s + read.error().message);
    }
}

void OptionsReader::readMonitor()
{
    m_options.monitor = QUrl(has("monitor") ? text("monitor") : u"ws://127.0.0.1:8002"_s, QUrl::StrictMode);
    const auto scheme = m_options.monitor.scheme();
    const bool isSocket = scheme == "ws"_L1 || scheme == "wss"_L1;
    if (!m_options.monitor.isValid() || !isSocket || m_options.monitor.host().isEmpty()) {
        fail("monitor", u": invalid address '%1': use the form ws://127.0.0.1:8002"_s.arg(text("monitor")));
    }
}

void OptionsReader::readCredential(const QProcessEnvironment &environment)
{
    if (m_options.action == Options::Action::List || m_options.action == Options::Action::Describe)
        return;
    if (int(has("key")) + int(has("key-file")) + int(has("token")) > 1)
        return fail("key", u", --key-file and --token cannot be combined: use only one of them"_s);
    auto variable = u"LOOM_KEY"_s;
    const auto monitorVariable = u"LOOM_MONITOR_TOKEN"_s;
    if (m_options.action == Options::Action::Record && !environment.value(monitorVariable).isEmpty())
        variable = monitorVariable;
    const char *given = has("key") ? "key" : has("token") ? "token" : nullptr;
    const auto credential = has("key-file") ? credentialFromFile(text("key-file"))
                                            : credentialFromText(given ? text(given) : environment.value(variable));
    if (credential)
        m_options.credential = *credential;
    else if (has("key-file") || given)
        fail(given ? given : "key-file", u": "_s + credential.error().message);
    else if (!m_failure)
        m_failure = Failure{variable + u": "_s + credential.error().message};
}

void OptionsReader::readTrust()
{
    const bool isRecording = m_options.action == Options::Action::Record;
    if (const auto missing = tlsProblem(isRecording ? m_options.monitor : m_options.service))
        fail(isRecording ? "monitor" : "to", u": "_s + missing->message);
    if (const auto tls = tlsTrusting(text("ca-file")))
        m_options.tls = *tls;
    else
        fail("ca-file", u": "_s + tls.error().message);
}

bool OptionsReader::has(const char *name) const
{
    return m_parser.isSet(QLatin1StringView(name));
}

QString OptionsReader::text(const char *name) const
{
    return m_parser.value(QLatin1StringView(name));
}

int OptionsReader::number(const char *name, int lowest, int highest, int otherwise)
{
    if (!has(name))
        return otherwise;
    bool isNumber = false;
    const int value = text(name).toInt(&isNumber);
    if (isNumber && value >= lowest && value <= highest)
        return value;
    fail(name, u"must be a whole number from %1 to %2, not '%3'"_s.arg(lowest).arg(highest).arg(text(name)));
    return otherwise;
}

double OptionsReader::decimal(const char *name)
{
    bool isNumber = false;
    const double value = text(name).toDouble(&isNumber);
    if (!isNumber)
        fail(name, u"must be a number, not '%1'"_s.arg(text(name)));
    return value;
}

qint64 OptionsReader::duration(const char *name, qint64 otherwise)
{
    if (!has(name))
        return otherwise;
    const auto value = durationFromText(text(name));
    if (!value)
        fail(name, u"must be a time such as 30s, 5m, 1h or 250ms, not '%1'"_s.arg(text(name)));
    return value.value_or(otherwise);
}

std::optional<qint64> OptionsReader::time(const char *name)
{
    if (!has(name))
        return std::nullopt;
    const auto value = parseTime(text(name));
    if (!value)
        fail(name, u"must be a date and time such as 2026-01-01T12:00:00Z, not '%1'"_s.arg(text(name)));
    return value;
}

bool OptionsReader::isFirst(const char *name, const QString &first, const QString &second)
{
    if (has(name) && text(name) != first && text(name) != second)
        fail(name, u"must be %1 or %2, not '%3'"_s.arg(first, second, text(name)));
    return text(name) != second;
}

void OptionsReader::fail(const char *name, const QString &reason)
{
    const auto separator = reason.startsWith(u':') || reason.startsWith(u',') ? QString() : u" "_s;
    if (!m_failure)
        m_failure = Failure{"--"_L1 + QLatin1StringView(name) + separator + reason};
}

} // namespace loom::replay
