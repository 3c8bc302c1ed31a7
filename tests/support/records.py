# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a topic, as a client of its own (kcat) reads it."""
import json
import subprocess
from typing import NamedTuple


class Record(NamedTuple):
    key: str
    text: str  # the value as it stands, to the last digit

    @property
    def value(self):
        return json.loads(self.text)


def records_in(broker, topic):
    """Every record that the topic has now."""
    command = ["kcat", "-b", broker, "-C", "-t", topic, "-e", "-q", "-J"]
    finished = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert finished.returncode == 0, finished.stderr
    envelopes = map(json.loads, finished.stdout.splitlines())
    return [Record(envelope["key"], envelope["payload"]) for envelope in envelopes]


def records_with(broker, topic, message_id):
    """The records of one message; more than one where it was stored again."""
    return [record for record in records_in(broker, topic) if record.value["message_id"] == message_id]
