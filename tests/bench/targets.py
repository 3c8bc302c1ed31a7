# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets for the service, as ratios of figures of the same run."""
import operator
from typing import NamedTuple

from bench.cases import GPS, HALF, UPLOAD, Case

IDLE = Case("memory", "service", "idle", connections=0)


class Target(NamedTuple):
    text: str
    figure: str
    of: Case
    against: Case | None  # None: the target is for the figure itself
    most: float | None = None
    least: float | None = None
    compare: callable = operator.truediv

    def value(self, medians):
        """None if one of the figures was not measured."""
        cases = [self.of] + ([self.against] if self.against else [])
        if any(self.figure not in medians.get(case.title, {}) for case in cases):
            return None
        figures = [medians[case.title][self.figure] for case in cases]
        return self.compare(*figures) if self.against else figures[0]

    def is_met(self, value):
        return value <= self.most if self.most is not None else value >= self.least

    @property
    def bound(self):
        return f"≤ {self.most:g}" if self.most is not None else f"≥ {self.least:g}"


def against(other, figure, text, counts=(64,), **bound):
    return [
        Target(f"{text}, {count} connection{'s' if count > 1 else ''}", figure, GPS.beside(connections=count),
               GPS.beside(subject=other, connections=count), **bound)
        for count in counts
    ]  # fmt: skip


TARGETS = [
    *against("floor", "CPU us", "CPU of a reading against the floor", (64, 256), most=1.7),
    *against("go", "CPU us", "CPU of a reading against Go", (64,), most=0.6),
    *against("go", "CPU us", "CPU of a reading against Go", (256,), most=0.65),
    *against("python", "CPU us", "CPU of a reading against Python", (64, 256), most=1 / 20),
    *against("go", "requests/s", "requests/s against Go", (64,), least=1.4),
    *against("go", "requests/s", "requests/s against Go", (256,), least=1.3),
    *against("go", "p99", "p99 against Go", most=0.8),
    *against("go", "p50", "p50 against Go", (1,), most=1.0),
    Target("requests/s with 4,000 idle connections against none", "requests/s", GPS.beside(group="idle", idle=4000), GPS, least=0.85),
    Target("requests/s with a console watching against none", "requests/s", GPS.beside(group="watched", is_watched=True), GPS, least=0.9),
    Target("rejections (422) against stored readings (201)", "requests/s", GPS.beside(group="rejected", kind="gps rejected"), GPS, least=0.8),
    Target("readings/s in batches of 100 against single ones", "records/s", GPS.beside(group="batch", kind="batch of 100"), GPS, least=8),
    Target("bytes/s of 1 MB of audio against the floor", "MB/s", UPLOAD, UPLOAD.beside(subject="floor"), least=0.6),
    Target("p99 at half the rate, ms more than a plain producer", "p99", HALF, HALF.beside(subject="producer"), most=1.0, compare=operator.sub),
    Target("resident memory of an idle service, MB", "resident MB", IDLE, None, most=40),
    Target("resident memory of an idle WebSocket, KB", "KB a socket", IDLE.beside(idle=1000), None, most=16),
    Target("growth: CPU of a reading at 256 connections against 64", "CPU us", GPS.beside(connections=256), GPS, most=1.2),
    Target("growth: CPU of a reading at 4,000 connections against 64", "CPU us", GPS.beside(group="growth", connections=4000), GPS, most=1.2),
]
