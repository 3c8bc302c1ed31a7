# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real loom-ingestd as a child process; the Python counterpart of serviceprocess.h."""
import ctypes
import email.message
import os
import re
import signal
import subprocess
import threading
import typing
import urllib.error
import urllib.request

METRICS = re.compile(r"Metrics on http://[^ \"]*:(\d+)/metrics")
LISTENING = re.compile(r"Listening on http://[^ \"]*:(\d+)")
BROKER = re.compile(r"Embedded Kafka broker: (127\.0\.0\.1:\d+)")
PR_SET_PDEATHSIG = 1


def die_with_parent():
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Answer(typing.NamedTuple):
    headers: email.message.Message
    body: bytes


class Service:
    """Starts on free ports, with an embedded broker unless the settings name another one. The binary is LOOM_INGESTD.
    Leaving the `with` block stops it with SIGTERM, and fails if a sanitizer has reported an error."""

    def __init__(self, arguments=(), **settings):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
        defaults = {
            "LOOM_HOST": "127.0.0.1",
            "LOOM_PORT": "0",
            "LOOM_METRICS_PORT": "0",
            "LOOM_MONITOR_PORT": "0",
            "LOOM_LOG_FORMAT": "text",
            "LOOM_KAFKA_BOOTSTRAP_SERVERS": "embedded",
        }
        self._environment = {**kept, **defaults, **settings}
        self._arguments = arguments
        self._lines = []
        self._news = threading.Condition()
        self._is_ending = False
        self._expected_code = 0
        self.port = 0
        self.broker = ""

    def __enter__(self):
        self._process = subprocess.Popen(
            [os.environ["LOOM_INGESTD"], *self._arguments],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            preexec_fn=self.before_exec,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.port = int(self.wait_for_line(LISTENING).group(1))
        found = BROKER.search(self.output())
        self.broker = found.group(1) if found else ""
        return self

    def before_exec(self):
        """Called in the child process before exec."""
        die_with_parent()

    def __exit__(self, *_):
        self.terminate()
        try:
            code = self._process.wait(60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise
        self._reader.join(10)
        assert "Sanitizer" not in self.output() and "runtime error" not in self.output(), self.output()
        assert code == self._expected_code, f"exit code {code}\n{self.output()}"

    def terminate(self):
        """Sends SIGTERM once; leaving the `with` block waits for the exit."""
        if not self._is_ending:
            self._is_ending = True
            self._process.terminate()

    def expect_exit_code(self, code):
        """The service is expected to exit by itself."""
        self._is_ending = True
        self._expected_code = code

    def kill(self):
        """Kills the process, as a crash would; leaving the `with` block waits for the exit."""
        self._is_ending = True
        self._expected_code = -signal.SIGKILL
        self._process.kill()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def metrics_url(self):
        """The address of the metrics port, which serves scrapes and probes only."""
        return f"http://127.0.0.1:{self.wait_for_line(METRICS).group(1)}"

    @property
    def pid(self):
        return self._process.pid

    def output(self):
        with self._news:
            return "".join(self._lines)

    def wait_for_line(self, pattern, seconds=60):
        """Returns the match of the first line with the pattern; waits for it if necessary."""
        with self._news:
            self._news.wait_for(lambda: self._find(pattern) or self._ended(), seconds)
            match = self._find(pattern)
        assert match, f"no line like {pattern.pattern}:\n{self.output()}"
        return match

    def wait_until_ready(self):
        self.wait_for_line(re.compile("Kafka is reachable"))
        assert self.status_of("/readyz") == 200

    def status_of(self, path):
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as answer:
                return answer.status
        except urllib.error.HTTPError as refusal:
            return refusal.code

    def get(self, path):
        """The answer to a successful GET, with its headers and its body."""
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return Answer(answer.headers, answer.read())

    def _find(self, pattern):
        return next((match for line in self._lines if (match := pattern.search(line))), None)

    def _ended(self):
        return self._process.poll() is not None

    def _read(self):
        for line in self._process.stdout:
            with self._news:
                self._lines.append(line)
                self._news.notify_all()
        with self._news:
            self._news.notify_all()
