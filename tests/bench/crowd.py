# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that send nothing: idle connections, and a console that reads everything."""
import contextlib
import json
import socket
import struct
import threading

UPGRADE = (
    "GET {} HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


@contextlib.contextmanager
def idle_connections(port, count):
    """Each connection has received an answer and waits for its next request."""
    with contextlib.ExitStack() as stack:
        for _ in range(count):
            _say(stack, port, "GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n", "HTTP/1.1 200")
        yield


@contextlib.contextmanager
def idle_websockets(port, count):
    with contextlib.ExitStack() as stack:
        for n in range(count):
            _say(stack, port, UPGRADE.format(f"/audio/stream/idle-{n:04}"), "HTTP/1.1 101")
        yield


@contextlib.contextmanager
def console(port):
    """Subscribes to all messages and discards them, so that it costs little besides the service's own share."""
    with contextlib.ExitStack() as stack:
        channel = _say(stack, port, UPGRADE.format("/"), "HTTP/1.1 101")
        text = json.dumps({"type": "subscribe"}).encode()
        channel.sendall(struct.pack("!BBI", 0x81, 0x80 | len(text), 0) + text)
        seen = threading.Event()
        reading = threading.Thread(target=_read_all, args=(channel, seen))
        reading.start()
        yield
        assert reading.is_alive(), "the service has disconnected the console"
        assert seen.is_set(), "the console received no message"
        channel.shutdown(socket.SHUT_RDWR)
        reading.join()


def _read_all(channel, seen):
    buffer = bytearray(1 << 20)
    while size := channel.recv_into(buffer):
        if not seen.is_set() and buffer.find(b'"payload"', 0, size) >= 0:
            seen.set()


def _say(stack, port, request, answer):
    channel = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30))
    channel.sendall(request.encode())
    got = channel.recv(65536).decode(errors="replace")
    assert got.startswith(answer), got
    return channel
