# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends each line of standard input over a WebSocket to URL, and prints one line for each, in order: "message" and the
answer of the service, or "error" and the reason.

    streaming.py LIBRARY URL
"""
import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple


class Socket(NamedTuple):
    send: Callable[[str], Any]
    receive: Callable[[], Any]  # raises when the connection has ended


async def with_websockets(url):
    from websockets.asyncio.client import connect

    socket = await connect(url)
    return Socket(socket.send, socket.recv)


async def with_aiohttp(url):
    import aiohttp

    session = aiohttp.ClientSession()
    try:
        socket = await session.ws_connect(url)
    except Exception:
        await session.close()
        raise

    async def receive():
        try:
            return await socket.receive_str()
        except Exception:
            await session.close()
            raise

    return Socket(socket.send_str, receive)


async def with_websocket_client(url):
    import websocket

    socket = await asyncio.to_thread(websocket.create_connection, url)

    async def send(text):
        await asyncio.to_thread(socket.send, text)

    async def receive():
        text = await asyncio.to_thread(socket.recv)
        if not text:
            raise ConnectionError("closed")
        return text

    return Socket(send, receive)


async def with_tungstenite(url):
    """Rust's tungstenite, through the Python package wreq."""
    import wreq

    socket = await wreq.Client().websocket(url)

    async def send(text):
        await socket.send(wreq.Message.from_text(text))

    async def receive():
        message = await socket.recv()
        if message is None or message.text is None:
            raise ConnectionError("closed")
        return message.text

    return Socket(send, receive)


class Stream:
    """Messages without an answer are reported as errors when their connection ends."""

    def __init__(self, connect):
        self._connect = connect
        self._socket = None
        self._waiting = 0

    async def send(self, line):
        if not self._socket:
            try:
                self._socket = await self._connect()
            except Exception as failure:
                tell("error", failure)
                return
            self._listener = asyncio.create_task(self._listen(self._socket))
        self._waiting += 1
        with suppress(Exception):  # the listener gets the same exception
            await self._socket.send(line)

    async def _listen(self, socket):
        try:
            while True:
                text = await socket.receive()
                self._waiting -= 1
                tell("message", text)
        except Exception as failure:
            self._socket = None
            while self._waiting:
                self._waiting -= 1
                tell("error", failure)


def tell(kind, what):
    text = what if isinstance(what, str) else f"{type(what).__name__}: {what}"
    print(kind, *text.split(), flush=True)


async def main(library, url):
    connect = globals()["with_" + library]
    stream = Stream(lambda: connect(url))
    while line := await asyncio.to_thread(sys.stdin.readline):
        await stream.send(line.strip())
    os._exit(0)  # a library may have threads that wait for the service


asyncio.run(main(*sys.argv[1:]))
