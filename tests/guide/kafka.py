# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the records of a topic with kcat."""
import json
import subprocess


def records(broker, topic):
    """All records of the topic: (JSON value, headers)."""
    command = ["kcat", "-b", broker, "-C", "-t", topic, "-e", "-q", "-J", "-X", "fetch.wait.max.ms=10"]
    read = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    return [_record(json.loads(line)) for line in read.stdout.splitlines()]


def record_of(broker, topic, message_id):
    """The only record with this message id."""
    found = [record for record in records(broker, topic) if record[0]["message_id"] == message_id]
    assert len(found) == 1, f"{len(found)} records of {topic} have message_id {message_id}"
    return found[0]


def _record(read):
    names = read["headers"][::2]
    return json.loads(read["payload"]), dict(zip(names, read["headers"][1::2]))
