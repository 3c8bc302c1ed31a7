// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ./dev soak: kills Kafka brokers at random times under load, and finally compares the messages answered with 201 with
// the records in Kafka. See CONTRIBUTING.md.
#include "tests/soak/soak.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

/// Exits with an error if @p text is not a number of at least @p least.
int number(const QString &name, const QString &text, int least)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (isNumber && value >= least)
        return value;
    std::fprintf(stderr, "soak: %s must be a number of at least %d, not '%s'\n", qPrintable(name), least,
                 qPrintable(text));
    std::exit(2);
}

struct Number
{
    const char *name;
    int SoakPlan::*value;
    int least;
    const char *help;
};

constexpr Number numbers[] = {
    {"brokers", &SoakPlan::brokers, 1, "Number of brokers; with three or more, each record has three replicas."},
    {"at-once", &SoakPlan::atOnce, 1, "Number of brokers that fail at the same time."},
    {"services", &SoakPlan::services, 1, "Number of service instances."},
    {"clients", &SoakPlan::clients, 1, "Number of clients."},
    {"timeout", &SoakPlan::timeoutMs, 100, "LOOM_KAFKA_REQUEST_TIMEOUT_MS of the services, in milliseconds."},
    {"seed", &SoakPlan::seed, 0, "Seed of the random times; each run prints its seed."},
};

SoakPlan parse(const QCoreApplication &application)
{
    SoakPlan plan;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Kills Kafka brokers under load, and checks that all messages answered with 201 are stored."_s);
    parser.addPositionalArgument(u"KILLS"_s, u"Number of kills; 100 by default."_s, u"[KILLS]"_s);
    for (const Number &row : numbers)
        parser.addOption(
            {QString::fromLatin1(row.name), QString::fromLatin1(row.help), u"N"_s, QString::number(plan.*row.value)});
    parser.addOptions(
        {{u"wipe"_s, u"Replace the cluster by an empty one after each kill; runs two service instances."_s},
         {u"freeze"_s, u"Suspend brokers (SIGSTOP) instead of killing them."_s}});
    parser.addHelpOption();
    parser.process(application);

    for (const Number &row : numbers)
        plan.*row.value =
            number(u"--"_s + QLatin1StringView(row.name), parser.value(QLatin1StringView(row.name)), row.least);
    if (!parser.positionalArguments().isEmpty())
        plan.times = number(u"KILLS"_s, parser.positionalArguments().constFirst(), 1);
    if (parser.isSet(u"freeze"_s))
        plan.fault = Fault::Freeze;
    if (parser.isSet(u"wipe"_s))
        plan.fault = Fault::Wipe;
    plan.atOnce = std::min(plan.atOnce, plan.brokers);
    plan.services = std::max(plan.services, plan.fault == Fault::Wipe ? 2 : 1);
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const auto reason = KafkaProcess::unavailableReason(); !reason.isEmpty()) {
        std::fprintf(stderr, "soak: no real Kafka available: %s\n", qPrintable(reason));
        return 2;
    }
    Soak soak(parse(application));
    return soak.run() ? 0 : 1;
}
