#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends a WAV file over the audio WebSocket in chunks of one second, with several in flight, until all are stored.

    stream-audio.py FILE [URL [DEVICE_ID]]      URL: $LOOM_URL or http://localhost:8000

Exit code: 0 stored, 1 rejected, 2 not stored (send it later). Needs websockets.
"""
import asyncio
import base64
import io
import json
import os
import random
import sys
import uuid
import wave
from collections import deque
from datetime import datetime, timedelta, timezone

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

IN_FLIGHT = 8  # maximum number of unacknowledged chunks
ATTEMPTS = 5  # in a row without an acknowledgement
FIRST_PAUSE = 0.5  # seconds; doubles with every attempt
REPLACED = 4001
TRY_AGAIN = ("KAFKA_UNAVAILABLE", "OVERLOADED", "SHUTTING_DOWN")


class Rejected(Exception):
    """The service rejected a chunk or the connection. A retry would fail again."""


class NotStored(Exception):
    """All attempts failed: the service was unreachable or could not store the audio."""


def chunks(path):
    """Creates one message for each second of the file. Every attempt sends the same message_id and timestamp."""
    file_id = str(uuid.uuid4())
    begin = datetime.now(timezone.utc)
    with wave.open(path) as file:
        rate = file.getframerate()
        for number in range(-(-file.getnframes() // rate)):
            frames = file.readframes(rate)
            data = {
                "message_id": str(uuid.uuid4()),
                "timestamp": (begin + timedelta(seconds=number)).isoformat(timespec="milliseconds"),
                "file_id": file_id,
                "chunk_data": base64.b64encode(wav(file, frames)).decode(),
                "sample_rate": rate,
                "channels": file.getnchannels(),
                "format": "wav",
                "duration_ms": max(1, 1000 * len(frames) // (rate * file.getnchannels() * file.getsampwidth())),
            }
            yield {"message_type": "audio_chunk", "data": data}


def wav(source, frames):
    """Returns the frames as a WAV file, so that every chunk can be played."""
    with io.BytesIO() as memory:
        with wave.open(memory, "wb") as file:
            file.setparams(source.getparams())
            file.writeframes(frames)
        return memory.getvalue()


async def stream(url, waiting):
    """Sends all waiting chunks and removes them when they are acknowledged. Reconnects as often as needed."""
    failures = 0
    while waiting:
        before = len(waiting)
        try:
            async with connect(url, max_size=None) as socket:
                await exchange(socket, waiting)
        except InvalidStatus as rejection:
            if rejection.response.status_code < 500:
                raise Rejected(rejection.response.body.decode(errors="replace")) from rejection
            problem = rejection
        except ConnectionClosed as closed:
            if closed.rcvd and closed.rcvd.code == REPLACED:
                raise Rejected("another connection uses the same device id") from closed
            problem = closed
        except (OSError, InvalidHandshake, NotStored) as failure:
            problem = failure
        failures = 1 if len(waiting) < before else failures + 1
        if waiting and failures == ATTEMPTS:
            raise NotStored(f"{ATTEMPTS} attempts failed, the last one with: {problem}")
        if waiting:
            # Random part, so that devices that failed at the same time do not all retry at the same time.
            await asyncio.sleep(FIRST_PAUSE * 2 ** (failures - 1) * random.uniform(0.5, 1))


async def exchange(socket, waiting):
    """Sends chunks over one connection. Acks arrive in the order of the chunks; unacknowledged chunks stay in the queue."""
    sent = 0
    while waiting:
        while sent < min(IN_FLIGHT, len(waiting)):
            await socket.send(json.dumps(waiting[sent]))
            sent += 1
        answer = json.loads(await socket.recv())
        if answer["type"] == "ack":
            waiting.popleft()
            sent -= 1
        elif answer["code"] in TRY_AGAIN:
            raise NotStored(answer["message"])
        else:
            raise Rejected(answer["message"])


async def main(path, url=os.environ.get("LOOM_URL", "http://localhost:8000"), device="phone-001"):
    waiting = deque(chunks(path))
    count = len(waiting)
    try:
        await stream(f"{url.rstrip('/').replace('http', 'ws', 1)}/audio/stream/{device}", waiting)
    except Rejected as rejection:
        print(f"Rejected: {rejection}", file=sys.stderr)
        return 1
    except NotStored as failure:
        left = f"{len(waiting)} of {count} chunks"
        print(f"Not stored. Keep {left} and send them later: {failure}", file=sys.stderr)
        return 2
    print(f"Stored {count} chunks")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
