# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real service tells the manager that started it, on a real notification socket, and how it reloads."""
import os
import re
import shutil
import signal
import socket
import subprocess

import pytest

from support.service import Service

RELOADED = re.compile("Configuration reloaded")
UNIT = os.path.join(os.path.dirname(__file__), "../../packaging/systemd/loom-ingestd.service")


class Manager:
    """The socket that systemd would listen on."""

    def __init__(self, folder):
        self.path = str(folder / "notify")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.path)
        self._socket.settimeout(30)

    def next(self, state):
        """Waits for the next message with that state; those before it are returned, it at the end."""
        heard = []
        while not heard or state not in heard[-1].split("\n"):
            try:
                heard.append(self._socket.recv(4096).decode())
            except TimeoutError:
                raise AssertionError(f"no {state}, only {heard}") from None
        return heard


@pytest.fixture
def manager(tmp_path):
    if b"libsystemd" not in subprocess.run(["ldd", os.environ["LOOM_INGESTD"]], capture_output=True).stdout:
        pytest.skip("this build has no libsystemd")
    return Manager(tmp_path)


def test_says_that_it_is_ready_once_it_listens_and_that_it_stops(manager):
    with Service(NOTIFY_SOCKET=manager.path) as service:
        heard = manager.next("READY=1")
        assert heard == ["READY=1"]
        assert service.status_of("/healthz") == 200

        service.terminate()

        manager.next("STOPPING=1")


def test_gives_signs_of_life_while_the_manager_wants_them(manager):
    with Service(NOTIFY_SOCKET=manager.path, WATCHDOG_USEC="200000"):
        for _ in range(3):
            manager.next("WATCHDOG=1")


def test_gives_none_where_the_manager_wants_none(manager):
    with Service(NOTIFY_SOCKET=manager.path) as service:
        service.terminate()
        heard = manager.next("STOPPING=1")

    assert "WATCHDOG=1" not in heard


def test_reloads_the_level_of_the_log_and_names_what_takes_a_restart(manager, tmp_path):
    file = tmp_path / "ingestd.ini"
    file.write_text("log-level=INFO\nkafka-retries=3\n")
    with Service(arguments=["--config", str(file)], NOTIFY_SOCKET=manager.path) as service:
        manager.next("READY=1")
        file.write_text("log-level=WARNING\nkafka-retries=7\n")

        os.kill(service.pid, signal.SIGHUP)

        assert "MONOTONIC_USEC=" in manager.next("RELOADING=1")[-1]
        manager.next("READY=1")
        service.wait_for_line(re.compile("restart the service.*LOOM_KAFKA_RETRIES"))
        assert not RELOADED.search(service.output()), "INFO is below the new level"
        assert "LOOM_LOG_LEVEL" not in service.output()


def test_goes_on_as_it_was_where_the_new_configuration_has_a_mistake(manager, tmp_path):
    file = tmp_path / "ingestd.ini"
    file.write_text("kafka-retries=3\n")
    with Service(arguments=["--config", str(file)], NOTIFY_SOCKET=manager.path) as service:
        manager.next("READY=1")
        file.write_text("kafka-retries=many\n")

        os.kill(service.pid, signal.SIGHUP)

        service.wait_for_line(re.compile("has a mistake.*LOOM_KAFKA_RETRIES"))
        manager.next("READY=1")
        assert service.status_of("/healthz") == 200


def test_ends_at_once_where_it_is_told_to_as_soon_as_it_is_ready(manager):
    with Service(NOTIFY_SOCKET=manager.path, LOOM_WORKERS="8") as service:
        manager.next("READY=1")

        service.terminate()

        service.wait_for_line(re.compile("Stopped"), seconds=15)


def test_the_unit_exposes_little():
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not there")
    said = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", UNIT], capture_output=True, text=True
    )

    level = re.search(r"Overall exposure level.*?: ([0-9.]+)", said.stdout)

    assert level, said.stdout + said.stderr
    assert float(level.group(1)) < 2.5, said.stdout
