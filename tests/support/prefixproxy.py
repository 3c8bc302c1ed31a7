# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reverse proxies that serve a service below a path: a built-in one, and nginx."""
import contextlib
import http.client
import http.server
import re
import threading

from support import reverseproxies
from support.reverseproxies import RECIPES, free_port

PREFIX = "/loom"
OF_ONE_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "host"}


@contextlib.contextmanager
def plain_proxy(port, added=None):
    """Removes the prefix, and names it only in the @p added headers. Paths outside the prefix get 404, as if they
    belonged to another program."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if not self.path.startswith(PREFIX + "/"):
                self.send_error(404)
                return
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            with contextlib.closing(connection):
                headers = kept(self.headers.items()) | (added or {})
                connection.request(self.command, self.path.removeprefix(PREFIX), body, headers)
                answer = connection.getresponse()
                self.send_response(answer.status)
                for name, value in kept(answer.getheaders()).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.read())

        do_HEAD = do_POST = do_GET

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def kept(headers):
    return {name: value for name, value in headers if name.lower() not in OF_ONE_CONNECTION}


@contextlib.contextmanager
def nginx(port, folder):
    """nginx with the locations from docs/reverse-proxy.md."""
    locations = re.search(r"^    location .*?(?=^\S)", RECIPES.read_text(), re.MULTILINE | re.DOTALL).group()
    own_port = free_port()
    replaced = locations.replace("127.0.0.1:8000", f"127.0.0.1:{port}")
    with reverseproxies.nginx(f"server {{ listen 127.0.0.1:{own_port}; {replaced} }}", own_port, folder) as url:
        yield url + PREFIX
