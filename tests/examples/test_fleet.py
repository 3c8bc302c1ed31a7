# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated fleet: every payload is answered as its collection says, and the demonstration ends as it began."""
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
PATIENCE = 60  # seconds, on a busy machine


@pytest.mark.parametrize("collection", sorted(FLEET.glob("*.json")), ids=lambda path: path.stem)
def test_every_payload_is_answered_as_expected(collection):
    with Service() as service:
        service.wait_until_ready()
        run = subprocess.run(
            [PROGRAMS / "loom-replay", "--collection", collection, "--to", f"http://127.0.0.1:{service.port}",
             "--times", "20", "--devices", "3"], capture_output=True, text=True, timeout=PATIENCE)
    assert run.returncode == 0, run.stdout + run.stderr


def demonstration(folder, programs=PROGRAMS, stderr=None, **settings):
    """Running, on free ports unless the settings say otherwise; its output is to be read."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    environment |= {"LOOM_PORT": "0", "LOOM_MONITOR_PORT": "0"} | settings
    return subprocess.Popen([FLEET / "demo", programs], env=environment, stdout=subprocess.PIPE, stderr=stderr, text=True)


def metrics(url):
    with urllib.request.urlopen(url + "/metrics", timeout=10) as answer:
        return answer.read().decode()


def until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"not within {PATIENCE} s: {what}"
        time.sleep(0.1)


def stored_topics(text):
    return {m[1] for m in re.finditer(r'^kafka_messages_total\{status="success",topic="([^"]+)"\} [1-9]', text, re.M)}


def processes_of(url):
    """The programs that were told about this service."""
    return [
        command
        for file in pathlib.Path("/proc").glob("[0-9]*/cmdline")
        if url in (command := bytes_of(file).replace(b"\0", b" ").decode(errors="replace"))
    ]


def bytes_of(file):
    """Nothing where the process has just ended."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def a_free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def test_the_demonstration_takes_the_usual_ports_where_they_are_free(tmp_path):
    wanted = a_free_port()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        demo = demonstration(tmp_path, LOOM_PORT=str(wanted), LOOM_MONITOR_PORT=str(taken.getsockname()[1]))
        try:
            assert f"http://127.0.0.1:{wanted} " in demo.stdout.readline()
            monitor = int(re.search(r"ws://127.0.0.1:(\d+)", demo.stdout.readline())[1])
            assert monitor != taken.getsockname()[1]
        finally:
            demo.send_signal(signal.SIGTERM)
            demo.wait(PATIENCE)
            demo.stdout.close()


def test_the_demonstration_says_that_devices_send_no_more(tmp_path):
    shim = tmp_path / "programs"
    shim.mkdir()
    for program in ("loom-ingestd", "loom-console"):
        (shim / program).symlink_to(PROGRAMS / program)
    (shim / "loom-replay").write_text("#!/bin/sh\necho out of battery\nexit 1\n")
    (shim / "loom-replay").chmod(0o755)
    demo = demonstration(tmp_path, shim, stderr=subprocess.STDOUT)
    try:
        said = ""
        while "out of battery" not in said:
            line = demo.stdout.readline()
            assert line, said
            said += line
        assert "send no more: loom-replay ended with 1" in said
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.wait(PATIENCE)
        demo.stdout.close()


def test_the_demonstration_shows_all_and_leaves_nothing(tmp_path):
    demo = demonstration(tmp_path)
    try:
        url = re.search(r"http://\S+", demo.stdout.readline())[0]
        wanted = {"device.sensor.gps.raw", "device.health.heartrate.raw", "device.audio.raw", "device.sensor.temperature.raw"}
        until(lambda: stored_topics(metrics(url)) >= wanted, f"records in {wanted}")
        until(lambda: re.search(r'status_code="422"[^}]*\} [1-9]', metrics(url)), "a refusal")
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(PATIENCE) == 143
    finally:
        demo.send_signal(signal.SIGTERM)
        demo.stdout.close()
    with pytest.raises(OSError):
        metrics(url)
    assert not list(tmp_path.glob("tmp.*")), "its folder is still there"
    assert not processes_of(url), "its devices are still there"
