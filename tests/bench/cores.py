# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Assigns separate processor cores to load, subjects and brokers, if there are enough."""
import contextlib
import os

ENOUGH = 4


def shares(cores):
    """The cores of each role; None if all roles share all cores."""
    if len(cores) < ENOUGH:
        return None
    cores = sorted(cores)
    half = len(cores) // 2
    return {"subject": set(cores[:half]), "broker": set(cores[half:-1]), "load": {cores[-1]}}


@contextlib.contextmanager
def of(role):
    """Processes started in this context run on the cores of that role."""
    mine = os.sched_getaffinity(0)
    share = shares(ALL)
    if share:
        os.sched_setaffinity(0, share[role])
    try:
        yield
    finally:
        os.sched_setaffinity(0, mine)


ALL = os.sched_getaffinity(0)


def description():
    share = shares(ALL)
    if not share:
        return f"{len(ALL)} cores, shared by load, service and broker"
    return ", ".join(f"{len(cores)} cores for the {role}" for role, cores in share.items())
