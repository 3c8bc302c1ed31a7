// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/embeddedbroker.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

// The service's embedded broker in a separate process, with a simulated round-trip time. Prints its address, and runs
// until it is killed. Usage: bench_mockbroker ROUND_TRIP_MS PARTITIONS TOPIC…

int main(int count, char **arguments)
{
    if (count < 4) {
        std::fputs("Usage: bench_mockbroker ROUND_TRIP_MS PARTITIONS TOPIC…\n", stderr);
        return 2;
    }
    const auto broker = loom::EmbeddedBroker::start({arguments + 3, arguments + count}, std::atoi(arguments[2]));
    if (!broker) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(broker.error().message));
        return 1;
    }
    (*broker)->setRoundTrip(std::chrono::milliseconds(std::atoi(arguments[1])));
    std::printf("Kafka: %s\n", (*broker)->bootstrapServers().constData());
    std::fflush(stdout);
    pause();
}
