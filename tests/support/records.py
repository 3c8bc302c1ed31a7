# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records of a topic, read by kcat."""
import json
import subprocess
from typing import NamedTuple


class Record(NamedTuple):
    key: str
    text: str  # the value as text, unchanged

    @property
    def value(self):
        return json.loads(self.text)


def records_in(broker, topic):
    """All records that the topic has now."""
    command = ["kcat", "-b", broker, "-C", "-t", topic, "-e", "-q", "-J"]
    finished = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert finished.returncode == 0, finished.stderr
    envelopes = map(json.loads, finished.stdout.splitlines())
    return [Record(envelope["key"], envelope["payload"]) for envelope in envelopes]


def records_with(broker, topic, message_id):
    """The records of one message; more than one if it was stored repeatedly."""
    return [record for record in records_in(broker, topic) if record.value["message_id"] == message_id]
