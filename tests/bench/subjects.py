# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: programs that take readings, each as a child process that says what it costs."""
import os
import re
import subprocess
import time
from pathlib import Path

from support.service import die_with_parent

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build"
PROGRAMS = BUILD / "bench" / "bin"
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
START_TIMEOUT = 30


class Subject:
    """Runs for as long as the `with` lasts; ready, and its port known, from the beginning."""

    def __init__(self, command, ready, port=None, environment=None, log=None):
        self._command = command
        self._ready = re.compile(ready)
        self._port = re.compile(port or ready)
        self._environment = {**os.environ, **(environment or {})}
        self._log_path = log

    def __enter__(self):
        self._log = open(self._log_path, "w+")
        began = time.monotonic()
        self._process = subprocess.Popen(
            self._command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            preexec_fn=die_with_parent,
        )
        try:
            self._wait_until_ready(began)
            self.startup_s = time.monotonic() - began
            self.port = int(self._port.search(self.output()).group(1))
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
        self._log.close()

    def output(self):
        return Path(self._log_path).read_text(errors="replace")

    def found(self, pattern):
        return re.search(pattern, self.output()).group(1)

    def cpu_s(self):
        """CPU time of all its threads and children until now."""
        return sum(map(cpu_s, self._family()))

    def resident(self):
        return sum(resident(pid) for pid in self._family())

    def _wait_until_ready(self, began):
        while not self._ready.search(self.output()):
            assert self._process.poll() is None, f"{self._command[0]} ended:\n{self.output()}"
            assert time.monotonic() < began + START_TIMEOUT, f"{self._command[0]} is not ready:\n{self.output()}"
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


def service(log, brokers, **settings):
    environment = {
        "LOOM_HOST": "127.0.0.1",
        "LOOM_PORT": "0",
        "LOOM_METRICS_PORT": "0",
        "LOOM_MONITOR_PORT": "0",
        "LOOM_LOG_FORMAT": "text",
        "LOOM_KAFKA_COMPRESSION_TYPE": "lz4",
        "LOOM_KAFKA_BOOTSTRAP_SERVERS": brokers,
        **settings,
    }
    port = r"Listening on http://[^ ]*?:(\d+)"
    return Subject([BUILD / "bin" / "loom-ingestd"], "Kafka is there", port, environment, log)


def floor(log, *brokers_and_topic):
    return Subject([PROGRAMS / "bench_floor", *brokers_and_topic], r"Listening on (\d+)", log=log)


def go_peer(log, brokers, topic):
    return Subject([PROGRAMS / "peer-go", brokers, topic], r"Listening on (\d+)", log=log)
