# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One look at one case, and what several looks have in common."""
import statistics

from bench import kafka, wrk


class Unstored(Exception):
    """Answers that said "stored" and were not true."""


def measure(subject, brokers, kind, connections, seconds, prefix=()):
    """The figures of one run of load, by name; times in milliseconds."""
    before = kafka.stored(brokers, kind.topic) if brokers else 0
    cpu = subject.cpu_s()
    load = wrk.run(subject.port, kind, connections, seconds, prefix)
    cpu = subject.cpu_s() - cpu
    accepted = load.requests - load.refused
    if brokers:
        check_stored(kind, accepted, kafka.stored(brokers, kind.topic) - before)
    if load.failed or (load.refused if kind.records else accepted):
        raise Unstored(f"{kind.path}: {load.failed} requests failed, {load.refused} of {load.requests} were refused")
    return {
        "requests/s": load.requests / load.seconds,
        "MB/s": load.requests * kind.size / load.seconds / 1e6,
        "CPU us": cpu / load.requests * 1e6,
        **load.percentiles,
        "resident MB": subject.resident() / 1e6,
    }


def check_stored(kind, accepted, stored):
    """What was on its way when the load ended may be stored without an answer, never the other way round."""
    if stored < accepted * kind.records:
        raise Unstored(f"{kind.path}: {accepted} requests were answered with success, but only {stored} records stored")


def median(runs):
    """The middle of each figure over several runs of a case."""
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}
