# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No acknowledged message is lost or duplicated while the service restarts, whichever library a client uses.

Each library runs in its own process (libraries/), which sends the lines of its standard input with the library's default
settings and prints the results. All of them send at the same time, while the service restarts on the same port and Kafka
keeps running. As the documentation tells clients to, a message without an acknowledgement is sent again with the same
message_id until it is acknowledged. HTTP libraries send one message after the other; WebSocket libraries have several audio
chunks in flight.

In CI, this takes 20 s to install (half of it for the Go compiler, 81 MB) and 25 s of two processors. Not tested because of
further cost: ureq, which needs the Rust compiler (60 MB, and building its crates; reqwest and tungstenite come compiled, in
Python packages), OkHttp, Apache, Jetty and Tyrus (another run of Maven; java.net.http is in the JRE that Kafka needs), got
(22 further npm packages), and .NET, Dart and Swift (no Debian packages). Python's http.client is not tested because it does
not detect that the service has closed an idle connection; urllib3, which is based on it, does.
"""
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter, deque
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from support.kafka_broker import KafkaBroker, skip_unless_available
from support.missing import missing
from support.records import records_in
from support.service import Service, die_with_parent

PROGRAMS = Path(__file__).with_name("libraries")
GO_LIBRARIES = Path("/usr/share/gocode")  # of the Debian package golang-github-gorilla-websocket-dev
KEEP_ALIVE_S = 2
IDLE_PAUSES = 2
MESSAGES_OF_A_PAUSE = 5
MESSAGES_OF_A_RESTART = 10  # messages of each client before and after a restart
AHEAD = 4  # maximum chunks in flight
PAUSE_AFTER_FAILURE = 0.05
PATIENCE_S = 120

POSTS = "http://127.0.0.1:{port}/sensor/gps"
STREAMS = "ws://127.0.0.1:{port}/audio/stream/{name}"
TOPICS = ("device.sensor.gps.raw", "device.audio.raw")
JAVA = ["java", "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]


class Library(NamedTuple):
    name: str
    target: str
    program: list

    @property
    def is_stream(self):
        return self.target is STREAMS


def several(language, runner, target, program, *names):
    suffix = "-WebSocket" if target is STREAMS else ""
    return [Library(f"{language}-{name}{suffix}", target, [runner, PROGRAMS / program, name]) for name in names]


LIBRARIES = [
    *several("python", sys.executable, POSTS, "posting.py", "requests", "urllib3", "httpx", "aiohttp", "pycurl", "reqwest"),
    *several("node", "node", POSTS, "posting.js", "fetch", "undici", "axios", "superagent", "http"),
    Library("java-HttpClient", POSTS, [*JAVA, PROGRAMS / "Posting.java", "HttpClient"]),
    Library("java-HttpURLConnection", POSTS, [*JAVA, PROGRAMS / "Posting.java", "HttpURLConnection"]),
    Library("go-net-http", POSTS, ["go", "net-http"]),
    Library("php-curl", POSTS, ["php", PROGRAMS / "posting.php"]),
    Library("ruby-net-http", POSTS, ["ruby", PROGRAMS / "posting.rb"]),
    Library("perl-HTTP-Tiny", POSTS, ["perl", PROGRAMS / "posting.pl"]),
    Library("chromium-fetch", POSTS, ["node", PROGRAMS / "browser.js", "fetch"]),
    *several("python", sys.executable, STREAMS, "streaming.py", "websockets", "aiohttp", "websocket_client", "tungstenite"),
    *several("node", "node", STREAMS, "streaming.js", "ws", "undici"),
    Library("java-WebSocket", STREAMS, [*JAVA, PROGRAMS / "Streaming.java"]),
    Library("go-gorilla", STREAMS, ["go", "gorilla"]),
    Library("chromium-WebSocket", STREAMS, ["node", PROGRAMS / "browser.js", "WebSocket"]),
]


def what_is_missing(library):
    """Returns what must be installed for the library, or None."""
    tool = library.program[0]
    if not shutil.which(tool):
        return f"{library.name}: there is no {tool}"
    if tool == "go" and not (GO_LIBRARIES / "src/github.com/gorilla/websocket").exists():
        return f"{library.name}: there is no golang-github-gorilla-websocket-dev"
    if tool == "php" and b"\ncurl\n" not in subprocess.run(["php", "-m"], capture_output=True).stdout:
        return f"{library.name}: there is no php-curl"
    if library.name.startswith("chromium") and not browser():
        return f"{library.name}: there is no chromium"
    return None


def browser():
    return os.environ.get("LOOM_CHROMIUM") or shutil.which("chromium")


def build_go(folder):
    """Builds the program for the Go libraries from Debian packages only."""
    folders = {"GOPATH": GO_LIBRARIES, "GOCACHE": Path(__file__).parents[2] / "build" / "go", "GOFLAGS": "-buildvcs=false"}
    environment = {**os.environ, "GO111MODULE": "off", **{name: str(value) for name, value in folders.items()}}
    built = Path(folder) / "client"
    command = ["go", "build", "-o", built, "."]
    ran = subprocess.run(command, cwd=PROGRAMS / "go", env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return built


class Phase:
    """The results of a client in one part of the test."""

    def __init__(self):
        self.acknowledged = []
        self.failures = []
        self.unconfirmed = set()  # repeated after an answer that says that the message may be stored


class Client:
    """The process of a library. Only one thread may send at a time; other threads may read its phases."""

    def __init__(self, library, program, port, folder):
        self.library = library
        self.started, self.undisturbed, self.restarted, self.killed = Phase(), Phase(), Phase(), Phase()
        self.trouble = None
        self._made = 0
        self._ahead = AHEAD if library.is_stream else 1
        self._log = folder / library.name
        target = library.target.format(port=port, name=library.name)
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [*program, target],
                env={**os.environ, "LOOM_CHROMIUM": browser() or ""},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                preexec_fn=die_with_parent,
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with suppress(BrokenPipeError):  # the process has already ended
            self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()

    def kill(self):
        self._process.kill()

    def send(self, phase, is_enough):
        """Sends messages one after the other until is_enough() returns true and all are acknowledged."""
        try:
            self._send(phase, is_enough)
        except Exception as trouble:
            self.trouble = f"{trouble!r} after {phase.failures[-3:]}\n{self._log.read_text()}"

    def _send(self, phase, is_enough):
        again, waiting = deque(), deque()
        while True:
            while len(waiting) < self._ahead and (again or not is_enough()):
                message_id = again.popleft() if again else self._new_id()
                self._process.stdin.write(json.dumps(self._message(message_id)) + "\n")
                self._process.stdin.flush()
                waiting.append(message_id)
            if not waiting:
                return
            outcome = self._process.stdout.readline()
            assert outcome, "the program has exited"
            message_id = waiting.popleft()
            if is_acknowledgement(outcome, message_id):
                phase.acknowledged.append(message_id)
            else:
                phase.failures.append(f"{message_id}: {outcome.strip()}")
                if "may have been stored" in outcome:
                    phase.unconfirmed.add(message_id)
                again.append(message_id)
                time.sleep(PAUSE_AFTER_FAILURE)

    def _new_id(self):
        self._made += 1
        return f"{self.library.name}-{self._made}"

    def _message(self, message_id):
        if not self.library.is_stream:
            return {"device_id": self.library.name, "message_id": message_id, "latitude": 52.5, "longitude": 13.4}
        chunk = {"chunk_data": "UklGRg==", "sample_rate": 44100, "channels": 1, "format": "wav", "duration_ms": 1000}
        return {"message_type": "audio_chunk", "data": {"message_id": message_id, **chunk}}


def is_acknowledgement(outcome, message_id):
    kind, _, text = outcome.partition(" ")
    if kind not in ("201", "message"):
        assert kind in ("503", "error"), f"refused: {outcome}"
        return False
    answer = json.loads(text)
    if kind == "message" and answer["type"] != "ack":
        return False
    assert answer["message_id"] == message_id, f"the answer to another message than {message_id}: {outcome}"
    return True


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, f"waited in vain: {what()}"
        time.sleep(0.05)


class Load:
    """Makes all clients send, each in its own thread, until finish()."""

    def __init__(self, clients, phase_of):
        self._clients = clients
        self._phase_of = phase_of
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=client.send, args=(phase_of(client), self._stop.is_set)) for client in clients
        ]
        for thread in self._threads:
            thread.start()

    def wait_for_more(self):
        """Waits until every client has received more acknowledgements."""
        wanted = {client: self._count(client) + MESSAGES_OF_A_RESTART for client in self._clients}

        def late():
            return [client for client, count in wanted.items() if not client.trouble and self._count(client) < count]

        wait_for(lambda: not late(), lambda: [(each.library.name, self._phase_of(each).failures[-2:]) for each in late()])

    def finish(self):
        self._stop.set()
        join(self._threads, self._clients)

    def _count(self, client):
        return len(self._phase_of(client).acknowledged)


def join(threads, clients):
    """Kills a client whose library never returns, so that its thread ends."""
    end = time.monotonic() + PATIENCE_S
    for thread, client in zip(threads, clients, strict=True):
        thread.join(max(0, end - time.monotonic()))
        if thread.is_alive():
            client.kill()
            thread.join()


def send_some(clients, phase_of):
    """All clients send a few messages at the same time."""

    def send(client):
        acknowledged = phase_of(client).acknowledged
        enough = len(acknowledged) + MESSAGES_OF_A_PAUSE
        client.send(phase_of(client), lambda: len(acknowledged) >= enough)

    threads = [threading.Thread(target=send, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    join(threads, clients)


def service_of(kafka, port=0):
    return Service(
        LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address,
        LOOM_PORT=str(port),
        LOOM_HTTP_KEEP_ALIVE_TIMEOUT_S=str(KEEP_ALIVE_S),
    )


def connections(service):
    lines = service.get("/metrics").body.decode().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("loom_http_connections "))


def wait_until_idle_connections_are_closed(service, clients):
    """Waits until only the WebSockets and the connection of this request are open."""
    remaining = 1 + sum(client.library.is_stream for client in clients)
    wait_for(lambda: connections(service) <= remaining, lambda: f"{connections(service)} connections, not {remaining}")


class Story:
    """The results of all clients, and how often Kafka has each message."""

    def __init__(self, clients, stored):
        self._clients = {client.library.name: client for client in clients}
        self.stored = stored

    def client(self, library):
        if library.name not in self._clients:
            missing(what_is_missing(library))
        client = self._clients[library.name]
        assert not client.trouble, client.trouble
        return client

    def lost(self, phase):
        return [each for each in phase.acknowledged if not self.stored[each]]

    def doubled(self, phase):
        return [each for each in phase.acknowledged if self.stored[each] > 1 and each not in phase.unconfirmed]


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """Runs with all installed libraries: a quiet phase, two restarts and a kill."""
    skip_unless_available()
    here = [library for library in LIBRARIES if not what_is_missing(library)]
    folder = tmp_path_factory.mktemp("clients")
    go = build_go(folder) if any(library.program[0] == "go" for library in here) else None
    with KafkaBroker() as kafka, ExitStack() as processes:
        with service_of(kafka) as service:
            service.wait_until_ready()
            port = service.port
            clients = []
            for library in here:
                program = [go, *library.program[1:]] if library.program[0] == "go" else library.program
                clients.append(processes.enter_context(Client(library, program, port, folder)))
            send_some(clients, lambda client: client.started)
            for _ in range(IDLE_PAUSES):
                wait_until_idle_connections_are_closed(service, clients)
                send_some(clients, lambda client: client.undisturbed)

            load = Load(clients, lambda client: client.restarted)
            load.wait_for_more()
        with service_of(kafka, port):
            load.wait_for_more()
        with service_of(kafka, port):
            load.wait_for_more()
            load.finish()

        with service_of(kafka, port) as service:
            load = Load(clients, lambda client: client.killed)
            load.wait_for_more()
            service.kill()
        with service_of(kafka, port):
            load.wait_for_more()
            load.finish()
        records = [record for topic in TOPICS for record in records_in(kafka.address, topic)]
        return Story(clients, Counter(record.value["message_id"] for record in records))


each_library = pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.name)


@each_library
def test_meets_no_error_while_the_service_stays(story, library):
    client = story.client(library)

    # The first records of a new topic may fail.
    assert story.lost(client.started) == []
    assert client.undisturbed.failures == []
    assert len(client.undisturbed.acknowledged) >= MESSAGES_OF_A_PAUSE * IDLE_PAUSES
    assert (story.lost(client.undisturbed), story.doubled(client.undisturbed)) == ([], [])


@each_library
def test_loses_and_doubles_nothing_through_restarts(story, library):
    phase = story.client(library).restarted

    assert len(phase.acknowledged) >= 3 * MESSAGES_OF_A_RESTART
    assert (story.lost(phase), story.doubled(phase)) == ([], [])


@each_library
def test_loses_nothing_acknowledged_when_the_service_is_killed(story, library):
    phase = story.client(library).killed

    assert len(phase.acknowledged) >= 2 * MESSAGES_OF_A_RESTART
    assert story.lost(phase) == []
