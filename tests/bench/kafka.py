# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the records of a topic with a separate client (kcat)."""
import itertools
import json
import subprocess
import time

PATIENCE_S = 20


def stored(brokers, topic):
    """Waits until a new topic has its leaders."""
    end = time.monotonic() + PATIENCE_S
    while (count := _count(brokers, topic)) is None:
        assert time.monotonic() < end, f"{brokers} does not return the offsets of {topic}"
    return count


def _count(brokers, topic):
    metadata = _ask(brokers, "-L", "-J", "-t", topic)
    if not metadata:
        return None
    partitions = json.loads(metadata)["topics"][0]["partitions"]
    questions = (("-t", f"{topic}:{partition['partition']}:-1") for partition in partitions)
    answer = _ask(brokers, "-Q", *itertools.chain(*questions))
    return sum(int(line.split()[-1]) for line in answer.splitlines()) if answer else None


def _ask(brokers, *question):
    asked = subprocess.run(["kcat", "-b", brokers, *question], capture_output=True, text=True, timeout=60)
    return asked.stdout if asked.returncode == 0 else None
