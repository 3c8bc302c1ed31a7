# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs snippet.py, creating the objects that it uses without defining them, and prints how often each status was
answered. Also uses a session that the snippet leaves open. It is copied to the directory of the snippet and of the
client, sdk.py."""
import ast
import asyncio
import collections
import json
from pathlib import Path

import aiohttp
from sdk import LoomAPIClient

statuses = collections.Counter()
request = aiohttp.ClientSession._request


async def counted(self, *arguments, **options):
    answer = await request(self, *arguments, **options)
    statuses[answer.status] += 1
    return answer


async def play():
    url = "http://localhost:8000/sensor/gps"
    readings = [{"device_id": "phone-001", "latitude": 1.0, "longitude": longitude} for longitude in (1.0, 2.0)]
    names = {"aiohttp": aiohttp, "LoomAPIClient": LoomAPIClient, "url": url, "sensor_readings": readings}
    code = compile(Path("snippet.py").read_text(), "snippet.py", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    running = eval(code, names)
    if running is not None:
        await running
    session = names.get("session")
    if session is not None and not session.closed:
        for reading in readings:
            await session.post(url, json=reading)
        await session.close()


aiohttp.ClientSession._request = counted
asyncio.run(play())
print(json.dumps(statuses))
