# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client with a credential: over HTTP, a WebSocket and the console protocol."""
import base64
import http.client
import json
import re
import time

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

CONSOLES = re.compile(r"Consoles connect to ws://127\.0\.0\.1:(\d+)")
CHUNK = {"chunk_data": "QUJD", "sample_rate": 16000, "channels": 1, "format": "wav", "duration_ms": 24}


def ask(service, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
    try:
        text = None if body is None else json.dumps(body)
        given = {} if body is None else {"Content-Type": "application/json"}
        connection.request(method, path, text, {**given, **(headers or {})})
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        return answer
    finally:
        connection.close()


def bearer(key):
    return {"Authorization": f"Bearer {key}"}


def metrics_of(service):
    """From the metrics port, which requires no key."""
    connection = http.client.HTTPConnection("127.0.0.1", int(service.metrics_url.rpartition(":")[2]), timeout=30)
    connection.request("GET", "/metrics")
    answer = connection.getresponse()
    assert answer.status == 200
    return answer.read()


def audio(service, device, **options):
    url = f"ws://127.0.0.1:{service.port}/audio/stream/{device}"
    return connect(url, compression=None, open_timeout=30, close_timeout=30, **options)


def assert_audio_works(socket):
    socket.send(json.dumps({"message_type": "audio_chunk", "data": {**CHUNK, "message_id": "m1"}}))
    assert json.loads(socket.recv(timeout=30))["type"] == "ack"


def in_subprotocol(key):
    return "base64url.bearer.authorization.loom." + base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")


def console(service, key=None):
    port = int(service.wait_for_line(CONSOLES).group(1))
    headers = bearer(key) if key else {}
    return connect(f"ws://127.0.0.1:{port}", max_size=None, compression=None, additional_headers=headers)


def closing_of(socket):
    with pytest.raises(ConnectionClosed) as closed:
        while True:
            socket.recv(timeout=30)
    return closed.value.rcvd.code


def wait_until(condition, what, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.02)
