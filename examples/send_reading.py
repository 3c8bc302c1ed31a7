#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends one position, again and again until Loom has stored it or says that it never will.

    send_reading.py [URL [LATITUDE LONGITUDE]]      URL: $LOOM_URL or http://localhost:8000

Exit code: 0 stored, 1 refused, 2 not stored this time. Needs aiohttp.
"""
import asyncio
import os
import random
import sys
import uuid
from datetime import datetime, timezone

import aiohttp

ATTEMPTS = 5
FIRST_PAUSE = 0.5  # seconds; doubles with every attempt
ANSWER_TIMEOUT = aiohttp.ClientTimeout(total=35)
TRY_AGAIN = (429, 503)


class Refused(Exception):
    """The reading itself is wrong: sent again, it would be refused again."""


class NotStored(Exception):
    """Loom could not be reached, or could not store the reading, for as long as it was tried."""


def position(latitude, longitude):
    """A reading, made once. However often it is sent, it keeps its message_id and its time."""
    return {
        "device_id": "phone-001",
        "message_id": str(uuid.uuid4()),
        "timestamp": datetime.now(timezone.utc).isoformat(timespec="milliseconds"),
        "latitude": latitude,
        "longitude": longitude,
    }


async def send(session, url, reading):
    """What Loom answers once Kafka has the reading: its message_id and topic."""
    failure = None
    for attempt in range(ATTEMPTS):
        asked_to_wait = 0
        try:
            async with session.post(url, json=reading, timeout=ANSWER_TIMEOUT) as answer:
                if answer.status == 201:
                    return await answer.json()
                if answer.status not in TRY_AGAIN:
                    raise Refused(await reasons(answer))
                failure = f"status {answer.status}"
                asked_to_wait = seconds(answer.headers.get("Retry-After", ""))
        except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, asyncio.TimeoutError) as problem:
            failure = problem
        if attempt < ATTEMPTS - 1:
            # Devices that failed together should not all come back together.
            pause = FIRST_PAUSE * 2**attempt * random.uniform(0.5, 1)
            await asyncio.sleep(max(pause, asked_to_wait))
    raise NotStored(f"{ATTEMPTS} attempts failed, the last one with: {failure}")


def seconds(retry_after):
    return int(retry_after) if retry_after.isdigit() else 0


async def reasons(answer):
    if answer.status != 422:
        return f"status {answer.status}: {await answer.text()}"
    violations = (await answer.json())["detail"]
    return "\n".join(f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in violations)


async def main(url=os.environ.get("LOOM_URL", "http://localhost:8000"), latitude="52.5163", longitude="13.3777"):
    reading = position(float(latitude), float(longitude))
    async with aiohttp.ClientSession() as session:
        try:
            stored = await send(session, url.rstrip("/") + "/sensor/gps", reading)
        except Refused as refusal:
            print(f"Refused:\n{refusal}", file=sys.stderr)
            return 1
        except NotStored as failure:
            print(f"Not stored this time, keep the reading and send it later: {failure}", file=sys.stderr)
            return 2
    print(f"Stored {stored['message_id']} in {stored['topic']}")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
