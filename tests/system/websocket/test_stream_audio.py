# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs examples/stream-audio.py as a user would, with interrupted connections."""
import base64
import io
import math
import os
import re
import socket
import struct
import subprocess
import sys
import threading
import uuid
import wave
from pathlib import Path

import pytest

from support.records import records_in

EXAMPLE = Path(__file__).parents[3] / "examples" / "stream-audio.py"
TOPIC = "device.audio.raw"
STORED, REFUSED, NOT_STORED = 0, 1, 2
RATE = 8000


def write_tone(path, seconds, rate=RATE):
    """Writes a tone and returns its frames."""
    tone = (int(12000 * math.sin(i * 440 * 2 * math.pi / rate)) for i in range(int(seconds * rate)))
    frames = b"".join(struct.pack("<h", sample) for sample in tone)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(frames)
    return frames


def run(path, url, device):
    command = [sys.executable, EXAMPLE, path, url, device]
    environment = {**os.environ, "no_proxy": "*"}
    finished = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, env=environment
    )
    return finished.returncode, finished.stdout


@pytest.fixture
def device():
    return f"tone-{uuid.uuid4()}"


def stored(service, device):
    return [record.value for record in records_in(service.broker, TOPIC) if record.key == device]


def frames_of(records):
    played = b""
    for record in records:
        with wave.open(io.BytesIO(base64.b64decode(record["chunk_data"]))) as file:
            played += file.readframes(file.getnframes())
    return played


class InterruptingProxy:
    """A proxy in front of the service that closes the first connections after a number of answer bytes."""

    def __init__(self, service, cuts, after):
        self._port = service.port
        self._cuts = cuts
        self._after = after
        self.connections = 0

    def __enter__(self):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self):
        try:
            while True:
                client, _ = self._listener.accept()
                self.connections += 1
                service = socket.create_connection(("127.0.0.1", self._port))
                allowed = self._after if self.connections <= self._cuts else math.inf
                threading.Thread(target=self._pass_on, args=(client, service, math.inf), daemon=True).start()
                threading.Thread(target=self._pass_on, args=(service, client, allowed), daemon=True).start()
        except OSError:
            pass

    def _pass_on(self, source, sink, allowed):
        try:
            while allowed > 0 and (data := source.recv(4096)):
                sink.sendall(data[: min(len(data), allowed)])
                allowed -= len(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def test_stores_a_file_that_can_be_played(service, tmp_path, device):
    frames = write_tone(tmp_path / "tone.wav", seconds=12.25)

    code, text = run(tmp_path / "tone.wav", service.url, device)

    assert (code, text) == (STORED, "Stored 13 chunks\n")
    records = stored(service, device)
    assert [record["duration_ms"] for record in records] == [1000] * 12 + [250]
    assert len({record["file_id"] for record in records}) == 1
    assert frames_of(records) == frames


def test_repeats_unacknowledged_chunks_with_the_same_message_id(service, tmp_path, device):
    frames = write_tone(tmp_path / "tone.wav", seconds=30)

    with InterruptingProxy(service, cuts=3, after=900) as cutter:
        code, text = run(tmp_path / "tone.wav", cutter.url, device)

        assert (code, text) == (STORED, "Stored 30 chunks\n")
        assert cutter.connections == 4
    records = stored(service, device)
    first = {}
    for record in records:
        assert first.setdefault(record["message_id"], record) == record
    assert len(records) > 30, "nothing was sent again"
    assert frames_of(first.values()) == frames


def test_gives_up_without_a_server(tmp_path, device):
    write_tone(tmp_path / "tone.wav", seconds=2)
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        code, text = run(tmp_path / "tone.wav", f"http://127.0.0.1:{nobody.getsockname()[1]}", device)

    assert code == NOT_STORED, text
    assert re.search(r"Keep 2 of 2 chunks and send them later: 5 attempts failed", text)


def test_reports_an_error_and_stops(service, tmp_path, device):
    write_tone(tmp_path / "tone.wav", seconds=1, rate=11025)

    code, text = run(tmp_path / "tone.wav", service.url, device)

    assert code == REFUSED, text
    assert "'sample_rate'" in text


def test_reports_an_invalid_device_id(service, tmp_path):
    write_tone(tmp_path / "tone.wav", seconds=1)

    code, text = run(tmp_path / "tone.wav", service.url, "no.device")

    assert code == REFUSED, text
    assert "Invalid device id" in text
