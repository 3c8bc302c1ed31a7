# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Milestone: GPS on a real Kafka: floor, service, Go. python -m bench.first [seconds] [rounds] [connections...]"""
import contextlib
import sys
import tempfile

from support.kafka_broker import KafkaBroker

from bench import measuring, subjects
from bench.bodies import KINDS


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    crowd = list(map(int, sys.argv[3:])) or [1, 64, 256]
    kind = KINDS["gps"]
    with contextlib.ExitStack() as stack:
        logs = stack.enter_context(tempfile.TemporaryDirectory())
        broker = stack.enter_context(KafkaBroker()).address
        running = {"service": stack.enter_context(subjects.service(f"{logs}/service", broker))}
        running["floor"] = stack.enter_context(subjects.floor(f"{logs}/floor", broker, kind.topic))
        running["go"] = stack.enter_context(subjects.go_peer(f"{logs}/go", broker, kind.topic))
        for subject in running.values():
            measuring.measure(subject, broker, kind, 64, 2)
        for connections in crowd:
            runs = {name: [] for name in running}
            for _ in range(rounds):
                for name, subject in running.items():
                    runs[name].append(measuring.measure(subject, broker, kind, connections, seconds))
            middle = {name: measuring.median(found) for name, found in runs.items()}
            for name, found in middle.items():
                print(connections, name, {key: round(value, 2) for key, value in found.items()}, flush=True)
            ratio = lambda figure, other: middle["service"][figure] / middle[other][figure]
            print(
                f"{connections}: CPU/floor {ratio('CPU us', 'floor'):.2f} CPU/go {ratio('CPU us', 'go'):.2f} "
                f"rate/go {ratio('requests/s', 'go'):.2f} p50/go {ratio('p50', 'go'):.2f} p99/go {ratio('p99', 'go'):.2f}",
                flush=True,
            )


main()
