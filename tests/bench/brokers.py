# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The brokers: a real Kafka, or librdkafka's mock broker with two round-trip times."""
from bench import subjects
from bench.bodies import TOPICS
from support.kafka_broker import KafkaBroker

ROUND_TRIP_MS = {"near": 0, "far": 3}
PARTITIONS = {"near": 3, "far": 48}


class Mock(subjects.Program):
    @property
    def address(self):
        return self.found(r"Kafka: (\S+)")


def start(name, log):
    if name == "kafka":
        return KafkaBroker()
    command = [subjects.PROGRAMS / "bench_mockbroker", ROUND_TRIP_MS[name], PARTITIONS[name], *TOPICS]
    return Mock(command, r"Kafka: 127\.0\.0\.1:(\d+)", log=log)
