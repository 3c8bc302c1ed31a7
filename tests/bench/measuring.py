# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures one case once. Figures by name; times are in milliseconds."""
import contextlib

from bench import crowd, kafka, loads
from bench.bodies import KINDS


class WrongResult(Exception):
    """Raised for unexpected answers, and for 201s without a record."""


def measure(case, subject, brokers, seconds, rate):
    if case.kind == "idle":
        return measure_idle(case, subject)
    kind = KINDS[case.kind]
    with companions(case, subject):
        before = kafka.stored(brokers, kind.topic) if brokers else 0
        cpu = subject.cpu_s()
        load = run(case, subject, kind, seconds, rate)
        cpu = subject.cpu_s() - cpu
        resident = subject.resident()
        if brokers:
            check_stored(kind, load, kafka.stored(brokers, kind.topic) - before)
    check_answers(kind, load)
    return {**speed(kind, load), "CPU us": cpu / load.requests * 1e6, "resident MB": resident / 1e6}


def measure_producer(case, brokers, seconds, rate):
    kind = KINDS[case.kind]
    return speed(kind, loads.plain_producer(brokers, kind, seconds, rate))


def measure_idle(case, subject):
    """Measures the memory of an idle subject."""
    before = subject.resident()
    with crowd.idle_websockets(subject.port, case.idle):
        resident = subject.resident()
    each = {"KB a socket": (resident - before) / case.idle / 1e3} if case.idle else {}
    return {"start-up ms": subject.startup_ms, "resident MB": resident / 1e6, **each}


@contextlib.contextmanager
def companions(case, subject):
    with contextlib.ExitStack() as stack:
        if case.idle:
            stack.enter_context(crowd.idle_connections(subject.port, case.idle))
        if case.is_watched:
            port = int(subject.found(r"Consoles connect to ws://127\.0\.0\.1:(\d+)"))
            stack.enter_context(crowd.console(port))
        yield


def run(case, subject, kind, seconds, rate):
    if case.is_halved:
        return loads.steadily(subject.port, kind, case.connections, seconds, rate)
    return loads.flood(subject.port, kind, case.connections, seconds)


def speed(kind, load):
    rate = load.requests / load.seconds
    return {"requests/s": rate, "records/s": rate * kind.records, "MB/s": rate * kind.size / 1e6, **load.percentiles}


def check_answers(kind, load):
    unexpected = load.rejected if kind.records else load.requests - load.rejected
    if load.failed or unexpected:
        raise WrongResult(f"{kind.path}: of {load.requests} requests {load.failed} had no answer, {unexpected} an unexpected one")


def check_stored(kind, load, stored):
    """Records in flight when the load ended may be stored without an answer, but not vice versa."""
    answered = (load.requests - load.rejected) * kind.records
    if stored < answered:
        raise WrongResult(f"{kind.path}: {answered} records were acknowledged, but only {stored} are in Kafka")
