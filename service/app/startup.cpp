// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/startup.h"

#include "common/core/hostname.h"
#include "service/access/newkey.h"
#include "service/app/configtexts.h"
#include "service/app/exitcode.h"
#include "service/app/settings.h"
#include "service/app/settingvalues.h"

#include <QCommandLineParser>

#include <algorithm>
#include <numeric>

namespace loom {

namespace {

const QCommandLineOption ConfigFile(QStringLiteral("config"), QStringLiteral("read settings from an INI file"),
                                    QStringLiteral("FILE"));
const QCommandLineOption PrintConfig(QStringLiteral("print-config"),
                                     QStringLiteral("print what is in force, and leave"));
const QCommandLineOption ExampleConfig(
    QStringLiteral("example-config"),
    QStringLiteral("print a configuration file with every setting and its default, and leave"));
const QCommandLineOption CheckConfig(QStringLiteral("check-config"),
                                     QStringLiteral("check the configuration, and leave"));
const QCommandLineOption MakeKey(
    QStringLiteral("new-key"),
    QStringLiteral("print a new key on one line and its entry for LOOM_AUTH_KEYS_FILE on the next, and leave"),
    QStringLiteral("ID"));
const QCommandLineOption KeyScopes(QStringLiteral("key-scopes"),
                                   QStringLiteral("what the new key allows, with commas: ingest:STREAM, ingest:*, "
                                                  "read:docs, read:metrics, monitor:watch, monitor:send"),
                                   QStringLiteral("SCOPES"), QStringLiteral("ingest:*"));
const QCommandLineOption KeyDevices(
    QStringLiteral("key-devices"),
    QStringLiteral("devices that it may send as, with commas: NAME, BEGINNING-*; without it any"),
    QStringLiteral("DEVICES"));
const QCommandLineOption KeyExpires(QStringLiteral("key-expires"),
                                    QStringLiteral("when it ends: 2027-01-01T00:00:00Z; without it never"),
                                    QStringLiteral("TIME"));
const QCommandLineOption Help({QStringLiteral("h"), QStringLiteral("help")},
                              QStringLiteral("print this help, and leave"));
const QCommandLineOption Version({QStringLiteral("v"), QStringLiteral("version")},
                                 QStringLiteral("print the version, and leave"));

void describe(QCommandLineParser &parser, const QList<Setting> &settings)
{
    parser.setApplicationDescription(
        QStringLiteral("Takes readings of devices over HTTP and stores them in Kafka.\n"
                       "Each option can also be given as a variable, --kafka-retries as LOOM_KAFKA_RETRIES, "
                       "or as a key of the file that --config names."));
    parser.addOptions({Help, Version, ConfigFile, PrintConfig, ExampleConfig, CheckConfig, MakeKey, KeyScopes,
                       KeyDevices, KeyExpires});
    for (const auto &setting : settings) {
        const auto help = QStringLiteral("%1: %2").arg(setting.help, setting.allowed);
        parser.addOption({setting.option(), help, QStringLiteral("value"), setting.show(Config())});
    }
}

void addOptions(SettingValues &given, const QCommandLineParser &parser, const QList<Setting> &settings)
{
    for (const auto &setting : settings) {
        if (parser.isSet(setting.option()))
            given.values.insert(setting.name,
                                {parser.value(setting.option()), QStringLiteral("--") + setting.option()});
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
        return Failure{QStringLiteral("--config is given twice: %1").arg(files.join(QStringLiteral(", ")))};
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
    return Failure{QStringLiteral("%1 = '%2' (%3) is not valid: %4allowed is %5")
                       .arg(setting.variable(), setting.isSecret ? QStringLiteral("***") : withoutUserInfo(given.value),
                            given.origin, mistake ? *mistake + QStringLiteral("; ") : QString(), setting.allowed)};
}

/// Puts the values into @p config; what no setting knows becomes a warning.
Result<void, Failure> apply(const SettingValues &all, const QList<Setting> &settings, Config &config,
                            QStringList &warnings)
{
    const auto known = namesOf(settings);
    warnings << all.warnings;
    for (auto given = all.values.begin(); given != all.values.end(); ++given) {
        const auto index = known.indexOf(given.key());
        if (index < 0) {
            const auto nearest = nearestName(given.key(), known);
            warnings << QStringLiteral("%1 is not a setting").arg(given->origin)
                            + (nearest.isEmpty() ? QString() : QStringLiteral(": was LOOM_%1 meant?").arg(nearest));
            continue;
        }
        const auto &setting = settings[index];
        if (given->value.contains(QChar::ReplacementCharacter))
            return Failure{
                QStringLiteral("%1 (%2) is not valid: the value is not UTF-8").arg(setting.variable(), given->origin)};
        if (!setting.set(config, given->value))
            return notAllowed(setting, *given);
    }
    return {};
}

/// The schemas of the user's own bring settings of their own, so they are looked at first.
Result<QList<Setting>, Failure> settingsFor(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    describe(parser, fixedSettings());
    parser.parse(arguments);
    // These have to work where the configuration is wrong, too.
    const bool onlyShows =
        parser.isSet(Help) || parser.isSet(Version) || parser.isSet(ExampleConfig) || parser.isSet(MakeKey);
    const auto given = gather(parser, environment, fixedSettings());
    if (!given && !onlyShows)
        return given.error();
    CatalogueOptions options;
    if (given)
        options.directory = given->values.value(QStringLiteral("SCHEMA_DIR")).value.trimmed();
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
    config.monitor.takesKeys = config.access.isRequired;
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
        return Failure{QStringLiteral("no key is made: ") + made.error().message};
    return QString::fromUtf8(made->key + '\n' + made->entry + '\n');
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.last();
}

} // namespace

QString nearestName(const QString &name, const QStringList &known)
{
    QString nearest;
    auto least = static_cast<int>(name.size()) / 3 + 1;
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
    for (const auto &command : {Help, Version, PrintConfig, ExampleConfig, CheckConfig, MakeKey}) {
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
        if (setting.name == QLatin1String("LOG_FORMAT") && given.values.contains(setting.name))
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
        return Failure{parser.errorText() + QStringLiteral(" (--help lists the options)")};
    if (const auto extra = parser.positionalArguments(); !extra.isEmpty())
        return Failure{QStringLiteral("'%1' is not an option (--help lists them)").arg(extra.first())};

    Startup startup;
    if (parser.isSet(Help) || parser.isSet(Version)) {
        startup.action = Action::Show;
        startup.text = parser.isSet(Help) ? parser.helpText() + exitCodesText()
                                          : QStringLiteral("loom-ingestd " LOOM_VERSION "\n");
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
    startup.config.http.maxTurnedAway = startup.resources.maxTurnedAway;
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
