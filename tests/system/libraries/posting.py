# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Posts each line of standard input to URL, and prints one line per message: status and answer, or "error" and the reason.

    posting.py LIBRARY URL
"""
import asyncio
import io
import os
import sys
import threading

JSON = {"Content-Type": "application/json"}


def with_requests(url):
    import requests

    session = requests.Session()

    def post(body):
        answer = session.post(url, data=body, headers=JSON)
        return answer.status_code, answer.text

    return post


def with_urllib3(url):
    import urllib3

    pool = urllib3.PoolManager()

    def post(body):
        answer = pool.request("POST", url, body=body, headers=JSON)
        return answer.status, answer.data.decode()

    return post


def with_httpx(url):
    import httpx

    client = httpx.Client()

    def post(body):
        answer = client.post(url, content=body, headers=JSON)
        return answer.status_code, answer.text

    return post


def with_aiohttp(url):
    """The event loop also runs between the messages, so that it detects when the service closes the connection."""
    import aiohttp

    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    def run(coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()

    async def open_session():
        return aiohttp.ClientSession()

    async def ask(body):
        async with session.post(url, data=body, headers=JSON) as answer:
            return answer.status, await answer.text()

    session = run(open_session())
    return lambda body: run(ask(body))


def with_pycurl(url):
    import pycurl

    curl = pycurl.Curl()
    curl.setopt(pycurl.URL, url)
    curl.setopt(pycurl.HTTPHEADER, ["Content-Type: application/json"])

    def post(body):
        answer = io.BytesIO()
        curl.setopt(pycurl.POSTFIELDS, body)
        curl.setopt(pycurl.WRITEFUNCTION, answer.write)
        curl.perform()
        return curl.getinfo(pycurl.RESPONSE_CODE), answer.getvalue().decode()

    return post


def with_reqwest(url):
    """Rust's reqwest and hyper, through a Python package."""
    from pyreqwest.client import SyncClientBuilder

    client = SyncClientBuilder().build()

    def post(body):
        answer = client.post(url).headers(JSON).body_bytes(body).build().send()
        return answer.status, answer.text()

    return post


def main(library, url):
    post = globals()["with_" + library](url)
    for line in sys.stdin.buffer:
        try:
            status, text = post(line.strip())
        except Exception as failure:
            status, text = "error", f"{type(failure).__name__}: {failure}"
        print(status, *text.split(), flush=True)
    os._exit(0)  # a library may warn about connections that are still open


main(*sys.argv[1:])
