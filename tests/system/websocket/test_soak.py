# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two thousand concurrent devices on a real Kafka: half of them are killed, and all reconnect at once."""
import collections
import json
import os
import resource
import subprocess
import sys
import threading
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

from support.kafka_broker import KafkaBroker, skip_unless_available
from support.records import records_in
from support.service import Service, die_with_parent

TOPIC = "device.audio.raw"
PER_CROWD = 500
MiB = 1024 * 1024
# Memory that may remain after all devices have disconnected: librdkafka's buffers, and partly used pages of malloc.
# While they are connected, they use about 90 MiB.
MEMORY_MARGIN = 40 * MiB
# AddressSanitizer keeps up to 256 MiB of freed memory, plus redzones.
QUARANTINE = 512 * MiB


@pytest.fixture(scope="module")
def kafka():
    skip_unless_available()
    with KafkaBroker() as broker:
        yield broker


@pytest.fixture
def service(kafka):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address, LOOM_WORKERS="2") as running:
        running.wait_until_ready()
        yield running


class Crowd:
    """Devices in a separate process; see crowd.py."""

    def __init__(self, service, prefix, count=PER_CROWD):
        self._process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("crowd.py"), str(service.port), prefix, str(count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=die_with_parent,
        )
        self._news = threading.Condition()
        self._done = 0
        self.acked = []
        self.others = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._asked = 1  # the connect command

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def ask(self, command):
        self._asked += 1
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()

    def wait(self, seconds=120):
        """Waits until all commands are done."""
        self._wait_for(lambda: self._done >= self._asked, seconds)

    def wait_for_acks(self, count, seconds=60):
        self._wait_for(lambda: len(self.acked) >= count, seconds)

    def kill(self):
        """Kills the process with SIGKILL; its output until then is still read."""
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def _wait_for(self, condition, seconds):
        with self._news:
            met = self._news.wait_for(lambda: condition() or self._process.poll() is not None, seconds)
        assert met and condition(), f"{self._done} of {self._asked} done, {len(self.acked)} acks; {self.others[:5]}"

    def _read(self):
        for line in self._process.stdout:
            word, _, rest = line.rstrip("\n").partition(" ")
            with self._news:
                if word == "ack":
                    self.acked.append(rest)
                elif word in ("connected", "done"):
                    self._done += 1
                else:
                    self.others.append(line)
                self._news.notify_all()
        with self._news:
            self._news.notify_all()


def connections(service):
    with urllib.request.urlopen(service.url + "/audio/connections", timeout=30) as answer:
        return json.loads(answer.read())["active_connections"]


def wait_until(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "timed out"


def resident(service):
    with open(f"/proc/{service.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def is_sanitized(service):
    with open(f"/proc/{service.pid}/maps") as file:
        return "libasan" in file.read()


def stored_numbers(kafka):
    """The numbers of the chunks in Kafka, by device, in the order of the topic."""
    numbers = collections.defaultdict(list)
    for record in records_in(kafka.address, TOPIC):
        device, _, number = record.value["message_id"].partition(".")
        assert device == record.key
        numbers[device].append(int(number))
    return numbers


def check(acked, kafka):
    stored = stored_numbers(kafka)
    for device, numbers in stored.items():
        assert numbers == sorted(set(numbers)), f"{device} is stored as {numbers}"
    missing = [each for each in acked if int(each.partition(".")[2]) not in stored[each.partition(".")[0]]]
    assert not missing, f"{len(missing)} acknowledged chunks are not in Kafka: {missing[:10]}"


def test_no_acknowledged_chunk_is_lost_and_memory_is_released(service, kafka):
    with Crowd(service, "warming", 100) as warming:
        warming.ask("send 5")
        warming.wait()
        assert not warming.others, warming.others[:5]
    wait_until(lambda: connections(service) == 0)
    before = resident(service)

    with ExitStack() as stack:
        crowds = [stack.enter_context(Crowd(service, f"crowd{i}")) for i in range(4)]
        for crowd in crowds:
            crowd.wait()
        assert connections(service) == 4 * PER_CROWD
        for crowd in crowds:
            crowd.ask("send 10")

        for crowd in crowds[2:]:
            crowd.wait_for_acks(PER_CROWD)
            crowd.kill()

        for crowd in crowds[:2]:
            crowd.wait()
            assert len(crowd.acked) == 10 * PER_CROWD
        wait_until(lambda: connections(service) == 2 * PER_CROWD)

        for _ in range(3):
            crowds[0].ask("reconnect")
            crowds[0].ask("send 2")
        crowds[0].wait()
        assert len(crowds[0].acked) == 16 * PER_CROWD
        wait_until(lambda: connections(service) == 2 * PER_CROWD)

        acked = [each for crowd in (warming, *crowds) for each in crowd.acked]
        others = [other for crowd in crowds for other in crowd.others]
        assert not others, others[:5]
    wait_until(lambda: connections(service) == 0)
    check(acked, kafka)
    allowed = MEMORY_MARGIN + (QUARANTINE if is_sanitized(service) else 0)
    wait_until(lambda: resident(service) - before < allowed, seconds=10)


def test_a_storm_of_newer_connections_replaces_the_older(service, kafka):
    with Crowd(service, "twice") as older:
        older.wait()
        older.ask("send 3")
        older.wait()

        with Crowd(service, "twice") as newer:
            newer.wait()
            wait_until(lambda: len(older.others) == PER_CROWD)
            assert all("replaced by a newer connection" in line for line in older.others)
            assert connections(service) == PER_CROWD

        wait_until(lambda: connections(service) == 0)
