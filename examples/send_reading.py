#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends one position, and retries until the service has stored or rejected it.

    send_reading.py [URL [LATITUDE LONGITUDE]]      URL: $LOOM_URL or http://localhost:8000

Exit code: 0 stored, 1 rejected, 2 not stored (send it later). Needs aiohttp.
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


class Rejected(Exception):
    """The service rejected the message. A retry would fail again."""


class NotStored(Exception):
    """All attempts failed: the service was unreachable or could not store the message."""


def position(latitude, longitude):
    """Creates a message. Every attempt sends the same message_id and timestamp."""
    return {
        "device_id": "phone-001",
        "message_id": str(uuid.uuid4()),
        "timestamp": datetime.now(timezone.utc).isoformat(timespec="milliseconds"),
        "latitude": latitude,
        "longitude": longitude,
    }


async def send(session, url, reading):
    """Sends a message. Returns the response with message_id and topic when it is stored in Kafka."""
    failure = None
    for attempt in range(ATTEMPTS):
        asked_to_wait = 0
        try:
            async with session.post(url, json=reading, timeout=ANSWER_TIMEOUT) as answer:
                if answer.status == 201:
                    return await answer.json()
                if answer.status not in TRY_AGAIN:
                    raise Rejected(await reasons(answer))
                failure = f"status {answer.status}"
                asked_to_wait = seconds(answer.headers.get("Retry-After", ""))
        except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, asyncio.TimeoutError) as problem:
            failure = problem
        if attempt < ATTEMPTS - 1:
            # Random part, so that devices that failed at the same time do not all retry at the same time.
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
        except Rejected as rejection:
            print(f"Rejected:\n{rejection}", file=sys.stderr)
            return 1
        except NotStored as failure:
            print(f"Not stored. Keep the message and send it later: {failure}", file=sys.stderr)
            return 2
    print(f"Stored {stored['message_id']} in {stored['topic']}")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
