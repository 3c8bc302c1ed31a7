// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/resources.h"

#include "service/limits/connectionlimit.h"

#include <algorithm>
#include <limits>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Descriptors for listening sockets, brokers, consoles and files, besides client connections.
constexpr int OwnDescriptors = 100;
constexpr qint64 MiB = 1024 * 1024;
/// Used if the amount of memory is unknown.
constexpr qint64 AssumedMemory = 2048 * MiB;

QString inMiB(qint64 bytes)
{
    return u"%1 MiB"_s.arg((bytes + MiB - 1) / MiB);
}

QString sourceOf(const std::optional<MachineMemory> &machine)
{
    if (!machine)
        return u"assumed"_s;
    switch (machine->bound) {
    case MachineMemory::Bound::Machine:
        return u"half of the machine's memory"_s;
    case MachineMemory::Bound::ControlGroup:
        return u"the limit of the control group"_s;
    case MachineMemory::Bound::AddressSpace:
        return u"what the address space limit leaves"_s;
    }
    Q_UNREACHABLE();
}

/// A sixteenth of the descriptors is for connections that only get an error. At least a quarter is for clients, even if
/// there are very few descriptors.
void planConnections(Resources &plan, const Config &config, const std::optional<int> &descriptors)
{
    plan.maxConnections = config.http.maxConnections;
    plan.maxRejectedAtOnce = config.http.maxRejectedAtOnce;
    if (!descriptors)
        return;
    const int rejectedAtOnce = std::clamp(*descriptors / 16, 1, config.http.maxRejectedAtOnce * config.workers);
    plan.maxRejectedAtOnce = std::max(rejectedAtOnce / config.workers, 1);
    const int possible = std::max({*descriptors / 4, *descriptors - OwnDescriptors - rejectedAtOnce, 1});
    if (plan.maxConnections <= possible)
        return;
    plan.warnings << u"LOOM_HTTP_MAX_CONNECTIONS = %1 is more than the limit of open files, %2, allows: "
                     "at most %3 connections are open. Raise that limit (LimitNOFILE, ulimit -n) "
                     "or lower the setting"_s.arg(plan.maxConnections)
                         .arg(*descriptors)
                         .arg(possible);
    plan.maxConnections = possible;
}

/// The service uses half of a machine's memory, since other programs need some, but all of a control group's.
void planMemory(Resources &plan, const Config &config, const std::optional<MachineMemory> &machine)
{
    const auto found = machine ? machine->bytes : AssumedMemory;
    const auto share = machine && machine->bound == MachineMemory::Bound::Machine ? found / 2 : found;
    const auto memory = config.memoryBytes > 0 ? config.memoryBytes : share;
    const auto largest = config.http.maxLargeBodyBytes;
    plan.memory = config.maxBufferedBytes > 0
                      ? MemoryPlan::withBudget(config.maxBufferedBytes, memory, config.workers, largest)
                      : MemoryPlan::of(memory, config.workers, largest);
    const auto source = config.memoryBytes > 0 ? u"LOOM_MEMORY_BYTES"_s : sourceOf(machine);
    if (config.memoryBytes > found && machine)
        plan.warnings << u"LOOM_MEMORY_BYTES = %1 is more than the memory available to the process: "
                         "%2, %3"_s.arg(QString::number(config.memoryBytes), inMiB(found), sourceOf(machine));
    if (!plan.memory.fits())
        plan.warnings << u"The settings need %1 of memory, but %2 are available (%3): lower "
                         "LOOM_MAX_BUFFERED_BYTES, LOOM_MAX_BODY_BYTES or LOOM_WORKERS, or raise the "
                         "memory"_s.arg(inMiB(plan.memory.needed()), inMiB(memory), source);
    if (plan.memory.largestMessage() < HttpSettings::MaxBodyBytes)
        plan.warnings << u"The memory budget for clients is %1 bytes: too little for a message of "
                         "1 MiB, which gets 503. Raise LOOM_MAX_BUFFERED_BYTES or the "
                         "memory"_s.arg(plan.memory.budget);
    plan.maxLargeBodyBytes = std::clamp(plan.memory.largestMessage(), HttpSettings::MaxBodyBytes,
                                        std::max(largest, HttpSettings::MaxBodyBytes));
    if (plan.maxLargeBodyBytes < largest)
        plan.warnings << u"LOOM_MAX_BODY_BYTES = %1 is too much for the memory budget for clients, %2: "
                         "messages of more than %3 bytes get 413. Raise the "
                         "memory or LOOM_MAX_BUFFERED_BYTES"_s.arg(QString::number(largest), inMiB(plan.memory.budget),
                                                                   QString::number(plan.maxLargeBodyBytes));
    const auto idle =
        plan.maxConnections * (ConnectionLimit::ConnectionBytes + (config.tls.isOn() ? ConnectionLimit::TlsBytes : 0));
    if (idle > plan.memory.budget / 2)
        plan.warnings << u"LOOM_HTTP_MAX_CONNECTIONS = %1 uses %2 of the memory budget for clients, "
                         "%3, even if all connections are idle: lower the setting or raise the memory"_s.arg(
                             QString::number(plan.maxConnections), inMiB(idle), inMiB(plan.memory.budget));
    const auto queue = qint64(config.kafka.queueMaxKbytes) * 1024;
    if (queue > plan.memory.budget && config.kafka.queueMaxKbytes != KafkaSettings().queueMaxKbytes)
        plan.warnings << u"LOOM_KAFKA_QUEUE_MAX_KBYTES = %1 is more than the memory budget for "
                         "clients, %2, which is the effective limit"_s.arg(QString::number(config.kafka.queueMaxKbytes),
                                                                           inMiB(plan.memory.budget));
}

} // namespace

Resources Resources::of(const Config &config, const std::optional<MachineMemory> &machine,
                        const std::optional<int> &descriptors)
{
    Resources plan;
    planConnections(plan, config, descriptors);
    planMemory(plan, config, machine);
    return plan;
}

std::optional<int> descriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_max == RLIM_INFINITY)
        return std::nullopt;
    return int(std::min<rlim_t>(limit.rlim_max, std::numeric_limits<int>::max()));
}

/// 10,000 connections need more than the usual soft limit of 1,024 descriptors.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void writeNoCoreFiles()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace loom
