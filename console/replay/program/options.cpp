// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/options.h"

#include "console/language/language.h"
#include "console/replay/program/optionsreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

using Action = Options::Action;

class OptionsTexts
{
    Q_DECLARE_TR_FUNCTIONS(loom::replay::Options)
};

struct OptionRow
{
    const char *name;
    const char *value; ///< nullptr for a flag
    QString help;
    QList<Action> validFor;
};

const QList<Action> Sending{Action::Replay, Action::Send, Action::SendWav};
const QList<Action> Generated{Action::Send, Action::SendWav};
const QList<Action> WithTiming{Action::Replay, Action::SendWav};
const QList<Action> WithCredential{Action::Replay, Action::Send, Action::SendWav, Action::Record};
const QList<Action> All{Action::Replay, Action::Send, Action::SendWav, Action::Record, Action::List, Action::Describe};

/// Old and new name of an option. The old name is accepted for one release, with a warning; --help does not list it.
struct RenamedOption
{
    QLatin1StringView oldName;
    QLatin1StringView newName;
};
constexpr RenamedOption RenamedOptions[] = {{"stream"_L1, "endpoint"_L1}, {"capture"_L1, "record"_L1}};

/// All options in the order of the help.
QList<OptionRow> optionRows()
{
    return {
        {"endpoint",
         "route",
         OptionsTexts::tr("Send to this route, such as /sensor/gps: the endpoint's example, or the body of --payload."),
         {Action::Send}},
        {"payload",
         "file",
         OptionsTexts::tr("File with the body to send instead of the example. It may contain placeholders."),
         {Action::Send}},
        {"collection", "file", OptionsTexts::tr("Send the payloads of this collection."), {Action::Send}},
        {"wav", "file", OptionsTexts::tr("Send this WAV file in chunks over the audio WebSocket."), {Action::SendWav}},
        {"record",
         "file",
         OptionsTexts::tr("Record the messages that a service reports on its monitor channel to this new file."),
         {Action::Record}},
        {"describe",
         "file",
         OptionsTexts::tr("Print a summary of this recording: times, topics, devices, rate and gaps."),
         {Action::Describe}},
        {"list", nullptr, OptionsTexts::tr("List the endpoints that have an example for --endpoint."), {Action::List}},
        {"to", "url", OptionsTexts::tr("URL of the service, http or https. Default: http://127.0.0.1:8000."), Sending},
        {"since",
         "time",
         OptionsTexts::tr(
             "Replay only messages from this time on, such as 2026-01-01T12:00:00Z. Without Z or an offset it is UTC."),
         {Action::Replay}},
        {"until", "time", OptionsTexts::tr("Replay only messages before this time."), {Action::Replay}},
        {"topic",
         "name",
         OptionsTexts::tr(
             "Replay only messages of this Kafka topic. May be repeated. An empty name selects rejected messages, "
             "which have no topic."),
         {Action::Replay}},
        {"device", "name", OptionsTexts::tr("Replay only messages of this device. May be repeated."), {Action::Replay}},
        {"speed", "factor", OptionsTexts::tr("Speed of the replay, 0.1 to 100 times the original. Default: 1."),
         WithTiming},
        {"longest-pause",
         "time",
         OptionsTexts::tr("Shorten longer pauses of the recording to this length, such as 30s or 5m. Default: 12h."),
         {Action::Replay}},
        {"rate", "number", OptionsTexts::tr("Send at this fixed rate (messages per second)."), Sending},
        {"fast", nullptr, OptionsTexts::tr("Send as fast as responses arrive. Default for payloads."), Sending},
        {"times", "number",
         OptionsTexts::tr("Number of passes; 0 repeats until stopped. Default: 1, or 0 for payloads and WAV files with "
                          "--duration."),
         Sending},
        {"duration",
         "time",
         OptionsTexts::tr(
             "Send or record for this time, such as 30s, 5m or 250ms. Payloads and WAV files are repeated."),
         {Action::Replay, Action::Send, Action::SendWav, Action::Record}},
        {"devices", "number", OptionsTexts::tr("Number of simulated devices. Each of them sends all messages."),
         Generated},
        {"rename", "pattern",
         OptionsTexts::tr("Pattern for new device names, with {device} and {n}. Default with --devices: {device}-{n}."),
         Sending},
        {"timestamps",
         "move|keep",
         OptionsTexts::tr("move: shift all timestamps so that the first message is from now. keep: do not change them. "
                          "Default: move."),
         {Action::Replay}},
        {"message-ids",
         "new|keep",
         OptionsTexts::tr("new: give each message a new id. keep: do not change ids. Default: new."),
         {Action::Replay}},
        {"chunk", "time", OptionsTexts::tr("Length of an audio chunk, at most 1m. Default: 1s."), {Action::SendWav}},
        {"header", "name: value", OptionsTexts::tr("Header to add to each request. May be repeated."), Sending},
        {"in-flight", "number", OptionsTexts::tr("Maximum number of messages in flight. Default: 24."), Sending},
        {"seed",
         "number",
         OptionsTexts::tr("Seed for random values. The same seed gives the same values."),
         {Action::Send}},
        {"expect-status", "status",
         OptionsTexts::tr("Expect this HTTP status of every response, instead of the recorded or configured one."),
         Sending},
        {"junit", "file", OptionsTexts::tr("Write the result as JUnit XML."), Sending},
        {"monitor",
         "url",
         OptionsTexts::tr("URL of the monitor channel to record, ws or wss. Default: ws://127.0.0.1:8002."),
         {Action::Record}},
        {"key", "key",
         OptionsTexts::tr(
             "Key or token for the service or its monitor channel. Other users of this machine can read it in the "
             "process list: prefer --key-file or the environment variable LOOM_KEY."),
         WithCredential},
        {"key-file", "file",
         OptionsTexts::tr(
             "File whose first line is the key. Without this option and --key, the environment variable LOOM_KEY "
             "is used; for a monitor channel, LOOM_MONITOR_TOKEN takes precedence over it."),
         WithCredential},
        {"token", "token", OptionsTexts::tr("Same as --key, for a monitor channel."), {Action::Record}},
        {"ca-file", "file",
         OptionsTexts::tr(
             "PEM file with certificates of certification authorities to trust in addition to the system's."),
         WithCredential},
        {"language", "code", OptionsTexts::tr("Language of the output instead of the system’s, such as de."), All},
    };
}

QString description()
{
    return OptionsTexts::tr("Sends test messages to a Loom service, records its traffic and replays recordings.")
           + u"\n\n"
             "  loom-replay session.loom.jsonl --to http://127.0.0.1:8000 --speed 10\n"
             "  loom-replay --endpoint /sensor/gps --rate 200 --devices 50 --duration 30s\n"
             "  loom-replay --record session.loom.jsonl --monitor ws://127.0.0.1:8002\n\n"_s
           + OptionsTexts::tr(
               "Exit code: 0 if all messages were sent and all responses were as expected; 1 if not, or if a "
               "recording has gaps; 2 for a usage or file error, or if the service cannot be reached.");
}

void addOptions(QCommandLineParser &parser, bool withOldNames)
{
    parser.setApplicationDescription(description());
    parser.addPositionalArgument(u"recording"_s, OptionsTexts::tr("The recording to replay."), u"[recording]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const auto rows = optionRows();
    for (const auto &row : rows) {
        QStringList names{QLatin1StringView(row.name)};
        for (const auto &renamed : RenamedOptions) {
            if (withOldNames && renamed.newName == names.first())
                names.append(renamed.oldName);
        }
        parser.addOption(QCommandLineOption(names, row.help, QLatin1StringView(row.value)));
    }
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser, false);
    return parser.helpText();
}

QStringList warningsOf(const QCommandLineParser &parser)
{
    QStringList warnings;
    for (const auto &renamed : RenamedOptions) {
        if (parser.optionNames().contains(renamed.oldName))
            warnings.append(u"--%1 is deprecated and will be removed in the next release: use --%2"_s.arg(
                renamed.oldName, renamed.newName));
    }
    return warnings;
}

QString nameOf(Action action)
{
    switch (action) {
    case Action::Replay:
        return u"a recording"_s;
    case Action::Send:
        return u"--endpoint or --collection"_s;
    case Action::SendWav:
        return u"--wav"_s;
    case Action::Record:
        return u"--record"_s;
    case Action::List:
        return u"--list"_s;
    case Action::Describe:
        return u"--describe"_s;
    case Action::Show:
        break;
    }
    return u"--help"_s;
}

/// Returns the action that the options ask for. Fails unless there is exactly one.
Result<Action, Failure> actionOf(const QCommandLineParser &parser)
{
    static const QList<std::pair<const char *, Action>> actions{
        {"endpoint", Action::Send}, {"collection", Action::Send}, {"wav", Action::SendWav},
        {"record", Action::Record}, {"list", Action::List},       {"describe", Action::Describe}};
    QStringList given;
    Action action = Action::Replay;
    if (const auto files = parser.positionalArguments(); !files.isEmpty())
        given = files;
    for (const auto &[name, meaning] : actions) {
        if (parser.isSet(QLatin1StringView(name))) {
            given.append("--"_L1 + QLatin1StringView(name));
            action = meaning;
        }
    }
    if (given.size() > 1)
        return Failure{u"%1 cannot be combined: use only one of them"_s.arg(given.join(", "_L1))};
    if (given.isEmpty()) {
        return Failure{u"nothing to do: name a recording to replay, or use --endpoint, --collection, --wav "
                       "or --record. loom-replay --help lists all options"_s};
    }
    return action;
}

Result<void, Failure> checkTogether(const QCommandLineParser &parser, Action action)
{
    const auto rows = optionRows();
    for (const auto &row : rows) {
        if (!parser.isSet(QLatin1StringView(row.name)) || row.validFor.contains(action))
            continue;
        QStringList partners;
        for (const auto partner : row.validFor)
            partners.append(nameOf(partner));
        return Failure{u"--%1 is valid only with %2, not with %3"_s.arg(QLatin1StringView(row.name),
                                                                        partners.join(" or "_L1), nameOf(action))};
    }
    return {};
}

Options shown(const QString &text)
{
    Options options;
    options.text = text;
    return options;
}

} // namespace

Result<Options, Failure> Options::read(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    addOptions(parser, true);
    if (!parser.parse(arguments))
        return Failure{parser.errorText() + u" loom-replay --help lists all options."_s};
    if (parser.isSet(u"help"_s))
        return shown(helpText());
    if (parser.isSet(u"version"_s))
        return shown(u"loom-replay " LOOM_VERSION "\n"_s);
    if (const auto done = checkLanguage(parser.value(u"language"_s)); !done)
        return done.error();
    const auto action = actionOf(parser);
    if (!action)
        return action.error();
    if (const auto done = checkTogether(parser, *action); !done)
        return done.error();
    auto read = OptionsReader(parser, *action).read(environment);
    if (!read)
        return read.error();
    auto options = *std::move(read);
    options.warnings = warningsOf(parser);
    return options;
}

} // namespace loom::replay
