#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Streams a WAV file to Loom, a second at a time and several seconds ahead, until Kafka has all of it.

    stream-audio.py FILE [URL [DEVICE_ID]]      URL: $LOOM_URL or http://localhost:8000

Exit code: 0 stored, 1 refused, 2 not stored this time. Needs websockets.
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

AHEAD = 8  # chunks that are sent before the first of them is acknowledged
ATTEMPTS = 5  # without a single acknowledgement between them
FIRST_PAUSE = 0.5  # seconds; doubles with every attempt
REPLACED = 4001
TRY_AGAIN = ("KAFKA_UNAVAILABLE", "OVERLOADED", "SHUTTING_DOWN")


class Refused(Exception):
    """Sent again, it would be refused again."""


class NotStored(Exception):
    """Loom could not be reached, or could not store the audio, for as long as it was tried."""


def chunks(path):
    """The file's seconds as messages, made once: however often one is sent, it keeps its message_id and its time."""
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
    """A WAV file of its own, so that every chunk can be played."""
    with io.BytesIO() as memory:
        with wave.open(memory, "wb") as file:
            file.setparams(source.getparams())
            file.writeframes(frames)
        return memory.getvalue()


async def stream(url, waiting):
    """Sends what is waiting and takes away what is acknowledged, over as many connections as it takes."""
    failures = 0
    while waiting:
        before = len(waiting)
        try:
            async with connect(url, max_size=None) as socket:
                await exchange(socket, waiting)
        except InvalidStatus as refusal:
            if refusal.response.status_code < 500:
                raise Refused(refusal.response.body.decode(errors="replace")) from refusal
            problem = refusal
        except ConnectionClosed as closed:
            if closed.rcvd and closed.rcvd.code == REPLACED:
                raise Refused("another connection streams as this device") from closed
            problem = closed
        except (OSError, InvalidHandshake, NotStored) as failure:
            problem = failure
        failures = 1 if len(waiting) < before else failures + 1
        if waiting and failures == ATTEMPTS:
            raise NotStored(f"{ATTEMPTS} attempts failed, the last one with: {problem}")
        if waiting:
            # Devices that failed together should not all come back together.
            await asyncio.sleep(FIRST_PAUSE * 2 ** (failures - 1) * random.uniform(0.5, 1))


async def exchange(socket, waiting):
    """Answers come in the order of the chunks; what is not acknowledged stays in the queue, to be sent again."""
    sent = 0
    while waiting:
        while sent < min(AHEAD, len(waiting)):
            await socket.send(json.dumps(waiting[sent]))
            sent += 1
        answer = json.loads(await socket.recv())
        if answer["type"] == "ack":
            waiting.popleft()
            sent -= 1
        elif answer["code"] in TRY_AGAIN:
            raise NotStored(answer["message"])
        else:
            raise Refused(answer["message"])


async def main(path, url=os.environ.get("LOOM_URL", "http://localhost:8000"), device="phone-001"):
    waiting = deque(chunks(path))
    count = len(waiting)
    try:
        await stream(f"{url.rstrip('/').replace('http', 'ws', 1)}/audio/stream/{device}", waiting)
    except Refused as refusal:
        print(f"Refused: {refusal}", file=sys.stderr)
        return 1
    except NotStored as failure:
        left = f"{len(waiting)} of {count} chunks"
        print(f"Not stored this time, keep {left} and send them later: {failure}", file=sys.stderr)
        return 2
    print(f"Stored {count} chunks")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
