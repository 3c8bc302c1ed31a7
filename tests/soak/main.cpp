// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ./dev soak: kills Kafka's brokers at random moments under load, again and again, and compares what was answered 201
// with what Kafka has at the end. CONTRIBUTING.md tells more.
#include "tests/soak/soak.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

/// Ends the program where @p text is no number from @p least on.
int number(const QString &name, const QString &text, int least)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (isNumber && value >= least)
        return value;
    std::fprintf(stderr, "soak: %s takes a number from %d on, not '%s'\n", qPrintable(name), least, qPrintable(text));
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
    {"brokers", &SoakPlan::brokers, 1, "Brokers of the cluster; from three on each record is on three of them."},
    {"at-once", &SoakPlan::atOnce, 1, "Brokers that fail at a time."},
    {"services", &SoakPlan::services, 1, "Instances of the service."},
    {"clients", &SoakPlan::clients, 1, "Clients that post."},
    {"timeout", &SoakPlan::timeoutMs, 100, "LOOM_KAFKA_REQUEST_TIMEOUT_MS of the services."},
    {"seed", &SoakPlan::seed, 0, "Random moments; a run prints its own."},
};

SoakPlan parse(const QCoreApplication &application)
{
    SoakPlan plan;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Kills Kafka brokers under load, and looks for what was answered 201."_s);
    parser.addPositionalArgument(u"KILLS"_s, u"How often, 100 by default."_s, u"[KILLS]"_s);
    for (const Number &row : numbers)
        parser.addOption(
            {QString::fromLatin1(row.name), QString::fromLatin1(row.help), u"N"_s, QString::number(plan.*row.value)});
    parser.addOptions({{u"wipe"_s, u"Another cluster comes back, empty; two instances of the service."_s},
                       {u"freeze"_s, u"Brokers are stopped for a while (SIGSTOP) instead of killed."_s}});
    parser.addHelpOption();
    parser.process(application);

    for (const Number &row : numbers)
        plan.*row.value = number(u"--"_s + QLatin1String(row.name), parser.value(QLatin1String(row.name)), row.least);
    if (!parser.positionalArguments().isEmpty())
        plan.times = number(u"KILLS"_s, parser.positionalArguments().first(), 1);
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
        std::fprintf(stderr, "soak: no real Kafka here: %s\n", qPrintable(reason));
        return 2;
    }
    Soak soak(parse(application));
    return soak.run() ? 0 : 1;
}
