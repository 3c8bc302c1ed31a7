# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Load by wrk: as many requests as so many connections can have answered, one at a time each."""
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

SCRIPT = Path(__file__).with_name("load.lua")


class Load(NamedTuple):
    """What a client saw. Times in milliseconds."""

    requests: int
    seconds: float
    refused: int  # answered with 400 or more
    failed: int  # not answered
    percentiles: dict[str, float]


def run(port, kind, connections, seconds, prefix=()):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as bodies:
        bodies.write("".join(body + "\n" for body in kind.bodies))
        bodies.flush()
        url = f"http://127.0.0.1:{port}{kind.path}"
        options = ["-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "10s", "-s", SCRIPT]
        environment = {**os.environ, "BENCH_BODIES": bodies.name}
        finished = subprocess.run([*prefix, "wrk", *options, url], env=environment, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return parse(finished.stdout)


def parse(output):
    """The last line of what load.lua makes wrk say."""
    line = re.search(r"^JSON (\{.*\})$", output, re.MULTILINE)
    assert line, f"wrk did not say how it went:\n{output}"
    found = json.loads(line.group(1))
    percentiles = {name: value for name, value in found.items() if name.startswith("p")}
    return Load(found["requests"], found["seconds"], found["refused"], found["failed"], percentiles)
