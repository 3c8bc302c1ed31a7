// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/startup.h"

#include "service/app/settings.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QMap>
#include <QSettings>

#include <algorithm>
#include <numeric>

namespace loom {

namespace {

constexpr char Prefix[] = "LOOM_";

struct Given
{
    QString value;
    QString origin; ///< "LOOM_PORT in the environment"
};

/// By the setting's name; what has more precedence is put in later.
using GivenValues = QMap<QString, Given>;

const QCommandLineOption ConfigFile(QStringLiteral("config"), QStringLiteral("read settings from an INI file"),
                                    QStringLiteral("FILE"));
const QCommandLineOption PrintConfig(QStringLiteral("print-config"),
                                     QStringLiteral("print what is in force, and leave"));
const QCommandLineOption ExampleConfig(
    QStringLiteral("example-config"),
    QStringLiteral("print a configuration file with every setting and its default, and leave"));
const QCommandLineOption CheckConfig(QStringLiteral("check-config"),
                                     QStringLiteral("check the configuration, and leave"));
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
    parser.addOptions({Help, Version, ConfigFile, PrintConfig, ExampleConfig, CheckConfig});
    for (const auto &setting : settings) {
        const auto help = QStringLiteral("%1: %2").arg(setting.help, setting.allowed);
        parser.addOption({setting.option(), help, QStringLiteral("value"), setting.show(Config())});
    }
}

/// "kafka/retries", "kafka-retries" and "LOOM_KAFKA_RETRIES" are all KAFKA_RETRIES.
QString settingName(QString key)
{
    key = key.toUpper().replace(u'/', u'_').replace(u'-', u'_');
    return key.startsWith(QLatin1String(Prefix)) ? key.sliced(sizeof Prefix - 1) : key;
}

Result<GivenValues, Failure> readFile(const QString &path)
{
    if (!QFileInfo(path).isReadable())
        return Failure{QStringLiteral("--config %1: there is no such file that can be read").arg(path)};
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return Failure{QStringLiteral("--config %1: this is not an INI file: write one key=value a line").arg(path)};
    GivenValues values;
    for (const auto &key : file.allKeys())
        values.insert(settingName(key),
                      {file.value(key).toStringList().join(u','), QStringLiteral("%1 in %2").arg(key, path)});
    return values;
}

void addEnvironment(GivenValues &values, const QProcessEnvironment &environment)
{
    for (const auto &key : environment.keys()) {
        if (key.startsWith(QLatin1String(Prefix)))
            values.insert(settingName(key), {environment.value(key), key + QStringLiteral(" in the environment")});
    }
}

void addOptions(GivenValues &values, const QCommandLineParser &parser, const QList<Setting> &settings)
{
    for (const auto &setting : settings) {
        if (parser.isSet(setting.option()))
            values.insert(setting.name, {parser.value(setting.option()), QStringLiteral("--") + setting.option()});
    }
}

Result<GivenValues, Failure> gather(const QCommandLineParser &parser, const QProcessEnvironment &environment,
                                    const QList<Setting> &settings)
{
    GivenValues values;
    if (parser.isSet(ConfigFile)) {
        auto file = readFile(parser.value(ConfigFile));
        if (!file)
            return file.error();
        values = *std::move(file);
    }
    addEnvironment(values, environment);
    addOptions(values, parser, settings);
    return values;
}

/// Puts the values into @p config; what no setting knows becomes a warning.
std::optional<Failure> apply(const GivenValues &values, const QList<Setting> &settings, Config &config,
                             QStringList &warnings)
{
    QStringList known;
    for (const auto &setting : settings)
        known << setting.name;
    for (auto given = values.begin(); given != values.end(); ++given) {
        const auto index = known.indexOf(given.key());
        if (index < 0) {
            const auto nearest = nearestName(given.key(), known);
            warnings << QStringLiteral("%1 is not a setting").arg(given->origin)
                            + (nearest.isEmpty() ? QString() : QStringLiteral(": was LOOM_%1 meant?").arg(nearest));
            continue;
        }
        const auto &setting = settings[index];
        if (!setting.set(config, given->value))
            return Failure{QStringLiteral("%1 = '%2' (%3) is not valid: allowed is %4")
                               .arg(setting.variable(), setting.isSecret ? QStringLiteral("***") : given->value,
                                    given->origin, setting.allowed)};
    }
    return std::nullopt;
}

QString configText(const Config &config, const QList<Setting> &settings, const GivenValues &values)
{
    QString text;
    for (const auto &setting : settings) {
        const auto value = setting.show(config);
        const bool hides = setting.isSecret && !value.isEmpty();
        text += QStringLiteral("%1=%2").arg(setting.variable(), hides ? QStringLiteral("***") : value);
        text += QStringLiteral("  # %1\n")
                    .arg(values.contains(setting.name) ? values[setting.name].origin : QStringLiteral("default"));
    }
    return text;
}

/// A file for --config in which nothing is set yet: each line that sets something is a comment.
QString exampleText(const QList<Setting> &settings)
{
    auto text =
        QStringLiteral("; Settings of loom-ingestd. Each is shown with its default: take the ; away to set it.\n"
                       "; The environment (LOOM_PORT) and the command line (--port) count more than this file.\n");
    for (const auto &setting : settings)
        text += QStringLiteral("\n; %1: %2\n;%3=%4\n")
                    .arg(setting.help, setting.allowed, setting.option(), setting.show(Config()));
    return text;
}

/// The schemas of the user's own bring settings of their own, so they are looked at first.
Result<QList<Setting>, Failure> settingsFor(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    describe(parser, fixedSettings());
    parser.parse(arguments);
    const auto values = gather(parser, environment, fixedSettings());
    if (!values)
        return values.error();
    CatalogueOptions options;
    options.directory = values->value(QStringLiteral("SCHEMA_DIR")).value;
    const auto catalogue = Catalogue::load(options);
    if (!catalogue)
        return catalogue.error();
    return allSettings(*catalogue);
}

std::optional<Failure> finish(Config &config)
{
    if (config.debug)
        config.logLevel = LogLevel::Debug;
    const auto options = parseKafkaOptions(config.kafkaOptions);
    if (!options)
        return options.error();
    config.kafka.options = *options;
    if (auto failure = contradiction(config.kafka))
        return failure;
    return std::nullopt;
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
        startup.text = parser.isSet(Help) ? parser.helpText() : QStringLiteral("loom-ingestd " LOOM_VERSION "\n");
        return startup;
    }
    if (parser.isSet(ExampleConfig)) {
        startup.action = Action::Show;
        startup.text = exampleText(*settings);
        return startup;
    }
    const auto values = gather(parser, environment, *settings);
    if (!values)
        return values.error();
    if (const auto failure = apply(*values, *settings, startup.config, startup.warnings))
        return *failure;
    if (const auto failure = finish(startup.config))
        return *failure;
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
        startup.text = configText(startup.config, *settings, *values);
    } else if (parser.isSet(CheckConfig)) {
        startup.action = Action::CheckConfig;
    }
    return startup;
}

} // namespace loom
