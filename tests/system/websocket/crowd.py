# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many devices in one process, which a test can kill. It sends raw frames, like peer.py.

    crowd.py PORT PREFIX COUNT

Connects COUNT devices and prints "connected". Then reads commands, one per line, and prints "done" after each:
    send N      every device sends N chunks, several of them in flight
    reconnect   every device closes its connection and connects again, all at once
For each acknowledgement it prints "ack MESSAGE_ID". Exits at the end of its input.
"""
import asyncio
import base64
import json
import os
import struct
import sys

from peer import CLOSE, PING, PONG, TEXT, frame, request

AHEAD = 4  # maximum chunks of one device in flight
ATTEMPTS = 20
AUDIO = base64.b64encode(os.urandom(768)).decode()


def print_line(line):
    os.write(1, f"{line}\n".encode())


class Device:
    def __init__(self, port, name):
        self._port = port
        self._name = name
        self._sent = 0
        self._answering = None

    async def connect(self):
        """Retries, since many connections at once may fill the backlog of the listening socket."""
        for attempt in range(ATTEMPTS):
            try:
                return await self._try_to_connect()
            except (ConnectionError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.1 * (attempt + 1))
        raise ConnectionError(f"{self._name} could not connect")

    async def _try_to_connect(self):
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        self._writer.write(request(self._name))
        answer = await self._reader.readuntil(b"\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 101 "), answer
        self._credit = asyncio.Semaphore(AHEAD)
        self._unanswered = set()
        self._all_answered = asyncio.Event()
        self._answering = asyncio.create_task(self._read_answers())

    async def reconnect(self):
        self._answering.cancel()
        self._writer.transport.abort()
        await self.connect()

    async def send(self, count):
        for _ in range(count):
            await self._credit.acquire()
            self._sent += 1
            message_id = f"{self._name}.{self._sent}"
            self._unanswered.add(message_id)
            self._all_answered.clear()
            data = {"chunk_data": AUDIO, "sample_rate": 16000, "channels": 1, "format": "wav", "duration_ms": 24}
            message = {"message_type": "audio_chunk", "data": {**data, "message_id": message_id}}
            self._writer.write(frame(TEXT, json.dumps(message)))
            await self._writer.drain()
        await self._all_answered.wait()

    async def _read_answers(self):
        while True:
            opcode, payload = await self._read_frame()
            if opcode == PING:
                self._writer.write(frame(PONG, payload))
            elif opcode == CLOSE:
                print_line(f"closed {self._name} {payload!r}")
                return
            elif opcode == TEXT:
                self._on_answer(json.loads(payload))

    def _on_answer(self, answer):
        is_acknowledged = answer["type"] == "ack"
        print_line(f"ack {answer['message_id']}" if is_acknowledged else f"refused {answer}")
        self._unanswered.remove(answer["message_id"])
        self._credit.release()
        if not self._unanswered:
            self._all_answered.set()

    async def _read_frame(self):
        first, size = await self._reader.readexactly(2)
        if size == 126:
            (size,) = struct.unpack(">H", await self._reader.readexactly(2))
        assert size < 65536, "an answer is small"
        return first & 0x0F, await self._reader.readexactly(size)


async def main(port, prefix, count):
    devices = [Device(int(port), f"{prefix}-{i:04}") for i in range(int(count))]
    await asyncio.gather(*(device.connect() for device in devices))
    print_line("connected")
    commands = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    while line := (await commands.readline()).split():
        if line[0] == b"send":
            await asyncio.gather(*(device.send(int(line[1])) for device in devices))
        else:
            await asyncio.gather(*(device.reconnect() for device in devices))
        print_line("done")


asyncio.run(main(*sys.argv[1:]))
