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

namespace loom::replay {

namespace {

using Action = Options::Action;

class Text
{
    Q_DECLARE_TR_FUNCTIONS(loom::replay::Options)
};

struct OptionRow
{
    const char *name;
    const char *value; ///< none for a flag
    QString help;
    QList<Action> goesWith;
};

const QList<Action> Sending{Action::Replay, Action::Send, Action::MessageType};
const QList<Action> Made{Action::Send, Action::MessageType};
const QList<Action> Timed{Action::Replay, Action::MessageType};
const QList<Action> Asking{Action::Replay, Action::Send, Action::MessageType, Action::Record};
const QList<Action> All{Action::Replay, Action::Send, Action::MessageType,
                        Action::Record, Action::List, Action::Describe};

/// In the order in which the help lists them.
QList<OptionRow> optionRows()
{
    return {
        {"stream",
         "route",
         Text::tr("Send to this route, such as /sensor/gps: the stream's own example, or --payload."),
         {Action::Send}},
        {"payload", "file", Text::tr("The body to send, with placeholders, instead of the example."), {Action::Send}},
        {"collection", "file", Text::tr("Send the payloads of this collection."), {Action::Send}},
        {"wav",
         "file",
         Text::tr("Stream this recording in chunks over the WebSocket for audio."),
         {Action::MessageType}},
        {"capture", "file", Text::tr("Record what a service's monitor tells into this new file."), {Action::Record}},
        {"describe",
         "file",
         Text::tr("Print what this capture holds: times, topics, devices, rate and gaps."),
         {Action::Describe}},
        {"list", nullptr, Text::tr("List the streams that --stream knows an example of."), {Action::List}},
        {"to", "url", Text::tr("The service, http or https. http://127.0.0.1:8000 by default."), Sending},
        {"since",
         "time",
         Text::tr("Replay only messages from this time on: 2026-01-01T12:00:00Z. Without Z or an offset it is UTC."),
         {Action::Replay}},
        {"until", "time", Text::tr("Replay only messages before this time."), {Action::Replay}},
        {"topic",
         "name",
         Text::tr("Replay only messages of this Kafka topic. May be repeated. An empty name selects refused messages, "
                  "which have no topic."),
         {Action::Replay}},
        {"device", "name", Text::tr("Replay only messages of this device. May be repeated."), {Action::Replay}},
        {"speed", "factor", Text::tr("0.1 to 100 times the original timing. 1 by default."), Timed},
        {"longest-pause",
         "time",
         Text::tr("Shorten longer pauses of the capture to this: 30s, 5m. 12h by default."),
         {Action::Replay}},
        {"rate", "number", Text::tr("So many messages a second, evenly."), Sending},
        {"fast", nullptr, Text::tr("As fast as the answers come. The default for payloads."), Sending},
        {"times", "number", Text::tr("How often it all is sent: 1 by default, 0 for no end."), Sending},
        {"duration",
         "time",
         Text::tr("30s, 5m, 250ms: send for so long. Payloads and recordings repeat; or record for so long."),
         {Action::Replay, Action::Send, Action::MessageType, Action::Record}},
        {"devices", "number", Text::tr("So many devices, each of which sends it all."), Made},
        {"rename", "pattern",
         Text::tr("New names for devices, with {device} and {n} in them. {device}-{n} with --devices."), Sending},
        {"timestamps",
         "move|keep",
         Text::tr("Whether timestamps are moved to now. They are by default."),
         {Action::Replay}},
        {"message-ids", "new|keep", Text::tr("Whether messages get new ids. They do by default."), {Action::Replay}},
        {"chunk",
         "time",
         Text::tr("How long a chunk of the recording is: up to a minute, 1s by default."),
         {Action::MessageType}},
        {"header", "name: value", Text::tr("A further header of each request. May be repeated."), Sending},
        {"in-flight", "number", Text::tr("How many messages may wait for their answers. 24 by default."), Sending},
        {"seed", "number", Text::tr("Makes what is random the same again."), {Action::Send}},
        {"expect-status", "status", Text::tr("What each answer has to be, whatever was captured."), Sending},
        {"junit", "file", Text::tr("Write the result as JUnit XML."), Sending},
        {"monitor",
         "url",
         Text::tr("The monitor to record, ws or wss. ws://127.0.0.1:8002 by default."),
         {Action::Record}},
        {"key", "key",
         Text::tr("The key or token that the service or the monitor asks for. Other users of this machine can read it "
                  "in the list of processes: prefer --key-file, or the variable LOOM_KEY."),
         Asking},
        {"key-file", "file",
         Text::tr("The file whose first line is the key. Without it and --key, LOOM_KEY is used; for a monitor "
                  "LOOM_MONITOR_TOKEN before it."),
         Asking},
        {"token", "token", Text::tr("The same as --key, for a monitor."), {Action::Record}},
        {"ca-file", "file",
         Text::tr("Certificates (PEM) of a certification authority to trust besides those of the system."), Asking},
        {"language", "code", Text::tr("Speak this language instead of the system’s, such as de."), All},
    };
}

QString description()
{
    return Text::tr("Sends payloads to a Loom service, records what it takes, and replays that.")
           + QStringLiteral("\n\n"
                            "  loom-replay session.loom.jsonl --to http://127.0.0.1:8000 --speed 10\n"
                            "  loom-replay --stream /sensor/gps --rate 200 --devices 50 --duration 30s\n"
                            "  loom-replay --capture session.loom.jsonl --monitor ws://127.0.0.1:8002\n\n")
           + Text::tr("Exit code: 0 all was sent and all answers are as expected, 1 not so, or a recording has gaps, 2 "
                      "usage, or the service cannot be reached.");
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(description());
    parser.addPositionalArgument(QStringLiteral("capture"), Text::tr("The capture to replay."),
                                 QStringLiteral("[capture]"));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto rows = optionRows();
    for (const auto &row : rows)
        parser.addOption(QCommandLineOption(QLatin1String(row.name), row.help, QLatin1String(row.value)));
}

QString nameOf(Action action)
{
    switch (action) {
    case Action::Replay:
        return QStringLiteral("a capture");
    case Action::Send:
        return QStringLiteral("--stream or --collection");
    case Action::MessageType:
        return QStringLiteral("--wav");
    case Action::Record:
        return QStringLiteral("--capture");
    case Action::List:
        return QStringLiteral("--list");
    case Action::Describe:
        return QStringLiteral("--describe");
    case Action::Show:
        break;
    }
    return QStringLiteral("--help");
}

/// What is to be done; there has to be exactly one thing.
Result<Action, Failure> actionOf(const QCommandLineParser &parser)
{
    static const QList<std::pair<const char *, Action>> actions{
        {"stream", Action::Send},    {"collection", Action::Send}, {"wav", Action::MessageType},
        {"capture", Action::Record}, {"list", Action::List},       {"describe", Action::Describe}};
    QStringList said;
    Action action = Action::Replay;
    if (const auto files = parser.positionalArguments(); !files.isEmpty())
        said = files;
    for (const auto &[name, meaning] : actions) {
        if (parser.isSet(QLatin1String(name))) {
            said.append(QLatin1String("--") + QLatin1String(name));
            action = meaning;
        }
    }
    if (said.size() > 1)
        return Failure{QStringLiteral("%1 do not go together: give one of them").arg(said.join(QLatin1String(", ")))};
    if (said.isEmpty()) {
        return Failure{QStringLiteral("what is to be sent? Give a capture, or --stream, --collection or --wav; "
                                      "--capture records one. loom-replay --help lists all")};
    }
    return action;
}

Result<void, Failure> checkTogether(const QCommandLineParser &parser, Action action)
{
    const auto rows = optionRows();
    for (const auto &row : rows) {
        if (!parser.isSet(QLatin1String(row.name)) || row.goesWith.contains(action))
            continue;
        QStringList partners;
        for (const auto partner : row.goesWith)
            partners.append(nameOf(partner));
        return Failure{QStringLiteral("--%1 goes with %2, not with %3")
                           .arg(QLatin1String(row.name), partners.join(QLatin1String(" or ")), nameOf(action))};
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
    addOptions(parser);
    if (!parser.parse(arguments))
        return Failure{parser.errorText() + QStringLiteral(" loom-replay --help lists what there is.")};
    if (parser.isSet(QStringLiteral("help")))
        return shown(parser.helpText());
    if (parser.isSet(QStringLiteral("version")))
        return shown(QStringLiteral("loom-replay " LOOM_VERSION "\n"));
    if (const auto done = checkLanguage(parser.value(QStringLiteral("language"))); !done)
        return done.error();
    const auto action = actionOf(parser);
    if (!action)
        return action.error();
    if (const auto done = checkTogether(parser, *action); !done)
        return done.error();
    return OptionsReader(parser, *action).read(environment);
}

} // namespace loom::replay
