# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The behaviour of the service when memory, connections or file descriptors run out, or when its log is not read."""
import collections
import contextlib
import http.client
import json
import os
import re
import resource
import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest

from support import kafka_broker
from support.kafka_broker import KafkaBroker
from support.service import Service, die_with_parent

MiB = 1024 * 1024
GET = b"GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n"
BUILT_WITH_A_SANITIZER = os.environ.get("LOOM_SANITIZER", "") != ""


def metrics_port(service):
    return int(service.metrics_url.rpartition(":")[2])


def value_of(service, series):
    text = http_get(metrics_port(service), "/metrics").decode()
    found = re.search(rf"^{re.escape(series)} (\S+)$", text, re.MULTILINE)
    assert found, f"{series} is missing in /metrics"
    return float(found.group(1))


def http_get(port, path, timeout=10):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    with contextlib.closing(connection):
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status, body)
        return body


def is_ready(service):
    """Readiness, asked on the metrics port, so that it does not use a client connection."""
    try:
        return bool(http_get(metrics_port(service), "/readyz"))
    except AssertionError:
        return False


def connect(service):
    connection = socket.create_connection(("127.0.0.1", service.port))
    connection.settimeout(10)
    return connection


def status_of(connection, request=GET):
    """The status of the answer to a request, or what happened to the connection."""
    try:
        connection.sendall(request)
        received = connection.recv(4096)
    except OSError as error:
        return type(error).__name__
    return received[9:12].decode() or "closed"


def wait_until(condition, what, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.05)


def upload(size):
    reading = {"device_id": "phone-001", "format": "wav", "sample_rate": 16000, "channels": 1, "duration_ms": 1000}
    reading["chunk_data"] = "QUJD" * ((size - 300) // 4)
    return json.dumps(reading).encode()


def post(port, body):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    with contextlib.closing(connection):
        try:
            connection.request("POST", "/audio/upload", body, {"Content-Type": "application/json"})
            return connection.getresponse().status
        except OSError as error:
            return type(error).__name__


@contextlib.contextmanager
def control_group(limit):
    """A control group with that memory limit, or None if none can be created."""
    name = f"loom-test-{os.getpid()}"
    for root, file in (("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max")):
        group = Path(root) / name
        try:
            group.mkdir()
        except OSError:
            continue
        try:
            (group / file).write_text(str(limit))
        except OSError:
            group.rmdir()
            continue
        try:
            yield group
        finally:
            wait_until(lambda: not (group / "cgroup.procs").read_text(), "the group is empty")
            group.rmdir()
        return
    yield None


class LimitedService(Service):
    """Runs in a control group with that memory limit or, if that is not possible, with an equivalent address space
    limit."""

    MAPPED_AND_UNUSED = 700 * MiB

    def __init__(self, limit, group, **settings):
        super().__init__(**settings)
        self._limit = limit
        self._group = group

    def before_exec(self):
        super().before_exec()
        if self._group:
            (self._group / "cgroup.procs").write_text(str(os.getpid()))
        else:
            space = self._limit + self.MAPPED_AND_UNUSED
            resource.setrlimit(resource.RLIMIT_AS, (space, space))


class Uploads:
    """Many clients that send large bodies concurrently and repeatedly for a given time."""

    def __init__(self, port, count, body, seconds=0):
        self.results = collections.Counter()
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=self._send, args=(port, body, end)) for _ in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _send(self, port, body, end):
        while True:
            status = post(port, body)
            self.results[status] += 1
            if time.monotonic() >= end:
                return
            if status != 201:
                time.sleep(0.2)  # as a client does after 503


class Scraper:
    """Continuously requests the metrics port, like a probe and Prometheus."""

    def __init__(self, port):
        self.failures = []
        self.count = 0
        self._port = port
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._is_over.set()
        self._thread.join()

    def _run(self):
        while not self._is_over.wait(0.1):
            for path in ("/healthz", "/metrics"):
                try:
                    http_get(self._port, path, timeout=5)
                    self.count += 1
                except (OSError, AssertionError) as error:
                    self.failures.append((path, repr(error)))


@pytest.mark.skipif(BUILT_WITH_A_SANITIZER, reason="a sanitizer's own memory is larger than the limit")
def test_a_pod_with_a_memory_limit_survives_uploads_idle_clients_and_a_stopped_kafka():
    kafka_broker.skip_unless_available()
    limit = 1024 * MiB
    with contextlib.ExitStack() as stack:
        broker = stack.enter_context(KafkaBroker())
        group = stack.enter_context(control_group(limit))
        # On a busy machine, the test takes longer than the default keep-alive timeout.
        settings = {"LOOM_KAFKA_BOOTSTRAP_SERVERS": broker.address, "LOOM_HTTP_KEEP_ALIVE_TIMEOUT_S": "600"}
        service = stack.enter_context(LimitedService(limit, group, **settings))
        service.wait_until_ready()
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        stack.callback(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        idle = [stack.enter_context(contextlib.closing(connect(service))) for _ in range(min(5000, hard - 1000))]
        assert {status_of(client) for client in idle} == {"200"}
        scraper = stack.enter_context(Scraper(metrics_port(service)))
        body = upload(15 * MiB)

        burst = Uploads(service.port, 100, body).results
        broker.pause()
        stopped = Uploads(service.port, 100, body, seconds=20).results
        broker.resume()
        wait_until(lambda: service.status_of("/readyz") == 200, "ready again")
        after = Uploads(service.port, 100, body).results

        assert set(burst) <= {201, 503} and burst[201] > 0, burst
        assert set(stopped) == {503}, stopped
        assert set(after) <= {201, 503} and after[201] > 0, after
        assert not scraper.failures and scraper.count > 100, scraper.failures[:3]
        assert status_of(idle[-1]) == "200"
        wait_until(lambda: value_of(service, "loom_memory_used_bytes") < 128 * MiB, "the memory budget is free again")
        wait_until(lambda: resident(service) < 128 * MiB, "the memory is returned to the system")


@pytest.mark.skipif(BUILT_WITH_A_SANITIZER, reason="a sanitizer's own memory is larger than the limit")
def test_a_small_container_warns_of_limits_and_enforces_them():
    limit = 80 * MiB
    with control_group(limit) as group:
        if group is None:
            pytest.skip("no control group can be created")
        with LimitedService(limit, group, LOOM_HTTP_MAX_CONNECTIONS="100") as service:
            service.wait_for_line(re.compile(r"LOOM_MAX_BODY_BYTES = 16777216 is too much for the memory budget for clients, \d+ MiB"))
            service.wait_until_ready()

            results = Uploads(service.port, 6, upload(8 * MiB)).results

            assert set(results) == {413}, results
            assert post(service.port, upload(MiB // 2)) == 201


@pytest.mark.skipif(BUILT_WITH_A_SANITIZER, reason="a sanitizer's own address space is larger than the limit")
def test_a_process_without_memory_logs_it_and_exits():
    # A budget that is larger than the available memory.
    settings = {"LOOM_MAX_BUFFERED_BYTES": str(8 << 30), "LOOM_LOG_FORMAT": "json"}
    with LimitedService(300 * MiB, None, **settings) as service:
        service.wait_until_ready()
        service.expect_exit_code(5)

        Uploads(service.port, 60, upload(15 * MiB))

        line = service.wait_for_line(re.compile(r'^\{.*Out of memory.*\}$')).group(0)
        assert json.loads(line)["level"] == "ERROR"


def test_idle_connections_keep_no_large_bodies():
    body = upload(4 * MiB)
    with Service() as service, contextlib.ExitStack() as stack:
        service.wait_until_ready()
        for _ in range(40):
            connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
            stack.enter_context(contextlib.closing(connection))
            # Too short for its pattern, so that the embedded broker stores no record.
            connection.request("POST", "/audio/upload", body.replace(b"phone-001", b"p"),
                               {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 422

        wait_until(lambda: value_of(service, "loom_memory_used_bytes") < 2 * MiB, "no body is counted any more")
        if not BUILT_WITH_A_SANITIZER:
            wait_until(lambda: resident(service) < 100 * MiB, "no body is in memory")


def resident(service):
    with open(f"/proc/{service.pid}/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize()


def test_the_longest_idle_connection_is_closed_for_a_new_one():
    with Service(LOOM_HTTP_MAX_CONNECTIONS="20") as service, contextlib.ExitStack() as stack:
        wait_until(lambda: is_ready(service), "Kafka answers")
        clients = [stack.enter_context(contextlib.closing(connect(service))) for _ in range(20)]
        assert [status_of(client) for client in reversed(clients)] == ["200"] * 20

        newcomer = stack.enter_context(contextlib.closing(connect(service)))

        assert status_of(newcomer) == "200"
        assert status_of(clients[19]) in ("closed", "ConnectionResetError", "BrokenPipeError")
        assert status_of(clients[0]) == "200"
        assert value_of(service, 'loom_http_connections_rejected_total{reason="connections"}') == 0
        assert is_ready(service)


def test_busy_connections_stay_open_and_a_further_one_is_rejected():
    begun = b"POST /sensor/gps HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
    with Service(LOOM_HTTP_MAX_CONNECTIONS="20") as service, contextlib.ExitStack() as stack:
        clients = [stack.enter_context(contextlib.closing(connect(service))) for _ in range(20)]
        for client in clients:
            client.sendall(begun)
        wait_until(lambda: value_of(service, "loom_memory_used_bytes") >= 20 * (12 * 1024 + 1), "all requests have started")

        for _ in range(3):
            assert status_of(stack.enter_context(contextlib.closing(connect(service)))) == "503"

        assert value_of(service, 'loom_http_connections_rejected_total{reason="connections"}') == 3
        assert value_of(service, "loom_http_connections") == 20
        assert value_of(service, "loom_http_connections_limit") == 20
        assert service.output().count("Connections are rejected") == 1
        for path in ("/healthz", "/metrics"):
            assert http_get(metrics_port(service), path)
        wait_until(lambda: is_ready(service), "the service is ready")


def test_one_address_cannot_use_all_connections():
    with Service(LOOM_HTTP_MAX_CONNECTIONS_PER_ADDRESS="3") as service, contextlib.ExitStack() as stack:
        clients = [stack.enter_context(contextlib.closing(connect(service))) for _ in range(3)]
        assert [status_of(client) for client in clients] == ["200"] * 3

        assert status_of(stack.enter_context(contextlib.closing(connect(service)))) == "503"

        other = socket.create_connection(("127.0.0.1", service.port), source_address=("127.0.0.2", 0))
        assert status_of(stack.enter_context(contextlib.closing(other))) == "200"
        assert [status_of(client) for client in clients] == ["200"] * 3
        assert value_of(service, 'loom_http_connections_rejected_total{reason="address"}') == 1


class FewDescriptors(Service):
    def before_exec(self):
        super().before_exec()
        resource.setrlimit(resource.RLIMIT_NOFILE, (80, 80))


def processor_seconds(service):
    with open(f"/proc/{service.pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_process_with_few_descriptors_accepts_fewer_clients_without_a_busy_loop():
    with FewDescriptors() as service, contextlib.ExitStack() as stack:
        service.wait_for_line(re.compile("LOOM_HTTP_MAX_CONNECTIONS = 10000 is more than the limit of open files, 80"))
        service.wait_until_ready()
        for _ in range(120):
            stack.enter_context(contextlib.closing(connect(service)))
        wait_until(lambda: value_of(service, "loom_http_connections") == 20, "idle connections were closed")

        before = processor_seconds(service)
        newcomer = stack.enter_context(contextlib.closing(connect(service)))
        assert status_of(newcomer) == "200"
        time.sleep(1)  # the time in which the service must be idle

        assert processor_seconds(service) - before < 0.5
        assert len(os.listdir(f"/proc/{service.pid}/fd")) < 80


def with_unread_log(settings):
    """A service whose log is a full pipe that is not read."""
    read_end, write_end = os.pipe()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    process = subprocess.Popen(
        [os.environ["LOOM_INGESTD"]], env={**kept, **settings}, stdin=subprocess.DEVNULL, stdout=write_end,
        stderr=subprocess.DEVNULL, preexec_fn=die_with_parent)
    os.close(write_end)
    return process, read_end


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def test_an_unread_log_blocks_nothing_and_dropped_lines_are_reported():
    port, metrics = free_port(), free_port()
    process, log = with_unread_log({
        "LOOM_HOST": "127.0.0.1", "LOOM_PORT": str(port), "LOOM_METRICS_PORT": str(metrics), "LOOM_MONITOR_PORT": "0",
        "LOOM_KAFKA_BOOTSTRAP_SERVERS": "embedded", "LOOM_LOG_LEVEL": "DEBUG", "LOOM_LOG_FORMAT": "text"})
    with contextlib.closing(os.fdopen(log, "rb")) as reader:
        wait_until(lambda: is_listening(metrics), "the service has started")
        long = "x" * 3000
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with contextlib.closing(connection):
            for _ in range(900):
                connection.request("GET", f"/{long}")
                connection.getresponse().read()
        dropped = float(re.search(rb"^loom_log_lines_dropped_total (\S+)$", http_get(metrics, "/metrics"),
                                  re.MULTILINE).group(1))
        assert dropped > 0

        reader.read(100_000)  # and the service continues
        wait_until(lambda: http_get(port, "/healthz") and b"Log lines were dropped here" in reader.read1(65536),
                   "the log reports dropped lines")

        process.terminate()
        with contextlib.suppress(ValueError):
            while reader.read1(65536):
                pass
        assert process.wait(30) == 0


def is_listening(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


def test_sigterm_ends_a_service_with_an_unread_log():
    port, metrics = free_port(), free_port()
    process, log = with_unread_log({
        "LOOM_HOST": "127.0.0.1", "LOOM_PORT": str(port), "LOOM_METRICS_PORT": str(metrics), "LOOM_MONITOR_PORT": "0",
        "LOOM_KAFKA_BOOTSTRAP_SERVERS": "embedded", "LOOM_LOG_LEVEL": "DEBUG", "LOOM_SHUTDOWN_TIMEOUT_S": "5"})
    try:
        wait_until(lambda: is_listening(metrics), "the service has started")
        long = "x" * 3000
        for _ in range(60):
            post_status = status_of(socket.create_connection(("127.0.0.1", port)),
                                    f"GET /{long} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".encode())
            assert post_status == "404"

        process.terminate()

        assert process.wait(7) == 0
    finally:
        process.kill()
        process.wait()
        os.close(log)


def test_a_client_cannot_forge_log_lines_or_send_terminal_escapes():
    with Service(LOOM_LOG_LEVEL="DEBUG") as service:
        connection = connect(service)
        with contextlib.closing(connection):
            request = b"GET /x%0AERROR%20forged%1b[31m%C2%9b5A%E2%80%A8z HTTP/1.1\r\nHost: h\r\n\r\n"
            assert status_of(connection, request) == "404"
        service.wait_for_line(re.compile("forged"))

        line = next(line for line in service.output().split("\n") if "forged" in line)
        assert re.match(r"\d{4}-\d\d-\d\dT", line), line
        assert all(character.isprintable() for character in line), repr(line)
