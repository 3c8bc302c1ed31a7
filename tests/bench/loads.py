# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Load generators: wrk, and our own clients for WebSockets and fixed rates."""
import contextlib
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench.subjects import PROGRAMS

SCRIPT = Path(__file__).with_name("load.lua")


class Load(NamedTuple):
    """The results of a load client. Times are in milliseconds."""

    requests: int
    seconds: float
    rejected: int
    failed: int  # requests without an answer
    percentiles: dict[str, float]


def flood(port, kind, connections, seconds):
    """As many messages as possible, with one request in flight on each connection."""
    with texts_of(kind) as file:
        if kind.is_websocket:
            return _client("websocket", port, kind.path, file, connections, seconds)
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", SCRIPT]
        return _run([*command, f"http://127.0.0.1:{port}{kind.path}"], BENCH_TEXTS=file)


def steadily(port, kind, connections, seconds, rate):
    with texts_of(kind) as file:
        return _client("http", port, kind.path, file, connections, seconds, rate)


def plain_producer(brokers, kind, seconds, rate):
    return _run([PROGRAMS / "bench_producer", brokers, kind.topic, kind.size, rate, seconds])


@contextlib.contextmanager
def texts_of(kind):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(text + "\n" for text in kind.texts)
        file.flush()
        yield file.name


def parse(output):
    """Parses the result line of load.lua, which our clients print as well."""
    line = re.search(r"^JSON (\{.*\})$", output, re.MULTILINE)
    assert line, f"the load client printed no result:\n{output}"
    found = json.loads(line.group(1))
    percentiles = {name: value for name, value in found.items() if name.startswith("p")}
    return Load(found["requests"], found["seconds"], found["rejected"], found["failed"], percentiles)


def _client(*arguments):
    return _run([PROGRAMS / "bench_client", *arguments])


def _run(command, **environment):
    command = list(map(str, command))
    finished = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True)
    assert finished.returncode == 0, f"{command[0]}: {finished.stdout}{finished.stderr}"
    return parse(finished.stdout)
