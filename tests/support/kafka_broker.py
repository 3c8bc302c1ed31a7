# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Apache Kafka as a child process; the Python counterpart of kafkabroker.h."""
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from support.service import die_with_parent

SCRIPT = Path(__file__).parent / "kafka" / "kafka"
JARS = Path(__file__).parents[2] / "build" / "kafka" / "jars"
START_TIMEOUT = 90


def skip_unless_available():
    check = subprocess.run([SCRIPT, "check", JARS], capture_output=True, text=True)
    if check.returncode != 0:
        assert os.environ.get("CI") != "true", f"in CI the tests with a real Kafka must run: {check.stderr}"
        pytest.skip(f"no Kafka: {check.stderr.strip()} (./dev test fetches it)")


class KafkaBroker:
    """One broker on a free port, without topics, for the duration of the `with` block."""

    def __init__(self, cluster_id=None):
        """Without @p cluster_id, the cluster's id is random and changes with each start_empty()."""
        self._properties = [f"cluster.id={cluster_id}"] if cluster_id else []
        self._generation = 0

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="loom-kafka-")
        # A file, because a full pipe that is not read would block the broker.
        self._log = open(Path(self._folder.name) / "log", "w+")
        self._start("0")
        return self

    def __exit__(self, *_):
        self.kill()
        self._log.close()
        self._folder.cleanup()

    def kill(self):
        self._process.kill()
        self._process.wait()

    def pause(self):
        """The kernel still accepts connections, but the broker answers nothing."""
        self._process.send_signal(signal.SIGSTOP)

    def resume(self):
        self._process.send_signal(signal.SIGCONT)

    def restart(self):
        """On the same port, with the same data."""
        self._start("0")

    def start_empty(self):
        """On the same port, as a new cluster."""
        self._generation += 1
        self._start(self.address.rpartition(":")[2])

    def configure_topic(self, topic, **settings):
        """Changes topic settings: configure_topic("a", **{"max.message.bytes": 4000})."""
        pairs = ",".join(f"{name}={value}" for name, value in settings.items())
        command = ["java", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", f"{JARS}/*", "kafka.admin.ConfigCommand"]
        command += ["--bootstrap-server", self.address, "--entity-type", "topics", "--entity-name", topic]
        subprocess.run([*command, "--alter", "--add-config", pairs], check=True, capture_output=True)

    def _start(self, port):
        self._process = subprocess.Popen(
            [SCRIPT, "start", JARS, Path(self._folder.name) / f"data{self._generation}", port, *self._properties],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            preexec_fn=die_with_parent,
        )
        try:
            first = self._process.stdout.readline()
            assert first.startswith("Kafka: "), self._end_of_log()
            self.address = first.removeprefix("Kafka: ").strip()
            self._wait_until_serving()
        except BaseException:
            self.__exit__()
            raise

    def _wait_until_serving(self):
        end = time.monotonic() + START_TIMEOUT
        while subprocess.run(["kcat", "-b", self.address, "-L", "-m", "2"], capture_output=True).returncode != 0:
            assert self._process.poll() is None and time.monotonic() < end, self._end_of_log()

    def _end_of_log(self):
        self._log.seek(0)
        return f"the Kafka broker did not start; the end of its log:\n{self._log.read()[-8000:]}"
