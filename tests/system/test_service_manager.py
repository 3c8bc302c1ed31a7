# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The notifications of the real service to systemd, on a real notification socket, and reloading."""
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
    """Stands in for systemd: the notification socket."""

    def __init__(self, folder):
        self.path = str(folder / "notify")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.path)
        self._socket.settimeout(30)

    def next(self, state):
        """Waits for the next message with that state. Returns it with all earlier messages, in order."""
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


def test_notifies_ready_and_stopping(manager):
    with Service(NOTIFY_SOCKET=manager.path) as service:
        heard = manager.next("READY=1")
        assert heard == ["READY=1"]
        assert service.status_of("/healthz") == 200

        service.terminate()

        manager.next("STOPPING=1")


def test_notifies_the_watchdog(manager):
    with Service(NOTIFY_SOCKET=manager.path, WATCHDOG_USEC="200000"):
        for _ in range(3):
            manager.next("WATCHDOG=1")


def test_does_not_notify_a_disabled_watchdog(manager):
    with Service(NOTIFY_SOCKET=manager.path) as service:
        service.terminate()
        heard = manager.next("STOPPING=1")

    assert "WATCHDOG=1" not in heard


def test_reloads_the_log_level_and_lists_settings_that_need_a_restart(manager, tmp_path):
    file = tmp_path / "ingestd.ini"
    file.write_text("log-level=INFO\nkafka-retries=3\n")
    with Service(arguments=["--config", str(file)], NOTIFY_SOCKET=manager.path) as service:
        manager.next("READY=1")
        file.write_text("log-level=WARNING\nkafka-retries=7\n")

        os.kill(service.pid, signal.SIGHUP)

        assert "MONOTONIC_USEC=" in manager.next("RELOADING=1")[-1]
        manager.next("READY=1")
        service.wait_for_line(re.compile("restart the service.*LOOM_KAFKA_RETRIES"))
        assert not RELOADED.search(service.output()), "INFO messages are below the new level"
        assert "LOOM_LOG_LEVEL" not in service.output()


def test_keeps_the_configuration_if_the_new_one_is_invalid(manager, tmp_path):
    file = tmp_path / "ingestd.ini"
    file.write_text("kafka-retries=3\n")
    with Service(arguments=["--config", str(file)], NOTIFY_SOCKET=manager.path) as service:
        manager.next("READY=1")
        file.write_text("kafka-retries=many\n")

        os.kill(service.pid, signal.SIGHUP)

        service.wait_for_line(re.compile("has a mistake.*LOOM_KAFKA_RETRIES"))
        manager.next("READY=1")
        assert service.status_of("/healthz") == 200


def test_stops_at_once_after_it_is_ready(manager):
    with Service(NOTIFY_SOCKET=manager.path, LOOM_WORKERS="8") as service:
        manager.next("READY=1")

        service.terminate()

        service.wait_for_line(re.compile("Stopped"), seconds=15)


def test_the_unit_has_a_low_exposure_level():
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    said = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", UNIT], capture_output=True, text=True
    )

    level = re.search(r"Overall exposure level.*?: ([0-9.]+)", said.stdout)

    assert level, said.stdout + said.stderr
    assert float(level.group(1)) < 2.5, said.stdout
