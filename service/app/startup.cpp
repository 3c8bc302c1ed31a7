// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/startup.h"

#include "common/catalogue/schemacomparison.h"
#include "common/core/hostname.h"
#include "service/access/newkey.h"
#include "service/app/configtexts.h"
#include "service/app/exitcode.h"
#include "service/app/settings.h"
#include "service/app/settingvalues.h"

#include <QCommandLineParser>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const QCommandLineOption ConfigFile(u"config"_s, u"Read settings from this INI file."_s, u"FILE"_s);
const QCommandLineOption PrintConfig(
    u"print-config"_s, u"Print the value of every setting and its source, and exit. Secrets are masked."_s);
const QCommandLineOption ExampleConfig(u"example-config"_s,
                                       u"Print a configuration file with every setting and its default, and exit."_s);
const QCommandLineOption CheckConfig(u"check-config"_s, u"Check the configuration and exit."_s);
const QCommandLineOption CheckSchemas(
    u"check-schemas"_s,
    u"Compare the schemas in two folders, --check-schemas OLD NEW: list what OLD accepts and NEW rejects, with an "
    "example message each, and exit with 1 if there is any. A folder is a LOOM_SCHEMA_DIR, or a whole catalogue with a "
    "message/v1.json."_s);
const QCommandLineOption MakeKey(
    u"new-key"_s, u"Print a new key on the first line and its entry for LOOM_AUTH_KEYS_FILE on the second, and exit."_s,
    u"ID"_s);
const QCommandLineOption KeyScopes(u"key-scopes"_s,
                                   u"Permissions of the new key, comma-separated: ingest:STREAM (STREAM "
                                   "is the ID of a message type), ingest:*, read:docs, read:metrics, "
                                   "monitor:watch, monitor:send. Default: ingest:*."_s,
                                   u"SCOPES"_s, u"ingest:*"_s);
const QCommandLineOption KeyDevices(
    u"key-devices"_s,
    u"Device IDs that the new key may send as, comma-separated: NAME or PREFIX-*. Default: every device."_s,
    u"DEVICES"_s);
const QCommandLineOption KeyExpires(
    u"key-expires"_s, u"Time at which the new key expires, such as 2027-01-01T00:00:00Z. Default: never."_s, u"TIME"_s);
const QCommandLineOption Help({u"h"_s, u"help"_s}, u"Print this help and exit."_s);
const QCommandLineOption Version({u"v"_s, u"version"_s}, u"Print the version and exit."_s);

QString helpOf(const Setting &setting, const QString &defaultValue)
{
    const auto help = u"%1 Allowed: %2."_s.arg(setting.help, setting.allowed);
    return defaultValue.isEmpty() ? help : help + u" Default: %1."_s.arg(defaultValue);
}

void describe(QCommandLineParser &parser, const QList<Setting> &settings)
{
    parser.setApplicationDescription(
        u"Receives messages from devices over HTTP and WebSocket and stores them in Kafka.\n"
        "Every setting is an option (--kafka-retries), an environment variable (LOOM_KAFKA_RETRIES) and "
        "a key of the file that --config names (kafka-retries). An option overrides the variable, and "
        "the variable overrides the file."_s);
    parser.addOptions({Help, Version, ConfigFile, PrintConfig, ExampleConfig, CheckConfig, CheckSchemas, MakeKey,
                       KeyScopes, KeyDevices, KeyExpires});
    for (const auto &setting : settings) {
        const auto value = setting.show(Config());
        parser.addOption({setting.option(), helpOf(setting, value), u"value"_s, value});
    }
}

void addOptions(SettingValues &given, const QCommandLineParser &parser, const QList<Setting> &settings)
{
    for (const auto &setting : settings) {
        if (parser.isSet(setting.option()))
            given.values.insert(setting.name, {parser.value(setting.option()), u"--"_s + setting.option()});
    }
}

QStringList namesOf(const QList<Setting> &settings)
{
    QStringList names;
    for (const auto &setting : settings)
        names << setting.name;
    return names;
}

Result<SettingValues, Failure> gather(const QCommandLineParser &parser, const QProcessEnvironment &environment,
                                      const QList<Setting> &settings)
{
    SettingValues given;
    const auto files = parser.values(ConfigFile);
    if (files.size() > 1)
        return Failure{u"--config is given twice: %1"_s.arg(files.join(u", "_s))};
    if (!files.isEmpty()) {
        if (const auto done = given.addFile(files.first()); !done)
            return done.error();
    }
    given.addEnvironment(environment, namesOf(settings));
    addOptions(given, parser, settings);
    return given;
}

Failure notAllowed(const Setting &setting, const SettingValue &given)
{
    const auto mistake = setting.mistake ? setting.mistake(given.value) : std::nullopt;
    return Failure{u"%1 = '%2' (%3) is not valid: %4expected %5"_s.arg(
        setting.variable(), setting.isSecret ? u"***"_s : withoutUserInfo(given.value), given.origin,
        mistake ? *mistake + u"; "_s : QString(), setting.allowed)};
}

/// Puts the values into @p config. An unknown name becomes a warning.
Result<void, Failure> apply(const SettingValues &all, const QList<Setting> &settings, Config &config,
                            QStringList &warnings)
{
    const auto known = namesOf(settings);
    warnings << all.warnings;
    for (auto given = all.values.begin(); given != all.values.end(); ++given) {
        const auto index = known.indexOf(given.key());
        if (index < 0) {
            const auto nearest = nearestName(given.key(), known);
            warnings << u"%1 is not a setting"_s.arg(given->origin)
                            + (nearest.isEmpty() ? QString() : u": did you mean LOOM_%1?"_s.arg(nearest));
            continue;
        }
        const auto &setting = settings[index];
        if (given->value.contains(QChar::ReplacementCharacter))
            return Failure{u"%1 (%2) is not valid: the value is not UTF-8"_s.arg(setting.variable(), given->origin)};
        if (!setting.set(config, given->value))
            return notAllowed(setting, *given);
    }
    return {};
}

/// The user's own schemas declare settings, so they are loaded first.
Result<QList<Setting>, Failure> settingsFor(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    describe(parser, fixedSettings());
    parser.parse(arguments);
    // These must work with an invalid configuration, too.
    const bool onlyShows =
        parser.isSet(Help) || parser.isSet(Version) || parser.isSet(ExampleConfig) || parser.isSet(MakeKey);
    const auto given = gather(parser, environment, fixedSettings());
    if (!given && !onlyShows)
        return given.error();
    CatalogueOptions options;
    if (given)
        options.directory = given->values.value(u"SCHEMA_DIR"_s).value.trimmed();
    auto catalogue = Catalogue::load(options);
    if (!catalogue && onlyShows)
        catalogue = Catalogue::load({});
    if (!catalogue)
        return catalogue.error();
    return allSettings(*catalogue);
}

Result<void, Failure> finish(Config &config)
{
    if (config.debug)
        config.logLevel = LogLevel::Debug;
    config.monitor.acceptsKeys = config.access.isRequired;
    const auto options = parseKafkaOptions(config.kafkaOptions);
    if (!options)
        return options.error();
    config.kafka.options = *options;
    if (auto failure = problemOf(config.kafka))
        return *failure;
    return {};
}

QStringList wordsOf(const QString &list)
{
    QStringList words;
    for (const auto &word : list.split(u',', Qt::SkipEmptyParts))
        words << word.trimmed();
    return words;
}

Result<QString, Failure> newKeyText(const QCommandLineParser &parser)
{
    const auto made = makeKey({.id = parser.value(MakeKey),
                               .scopes = wordsOf(parser.value(KeyScopes)),
                               .devices = wordsOf(parser.value(KeyDevices)),
                               .expires = parser.value(KeyExpires)});
    if (!made)
        return Failure{u"The key was not created: "_s + made.error().message};
    return QString::fromUtf8(made->key + '\n' + made->entry + '\n');
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.last();
}

QString narrowingText(const Narrowing &narrowing)
{
    auto text = u"%1: %2\n"_s.arg(narrowing.id, narrowing.text);
    if (!narrowing.example.isEmpty())
        text += u"    accepted before: %1\n"_s.arg(QString::fromUtf8(narrowing.example));
    return text;
}

/// @p folders are OLD and NEW.
Result<Startup, Failure> comparedSchemas(const QStringList &folders)
{
    if (folders.size() != 2)
        return Failure{u"--check-schemas needs two folders: --check-schemas OLD NEW"_s};
    const auto before = loadSchemas(folders[0]);
    if (!before)
        return before.error();
    const auto after = loadSchemas(folders[1]);
    if (!after)
        return after.error();
    Startup startup;
    startup.action = Startup::Action::Show;
    const auto found = narrowings(*before, *after);
    for (const auto &narrowing : found)
        startup.text += narrowingText(narrowing);
    if (found.isEmpty())
        startup.text = u"No message was found that %1 accepts and %2 rejects.\n"_s.arg(folders[0], folders[1]);
    else
        startup.code = ExitCode::SchemasRejectMore;
    return startup;
}

} // namespace

QString nearestName(const QString &name, const QStringList &known)
{
    QString nearest;
    auto least = int(name.size()) / 3 + 1;
    for (const auto &candidate : known) {
        if (const int distance = editDistance(name, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

LogFormat Startup::formatOfFailures(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const auto settings = fixedSettings();
    QCommandLineParser parser;
    describe(parser, settings);
    parser.parse(arguments);
    for (const auto &command : {Help, Version, PrintConfig, ExampleConfig, CheckConfig, CheckSchemas, MakeKey}) {
        if (parser.isSet(command))
            return LogFormat::Text;
    }
    SettingValues given;
    if (const auto files = parser.values(ConfigFile); !files.isEmpty())
        (void)given.addFile(files.first()); // the caller has reported the failure
    given.addEnvironment(environment, namesOf(settings));
    addOptions(given, parser, settings);
    Config config;
    for (const auto &setting : settings) {
        if (setting.name == "LOG_FORMAT"_L1 && given.values.contains(setting.name))
            setting.set(config, given.values[setting.name].value);
    }
    return config.logFormat;
}

Result<Startup, Failure> Startup::read(const QStringList &arguments, const QProcessEnvironment &environment)
{
    const auto settings = settingsFor(arguments, environment);
    if (!settings)
        return settings.error();
    QCommandLineParser parser;
    describe(parser, *settings);
    if (!parser.parse(arguments))
        return Failure{parser.errorText() + u" (--help lists the options)"_s};
    if (parser.isSet(CheckSchemas))
        return comparedSchemas(parser.positionalArguments());
    if (const auto extra = parser.positionalArguments(); !extra.isEmpty())
        return Failure{u"'%1' is not an option (--help lists the options)"_s.arg(extra.first())};

    Startup startup;
    if (parser.isSet(Help) || parser.isSet(Version)) {
        startup.action = Action::Show;
        startup.text = parser.isSet(Help) ? parser.helpText() + exitCodesText() : u"loom-ingestd " LOOM_VERSION "\n"_s;
        return startup;
    }
    if (parser.isSet(ExampleConfig)) {
        startup.action = Action::Show;
        startup.text = exampleText(*settings);
        return startup;
    }
    if (parser.isSet(MakeKey)) {
        auto text = newKeyText(parser);
        if (!text)
            return text.error();
        startup.action = Action::Show;
        startup.text = *std::move(text);
        return startup;
    }
    const auto given = gather(parser, environment, *settings);
    if (!given)
        return given.error();
    if (const auto done = apply(*given, *settings, startup.config, startup.warnings); !done)
        return done.error();
    if (const auto done = finish(startup.config); !done)
        return done.error();
    auto catalogue = Catalogue::load(startup.config.catalogue);
    if (!catalogue)
        return catalogue.error();
    startup.catalogue = *std::move(catalogue);
    startup.config.kafka.topics = startup.catalogue.topics();
    startup.resources = Resources::of(startup.config, MachineMemory::read(), descriptorLimit());
    startup.warnings += startup.resources.warnings;
    startup.config.http.maxRejectedAtOnce = startup.resources.maxRejectedAtOnce;
    startup.config.http.maxLargeBodyBytes = startup.resources.maxLargeBodyBytes;
    startup.config.audio.maxMessageBytes = startup.resources.maxLargeBodyBytes;

    if (parser.isSet(PrintConfig)) {
        startup.action = Action::Show;
        startup.text = configText(startup.config, *settings, *given);
    } else if (parser.isSet(CheckConfig)) {
        startup.action = Action::CheckConfig;
    }
    return startup;
}

} // namespace loom
