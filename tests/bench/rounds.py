# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures all cases in turn, several times, with all programs running at the same time."""
import contextlib
import statistics
import sys
from pathlib import Path

from bench import brokers, cores, measuring, subjects
from bench.cases import GPS

WARM_UP_S = 2


class Stage:
    """Starts programs when the first case needs them, and keeps them running for all rounds."""

    def __init__(self, folder):
        self._folder = Path(folder)
        self._stack = contextlib.ExitStack()
        self._brokers = {"none": ""}
        self._subjects = {}

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return self._stack.__exit__(*error)

    def broker(self, name):
        if name not in self._brokers:
            with cores.of("broker"):
                running = self._stack.enter_context(brokers.start(name, self._folder / f"broker {name}"))
            self._brokers[name] = running.address
        return self._brokers[name]

    def subject(self, case):
        key = (case.subject, case.broker, case.workers, case.group)
        if key not in self._subjects:
            self._subjects[key] = self._stack.enter_context(self.fresh(case))
        return self._subjects[key]

    @contextlib.contextmanager
    def fresh(self, case):
        """A subject used by this case only."""
        log = self._folder / f"{case.subject} {case.broker} {case.workers} {case.group}"
        with contextlib.ExitStack() as stack:
            with cores.of("subject"):
                starting = subjects.start(case, self.broker(case.broker), log)
                running = stack.enter_context(starting)
            yield running


def run(cases, rounds, seconds, folder, left_out):
    """Returns the figures of every run of each case by its title, and the reasons for missing ones."""
    runs = {case: [] for case in cases if case.subject not in left_out}
    failures = {}
    with Stage(folder) as stage:
        warm_up(stage, runs)
        for number in range(rounds):
            for case in runs:
                say(f"round {number + 1} of {rounds}: {case.title}")
                try:
                    runs[case].append(once(stage, case, seconds, runs.get(GPS, [])))
                except (AssertionError, OSError, measuring.WrongResult) as error:
                    failures[case.title] = str(error)
    say("")
    return {case.title: found for case, found in runs.items() if found}, failures


def once(stage, case, seconds, reached):
    assert reached or not case.is_halved, "there is no rate to halve"
    rate = reached[-1]["requests/s"] / 2 if reached else None
    with cores.of("load"):
        if case.kind == "idle":
            with stage.fresh(case) as subject:
                return measuring.measure_idle(case, subject)
        brokers_address = stage.broker(case.broker)
        if case.subject == "producer":
            return measuring.measure_producer(case, brokers_address, seconds, rate)
        return measuring.measure(case, stage.subject(case), brokers_address, seconds, rate)


def warm_up(stage, cases):
    """Starts everything, creates the topics, and lets Kafka's JIT compiler warm up."""
    say("starting")
    for case in sorted(cases, key=lambda case: case.subject != "service"):
        if case.kind != "idle" and case.subject != "producer":
            stage.subject(case)
    for case in cases:
        if case.group == "gps" and case.connections == 64:
            once(stage, case, WARM_UP_S, [])


def median(runs):
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def say(text):
    """Shows the progress: on one changing line, or on one line each if the output is a file."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    elif text:
        print(text, file=sys.stderr, flush=True)
