# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two services whose Kafka is replaced by another cluster, which assigns the same producer ids again."""
import concurrent.futures
import http.client
import json
import re
import socket
import threading
import time

import pytest

from support.kafka_broker import KafkaBroker, skip_unless_available
from support.records import records_in
from support.service import Service

TOPIC = "device.health.heartrate.raw"
IMAGES_ID = "5L6g3nShT-eMCtK--X86sw"  # cluster id of all clusters created from the image apache/kafka
RESETS = re.compile(r'loom_kafka_producer_resets_total\{reason="(\w+)"\} (\d+)')


def post(service, message_id, device, path="/sensor/heartrate"):
    """Posts one message on its own connection and returns the status."""
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    reading = {"bpm": 72} if path == "/sensor/heartrate" else {"battery_level": 50, "is_charging": True}
    body = {"device_id": device, "message_id": message_id, **reading}
    connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
    return connection.getresponse().status


def post_many(services, name, count, path="/sensor/heartrate"):
    """Posts to all services concurrently, one message after the other on each. Returns the ids answered with 201."""

    def to(number):
        ids = [f"{name}-{number}-{i}" for i in range(count)]
        return [each for i, each in enumerate(ids) if post(services[number], each, f"phone-{i % 9:03}", path) == 201]

    with concurrent.futures.ThreadPoolExecutor() as pool:
        return set().union(*pool.map(to, range(len(services))))


def stored(address, topic=TOPIC):
    return [record.value["message_id"] for record in records_in(address, topic)]


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "timed out"
        time.sleep(0.05)


def wait_for_status(service, status):
    wait_for(lambda: service.status_of("/readyz") == status)


def resets(service):
    return {reason: int(count) for reason, count in RESETS.findall(service.get("/metrics").body.decode())}


class Posting:
    """Clients that post to all services continuously while the `with` block runs."""

    def __init__(self, services):
        self._services = services
        self._stop = threading.Event()
        self.accepted = []
        self.statuses = set()

    def __enter__(self):
        self._threads = [
            threading.Thread(target=self._run, args=(s, n, c)) for n, s in enumerate(self._services) for c in range(4)
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _run(self, service, number, client):
        i = 0
        while not self._stop.is_set():
            message_id = f"load-{number}-{client}-{i}"
            status = post(service, message_id, f"phone-{client}{i % 3}")
            self.statuses.add(status)
            if status == 201:
                self.accepted.append((time.monotonic(), message_id))
            i += 1


@pytest.fixture(scope="module", autouse=True)
def require_kafka():
    skip_unless_available()


@pytest.mark.parametrize("cluster_id", [None, IMAGES_ID], ids=["another id", "the same id"])
def test_loses_no_acknowledged_message_when_kafka_is_replaced(cluster_id):
    with KafkaBroker(cluster_id) as kafka:
        with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as one:
            with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as other:
                services = [one, other]
                for service in services:
                    service.wait_until_ready()
                assert len(post_many(services, "before", 30)) == 60

                with Posting(services) as load:
                    wait_for(lambda: len(load.accepted) > 200)
                    kafka.kill()
                    killed = time.monotonic()
                    for service in services:
                        wait_for_status(service, 503)
                    kafka.start_empty()
                    for service in services:
                        wait_for(lambda: resets(service)["cluster_changed"] == 1)
                        wait_for_status(service, 200)
                    back = len(load.accepted)
                    wait_for(lambda: len(load.accepted) > back + 500)
                accepted = post_many(services, "after", 60)

                assert load.statuses == {201, 503}
                assert len(accepted) == 120
                accepted |= {message_id for moment, message_id in load.accepted if moment > killed + 1}
                found = stored(kafka.address)
                assert accepted - set(found) == set()
                assert len(found) == len(set(found))
                assert [resets(service) for service in services] == [{"cluster_changed": 1, "fatal": 0, "unreachable": 0}] * 2
                assert [service.output().count("not the same Kafka cluster") for service in services] == [1, 1]


def test_keeps_its_producer_when_the_same_kafka_returns():
    with KafkaBroker() as kafka, Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as service:
        service.wait_until_ready()
        before = post_many([service], "before", 30)
        kafka.kill()
        wait_for_status(service, 503)

        kafka.restart()
        wait_for_status(service, 200)
        accepted = before | post_many([service], "after", 30)

        assert len(accepted) == 60
        assert sorted(stored(kafka.address)) == sorted(accepted)
        assert resets(service) == {"cluster_changed": 0, "fatal": 0, "unreachable": 0}
        assert "Failed to acquire" not in service.output()


@pytest.mark.parametrize("cluster_id", [None, IMAGES_ID], ids=["another id", "the same id"])
def test_does_not_share_its_producer_id_with_a_later_service(cluster_id):
    with KafkaBroker(cluster_id) as kafka, Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as former:
        former.wait_until_ready()
        assert len(post_many([former], "before", 3)) == 3
        kafka.kill()
        wait_for_status(former, 503)
        kafka.start_empty()
        wait_for_status(former, 200)
        with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=kafka.address) as newcomer:
            newcomer.wait_until_ready()

            heart_rates = post_many([former, newcomer], "after", 60)
            power = post_many([former, newcomer], "power", 60, "/sensor/power")

        assert len(heart_rates) == len(power) == 120
        assert sorted(stored(kafka.address)) == sorted(heart_rates)
        assert sorted(stored(kafka.address, "device.state.power.raw")) == sorted(power)


class Forwarder:
    """A name for a cluster: a port that forwards connections to the current target."""

    def __init__(self, target):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._target = target
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def lead_to(self, target):
        self._target = target

    def _accept(self):
        while True:
            client = self._listener.accept()[0]
            host, _, port = self._target.rpartition(":")
            try:
                cluster = socket.create_connection((host, int(port)))
            except OSError:
                client.close()
                continue
            for one, other in ((client, cluster), (cluster, client)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    @staticmethod
    def _pass_on(one, other):
        try:
            while piece := one.recv(65536):
                other.sendall(piece)
        except OSError:
            pass
        for end in (one, other):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def test_follows_a_name_that_points_to_another_cluster():
    with KafkaBroker() as former, KafkaBroker() as later:
        name = Forwarder(former.address)
        with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS=name.address) as service:
            service.wait_until_ready()
            assert len(post_many([service], "before", 9)) == 9

            name.lead_to(later.address)
            former.kill()
            wait_for(lambda: resets(service)["cluster_changed"] == 1)
            wait_for_status(service, 200)
            accepted = post_many([service], "after", 30)

            assert len(accepted) == 30
            assert sorted(stored(later.address)) == sorted(accepted)
