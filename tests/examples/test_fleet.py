# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated devices: every response is as the collection expects, and the demo leaves nothing behind."""
import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import urllib.request

import pytest

from support.service import Service

FLEET = pathlib.Path(__file__).parents[2] / "examples" / "fleet"
PROGRAMS = pathlib.Path(os.environ["LOOM_INGESTD"]).parent
TIMEOUT = 60  # seconds; enough for a busy machine


@pytest.mark.parametrize("collection", sorted(FLEET.glob("*.json")), ids=lambda path: path.stem)
def test_every_payload_is_answered_as_expected(collection):
    with Service() as service:
        service.wait_until_ready()
        run = subprocess.run(
            [PROGRAMS / "loom-replay", "--collection", collection, "--to", f"http://127.0.0.1:{service.port}",
             "--times", "20", "--devices", "3"], capture_output=True, text=True, timeout=TIMEOUT)
    assert run.returncode == 0, run.stdout + run.stderr


def start_demo(folder, programs=PROGRAMS, stderr=None, **settings):
    """Starts the demo, on free ports unless the settings specify others. The caller must read its output."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    environment |= {"LOOM_PORT": "0", "LOOM_MONITOR_PORT": "0"} | settings
    return subprocess.Popen([FLEET / "demo", programs], env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True)


def metrics(url):
    with urllib.request.urlopen(url + "/metrics", timeout=10) as answer:
        return answer.read().decode()


def until(condition, what):
    deadline = time.monotonic() + TIMEOUT
    while not condition():
        assert time.monotonic() < deadline, f"not within {TIMEOUT} s: {what}"
        time.sleep(0.1)


def stored_topics(text):
    return {m[1] for m in re.finditer(r'^kafka_messages_total\{status="success",topic="([^"]+)"\} [1-9]', text, re.M)}


def processes_of(url):
    """Command lines that contain this address."""
    return [
        command
        for file in pathlib.Path("/proc").glob("[0-9]*/cmdline")
        if url in (command := bytes_of(file).replace(b"\0", b" ").decode(errors="replace"))
    ]


def bytes_of(file):
    """Empty if the process has ended."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def a_free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def test_the_demo_uses_the_default_ports_if_they_are_free(tmp_path):
    wanted = a_free_port()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        demo = start_demo(tmp_path, LOOM_PORT=str(wanted), LOOM_MONITOR_PORT=str(taken.getsockname()[1]))
        try:
            assert f"http://127.0.0.1:{wanted} " in demo.stdout.readline()
            monitor = int(re.search(r"ws://127.0.0.1:(\d+)", demo.stdout.readline())[1])
            assert monitor != taken.getsockname()[1]
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(TIMEOUT)
            demo.stdout.close()


def test_the_demo_reports_devices_that_have_stopped(tmp_path):
    shim = tmp_path / "programs"
    shim.mkdir()
    for program in ("loom-ingestd", "loom-console"):
        (shim / program).symlink_to(PROGRAMS / program)
    (shim / "loom-replay").write_text("#!/bin/sh\necho out of battery\nexit 1\n")
    (shim / "loom-replay").chmod(0o755)
    demo = start_demo(tmp_path, shim, stderr=subprocess.STDOUT)
    try:
        said = ""
        while "out of battery" not in said:
            line = demo.stdout.readline()
            assert line, said
            said += line
        assert "have stopped: loom-replay ended with exit code 1" in said
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.wait(TIMEOUT)
        demo.stdout.close()


def test_the_demo_sends_everything_and_leaves_nothing(tmp_path):
    demo = start_demo(tmp_path)
    try:
        url = re.search(r"http://\S+", demo.stdout.readline())[0]
        wanted = {"device.sensor.gps.raw", "device.health.heartrate.raw", "device.audio.raw", "device.sensor.temperature.raw"}
        until(lambda: stored_topics(metrics(url)) >= wanted, f"records in {wanted}")
        until(lambda: re.search(r'status_code="422"[^}]*\} [1-9]', metrics(url)), "a rejected message")
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(TIMEOUT) == 143
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.stdout.close()
    with pytest.raises(OSError):
        metrics(url)
    assert not list(tmp_path.glob("tmp.*")), "its folder still exists"
    assert not processes_of(url), "its devices are still running"
