# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A WebSocket client that sends raw bytes, including invalid ones. wsproto checks what the service sends: a masked
frame, reserved bits and other violations fail the test."""
import json
import os
import socket
import time
from typing import NamedTuple

from wsproto.frame_protocol import FrameProtocol

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
KEY = "dGhlIHNhbXBsZSBub25jZQ=="
ACCEPTED_KEY = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="  # for KEY: RFC 6455 §1.3
TIMEOUT = 30


def head(opcode, size, *, final=True, reserved=0, mask=b"\0\0\0\0", length_bytes=None):
    """The header of a frame. Without a mask, only a server may send it."""
    masked = 0x80 if mask else 0
    length_bytes = (0 if size < 126 else 2 if size < 65536 else 8) if length_bytes is None else length_bytes
    length = {0: size, 2: 126, 8: 127}[length_bytes]
    first = (0x80 if final else 0) | reserved << 4 | opcode
    long_length = size.to_bytes(length_bytes, "big") if length_bytes else b""
    return bytes([first, masked | length]) + long_length + mask


def frame(opcode, payload=b"", *, mask=b"\x37\xfa\x21\x3d", **options):
    """A complete client frame."""
    payload = payload.encode() if isinstance(payload, str) else payload
    return head(opcode, len(payload), mask=mask, **options) + masked(payload, mask)


def masked(payload, mask):
    if not any(mask):
        return payload
    size = len(payload)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(size, "big")


def closing(code=None, reason=b""):
    return frame(CLOSE, b"" if code is None else code.to_bytes(2, "big") + reason)


def fragments(opcode, payload, size):
    """The message in frames with @p size bytes, the last of them final."""
    pieces = [payload[at : at + size] for at in range(0, len(payload), size)] or [b""]
    last = len(pieces) - 1
    return [frame(CONTINUATION if i else opcode, piece, final=i == last) for i, piece in enumerate(pieces)]


def request(device, *, path=None, method="GET", version="13", key=KEY, extra=()):
    lines = [f"{method} {path or '/audio/stream/' + device} HTTP/1.1", "Host: loom", "Upgrade: websocket"]
    lines += ["Connection: keep-alive, Upgrade"]
    lines += [f"Sec-WebSocket-Version: {version}"] if version is not None else []
    lines += [f"Sec-WebSocket-Key: {key}"] if key is not None else []
    return "\r\n".join([*lines, *extra, "", ""]).encode()


class Received(NamedTuple):
    """A complete message or control frame of the service; at the end of the connection, the opcode is None."""

    opcode: int | None
    payload: object = None


END = Received(None)


def read_answer(connection):
    """One HTTP response: (status, headers with lower-case names, body, bytes after it)."""
    received = b""
    while b"\r\n\r\n" not in received:
        more = connection.recv(65536)
        assert more, f"the connection ended in the middle of an answer: {received!r}"
        received += more
    top, rest = received.split(b"\r\n\r\n", 1)
    status, *lines = top.decode().split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    wanted = int(headers.get("content-length", 0))
    while len(rest) < wanted:
        rest += connection.recv(65536)
    return int(status.split()[1]), headers, rest[:wanted], rest[wanted:]


def connect(port, receive_buffer=None):
    connection = socket.socket()
    if receive_buffer:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    connection.settimeout(TIMEOUT)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.connect(("127.0.0.1", port))
    return connection


class Peer:
    """One connection after its handshake. @p rest is sent in the same segment as the handshake."""

    def __init__(self, port, device=None, *, rest=b"", receive_buffer=None, extra=()):
        self.device = device or "peer-" + os.urandom(8).hex()
        self.connection = connect(port, receive_buffer)
        self.connection.sendall(request(self.device, extra=extra) + rest)
        status, self.headers, _, early = read_answer(self.connection)
        assert status == 101, status
        assert self.headers["sec-websocket-accept"] == ACCEPTED_KEY
        self._frames = FrameProtocol(client=True, extensions=[])
        self._frames.receive_bytes(early)
        self._parts = []
        self._has_closed = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def send(self, *chunks):
        for chunk in chunks:
            self.connection.sendall(chunk)

    def say(self, message):
        self.send(frame(TEXT, json.dumps(message)))

    def hear(self, timeout=TIMEOUT):
        """Returns the next message or frame of the service. Answers the service's pings and skips them."""
        end = time.monotonic() + timeout
        while True:
            for part in self._frames.received_frames():
                said = self._whole(part)
                if said and said.opcode == PING:
                    self.send(frame(PONG, said.payload))
                elif said:
                    return said
            self.connection.settimeout(max(end - time.monotonic(), 0.001))
            try:
                more = self.connection.recv(1 << 18)
            except ConnectionResetError:
                more = b""
            if not more:
                return END
            assert not self._has_closed, f"after its close frame the service sent {more!r}"
            self._frames.receive_bytes(more)

    def hear_message(self, timeout=TIMEOUT):
        said = self.hear(timeout)
        assert said.opcode == TEXT, said
        return json.loads(said.payload)

    def hear_close(self, timeout=TIMEOUT):
        """The code and the reason of the close frame, which must come next."""
        said = self.hear(timeout)
        assert said.opcode == CLOSE, said
        return said.payload

    def _whole(self, part):
        # wsproto returns a message in the parts in which it arrived; a control frame is one part.
        opcode = int(part.opcode)
        if opcode == CLOSE:
            self._has_closed = True
            return Received(CLOSE, (int(part.payload[0]), part.payload[1]))
        if opcode in (PING, PONG):
            return Received(opcode, part.payload)
        self._parts.append(part.payload)
        if not part.message_finished:
            return None
        parts, self._parts = self._parts, []
        return Received(opcode, ("" if opcode == TEXT else b"").join(parts))


def ping_message(text):
    """A message whose text the service returns, so that the test can see what arrived."""
    return json.dumps({"message_type": "ping", "data": {"timestamp": text}}, ensure_ascii=False, separators=(",", ":"))
