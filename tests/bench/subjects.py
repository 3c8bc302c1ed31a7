# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measured programs, each as a child process whose resource usage can be read."""
import os
import re
import subprocess
import time
from pathlib import Path

from bench.bodies import KINDS
from support.service import die_with_parent

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "release"  # the measured build has no assertions
PROGRAMS = BUILD / "bench" / "bin"
SERVICE = os.environ.get("LOOM_INGESTD", BUILD / "bin" / "loom-ingestd")
PEERS = Path(__file__).with_name("peers")
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
START_TIMEOUT = 30
# Requests in flight. With a local Kafka, one uses the least CPU, since the next batch is filled meanwhile. With a
# remote one, each partition would wait for the requests of all others.
FLOOR_IN_FLIGHT = {"kafka": 1, "near": 1, "far": 5}


class Program:
    """A program that runs for the duration of the `with` block; ready, and its port known, when the block starts."""

    def __init__(self, command, ready, port=None, environment=None, log=None):
        self._command = list(map(str, command))
        self._ready = re.compile(ready)
        self._port = port or ready
        self._environment = {**os.environ, **(environment or {})}
        self._log_path = Path(log)

    def __enter__(self):
        began = time.monotonic()
        with open(self._log_path, "w") as log:
            self._process = subprocess.Popen(
                self._command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=die_with_parent,
            )
        try:
            self._wait_until_ready(began)
            self.startup_ms = (time.monotonic() - began) * 1e3
            self.port = int(self.found(self._port))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @property
    def pid(self):
        return self._process.pid

    def found(self, pattern):
        return re.search(pattern, self._output()).group(1)

    def cpu_s(self):
        """CPU time of all its threads and child processes so far."""
        return sum(map(cpu_s, self._family()))

    def resident(self):
        return sum(resident(pid) for pid in self._family())

    def _output(self):
        return self._log_path.read_text(errors="replace")

    def _wait_until_ready(self, began):
        while not self._ready.search(self._output()):
            assert self._process.poll() is None, f"{self._command[0]} exited:\n{self._output()}"
            assert time.monotonic() < began + START_TIMEOUT, f"{self._command[0]} is not ready:\n{self._output()}"
            time.sleep(0.002)

    def _family(self):
        found = [self._process.pid]
        for pid in found:
            for task in Path(f"/proc/{pid}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        return found


def cpu_s(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE


def start(case, brokers, log):
    """Starts the subject of the case, which stores in @p brokers; the baseline also runs without."""
    topic = KINDS[case.kind].topic
    return {
        "service": lambda: service(brokers, case.workers, log),
        "floor": lambda: floor(brokers, topic, FLOOR_IN_FLIGHT.get(case.broker), log),
        "go": lambda: go_peer(brokers, topic, log),
        "python": lambda: python_peer(brokers, topic, log),
    }[case.subject]()


def service(brokers, workers, log, under=()):
    environment = {
        "LOOM_HOST": "127.0.0.1",
        "LOOM_PORT": "0",
        "LOOM_METRICS_PORT": "0",
        "LOOM_MONITOR_PORT": "0",
        "LOOM_LOG_FORMAT": "text",
        "LOOM_WORKERS": str(workers),
        "LOOM_KAFKA_BOOTSTRAP_SERVERS": brokers,
        # The same setting as for the peers and the baseline.
        "LOOM_KAFKA_COMPRESSION_TYPE": "lz4",
        # Idle connections must stay open.
        "LOOM_HTTP_KEEP_ALIVE_TIMEOUT_S": "3600",
        "LOOM_WEBSOCKET_INACTIVITY_S": "3600",
    }
    port = r"Listening on http://[^ ]*?:(\d+)"
    return Program([*under, SERVICE], "Kafka is reachable", port, environment, log)


def floor(brokers, topic, in_flight, log):
    store = [brokers, topic, in_flight] if brokers else []
    return Program([PROGRAMS / "bench_floor", *store], r"Listening on (\d+)", log=log)


def go_peer(brokers, topic, log):
    return Program([PROGRAMS / "peer-go", brokers, topic], r"Listening on (\d+)", log=log)


def python_peer(brokers, topic, log):
    """With one process per core, as in production."""
    cores = os.cpu_count()
    command = [BUILD / "bench" / "venv" / "bin" / "uvicorn", "--app-dir", PEERS / "python", "peer:app", "--port", 0]
    options = ["--workers", cores, "--loop", "uvloop", "--http", "httptools", "--no-access-log"]
    ready = "(?s)" + ".*".join(["startup complete"] * cores)
    environment = {"BROKERS": brokers, "TOPIC": topic, "PYTHONDONTWRITEBYTECODE": "1"}
    return Program([*command, *options], ready, r"running on http://127\.0\.0\.1:(\d+)", environment, log)
