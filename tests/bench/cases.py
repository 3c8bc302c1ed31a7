# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measured cases, in the order of a round."""
from typing import NamedTuple

BROKERS = {
    "kafka": [],
    "none": ["no Kafka"],
    "near": ["embedded broker"],
    "far": ["embedded broker, 3 ms away"],
}


class Case(NamedTuple):
    group: str
    subject: str  # service, floor, go, python, producer
    kind: str  # a key of bodies.KINDS; or "idle": nothing is sent
    connections: int = 64
    broker: str = "kafka"  # none, near, far: see brokers.py
    workers: int = 1
    idle: int = 0  # number of additional idle connections
    is_watched: bool = False  # a console subscribes to all messages
    is_halved: bool = False  # at half the rate that the service reached in this round

    @property
    def title(self):
        if self.kind == "idle":
            return f"{self.subject}, {self.idle:,} idle WebSockets" if self.idle else f"{self.subject}, idle"
        parts = [self.subject, self.kind, "1 connection" if self.connections == 1 else f"{self.connections:,} connections"]
        parts += [f"{self.workers} workers"] if self.workers > 1 else []
        parts += [f"{self.idle:,} idle"] if self.idle else []
        parts += ["a console watching"] if self.is_watched else []
        parts += ["at half the rate"] if self.is_halved else []
        return ", ".join(parts + BROKERS[self.broker])

    def beside(self, **changes):
        return self._replace(**changes)


def with_connections(*subjects, connections=(1, 64, 256), **rest):
    return [Case(subject=subject, connections=count, **rest) for count in connections for subject in subjects]


GPS = Case("gps", "service", "gps")
HALF = GPS.beside(group="half", is_halved=True)
UPLOAD = Case("audio", "service", "audio 1 MB", connections=8)

CASES = [
    *with_connections("service", "go", "python", connections=(0,), group="memory", kind="idle"),
    Case("memory", "service", "idle", connections=0, idle=1000),
    Case("gps", "floor", "gps", broker="none"),
    *with_connections("floor", "service", "go", "python", group="gps", kind="gps"),
    *(GPS.beside(workers=2, connections=count) for count in (64, 256)),
    HALF,
    HALF.beside(subject="producer"),
    GPS.beside(group="rejected", kind="gps rejected"),
    GPS.beside(group="batch", kind="batch of 100"),
    *(GPS.beside(group="idle", idle=count) for count in (1000, 4000)),
    GPS.beside(group="watched", is_watched=True),
    GPS.beside(group="growth", connections=4000),
    *with_connections("floor", "service", connections=(8,), group="audio", kind="audio 100 KB"),
    *with_connections("floor", "service", connections=(8,), group="audio", kind="audio 1 MB"),
    *(Case("sockets", "service", kind) for kind in ("socket 4 KB", "socket 64 KB")),
    *with_connections("floor", "service", group="near", kind="gps", broker="near"),
    *with_connections("floor", "service", group="far", kind="gps", broker="far"),
]
