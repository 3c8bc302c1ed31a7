# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy that simulates failures between a client and the service, and a web server for pages."""
import http.client
import http.server
import json
import threading
import time

NOT_FORWARDED = {"connection", "transfer-encoding", "content-length", "date", "server"}


class _Server:
    """HTTP server in a thread of its own on a free port; runs during the `with` block."""

    def __init__(self, handler):
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class Site(_Server):
    """Serves the files of a folder."""

    def __init__(self, folder):
        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, directory=folder)

            def log_message(self, *_):
                pass

        super().__init__(Handler)


def answers_503(handler, retry_after=0):
    """Answers like the service while Kafka is unreachable."""
    handler.send_response(503)
    handler.send_header("Retry-After", str(retry_after))
    handler.send_header("Content-Length", "0")
    handler.send_header("Access-Control-Allow-Origin", "*")
    handler.send_header("Access-Control-Expose-Headers", "Retry-After")
    handler.end_headers()


def closes_the_connection(handler):
    """Closes the connection without a response."""
    handler.close_connection = True


def loses_the_response(handler):
    """Forwards the message, then closes the connection: the client does not know that the message is stored."""
    handler.forward()
    handler.close_connection = True


class FailingProxy(_Server):
    """Proxy that fails for the first messages in the given way and forwards the others to the service."""

    def __init__(self, service, failures, fail):
        proxy = self
        self.failures = failures
        self.readings = []
        self.times = []  # arrival times in seconds
        self.preflights = []

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_OPTIONS(self):
                self.body = b""
                proxy.preflights.append(dict(self.headers))
                self.answer(*self.forward())

            def do_POST(self):
                self.body = self.rfile.read(int(self.headers["Content-Length"]))
                proxy.readings.append(json.loads(self.body))
                proxy.times.append(time.monotonic())
                if len(proxy.readings) <= proxy.failures:
                    fail(self)
                else:
                    self.answer(*self.forward())

            def forward(self):
                connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)
                headers = {n: v for n, v in self.headers.items() if n.lower() not in NOT_FORWARDED | {"host"}}
                connection.request(self.command, self.path, self.body, headers)
                answer = connection.getresponse()
                return answer, answer.read()

            def answer(self, answer, body):
                self.send_response(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in NOT_FORWARDED:
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        super().__init__(Handler)

    def message_ids(self):
        return {reading["message_id"] for reading in self.readings}
