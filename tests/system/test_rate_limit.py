# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rate limits of the real service."""
import http.client
import json
import os
import re
import subprocess
import threading
import time

from websockets.sync.client import connect

from support.service import Service

GPS = {"device_id": "home-phone", "latitude": 37.7749, "longitude": -122.4194}
ITEM = {"device_id": "home-phone", "sensor_type": "temperature", "value": {"celsius": 21}}
CHUNK = {"chunk_data": "QUJD", "sample_rate": 16000, "channels": 1, "format": "wav", "duration_ms": 24}
SLOW = {"LOOM_RATE_LIMIT_ENABLED": "true", "LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE": "6", "LOOM_RATE_LIMIT_BURST_SIZE": "5"}


def limited(**settings):
    return Service(**{**SLOW, **settings})


class Client:
    def __init__(self, service, address="127.0.0.1", **headers):
        self._connection = http.client.HTTPConnection(
            "127.0.0.1", service.port, timeout=30, source_address=(address, 0)
        )
        self._headers = {"Content-Type": "application/json", **headers}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._connection.close()

    def ask(self, method="POST", path="/sensor/gps", body=GPS):
        self._connection.request(method, path, None if body is None else json.dumps(body), self._headers)
        answer = self._connection.getresponse()
        answer.text = answer.read().decode()
        return answer

    def post(self, count=1, body=GPS):
        """Posts @p count messages and returns the statuses."""
        return [self.ask(body=body).status for _ in range(count)]


def test_a_client_gets_429_after_its_burst():
    with limited() as service, Client(service) as client:
        service.wait_until_ready()
        assert client.post(5) == [201] * 5

        refused = client.ask()

        assert refused.status == 429, refused.text
        assert json.loads(refused.text)["code"] == "RATE_LIMITED"
        wait = int(refused.getheader("Retry-After"))
        assert 1 <= wait <= 11, "one message per ten seconds, plus at most a tenth"
        assert refused.getheader("RateLimit") == f'"default";r=0;t={wait}'
        assert refused.getheader("RateLimit-Policy") == '"default";q=5;w=50'
        assert "Retry-After" in refused.getheader("Access-Control-Expose-Headers")
        assert client.ask("GET", "/", None).status == 429, "every request counts"
        for path in ("/healthz", "/readyz"):
            assert client.ask("GET", path, None).status == 200
        assert 'loom_http_requests_refused_total{reason="rate_limited"} 2' in metrics(service)


def metrics(service):
    connection = http.client.HTTPConnection("127.0.0.1", int(service.metrics_url.rpartition(":")[2]), timeout=30)
    connection.request("GET", "/metrics")
    return connection.getresponse().read().decode()


def test_a_client_may_send_again_after_retry_after():
    with limited(LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE="60") as service, Client(service) as client:
        service.wait_until_ready()
        while (refused := client.ask()).status == 201:
            pass
        assert refused.status == 429
        time.sleep(int(refused.getheader("Retry-After")))
        assert client.post() == [201]


def test_a_batch_counts_its_items():
    with limited() as service, Client(service) as client:
        service.wait_until_ready()
        assert client.ask(path="/sensor/batch", body=[ITEM] * 4).status == 201
        refused = client.ask(path="/sensor/batch", body=[ITEM] * 4)
        assert refused.status == 429, refused.text
        assert json.loads(refused.text)["code"] == "RATE_LIMITED"


def test_clients_are_identified_by_address():
    with limited() as service:
        service.wait_until_ready()
        with Client(service) as one, Client(service) as again, Client(service, "127.0.0.2") as other:
            assert one.post(3) + again.post(3) == [201] * 5 + [429]
            assert other.post(5) == [201] * 5


def test_the_limit_is_the_same_for_one_and_for_many_connections_and_threads():
    settings = {"LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE": "600", "LOOM_RATE_LIMIT_BURST_SIZE": "50", "LOOM_WORKERS": "4"}
    with limited(**settings) as service:
        service.wait_until_ready()
        admitted = []

        def flood():
            with Client(service) as client:
                admitted.append(client.post(100).count(201))

        began = time.monotonic()
        threads = [threading.Thread(target=flood) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.monotonic() - began

        assert 50 <= sum(admitted) <= 50 + 10 * took + 1, (admitted, took)


def new_key(tmp_path, name, rate=None):
    made = subprocess.run([os.environ["LOOM_INGESTD"], "--new-key", name], capture_output=True, text=True, check=True)
    key, entry = made.stdout.splitlines()
    return key, {**json.loads(entry), **({"requests_per_minute": rate} if rate else {})}


def test_a_key_is_a_client_and_may_have_its_own_rate(tmp_path):
    made = [new_key(tmp_path, "slow"), new_key(tmp_path, "fast", rate=60_000)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps({"keys": [entry for _, entry in made]}))
    with limited(LOOM_AUTH="required", LOOM_AUTH_KEYS_FILE=str(file), LOOM_RATE_LIMIT_BY="key") as service:
        service.wait_until_ready()
        with Client(service, **{"X-API-Key": made[0][0]}) as slow, Client(service, **{"X-API-Key": made[1][0]}) as fast:
            assert slow.post(6) == [201] * 5 + [429]
            refused = [fast.ask() for _ in range(40)]
            waits = [int(answer.getheader("Retry-After")) for answer in refused if answer.status == 429]
            assert sum(answer.status == 201 for answer in refused) > 5 and all(wait <= 2 for wait in waits)


def test_devices_are_clients_and_inventing_devices_does_not_raise_the_limit():
    with limited(LOOM_RATE_LIMIT_BY="device") as service, Client(service) as client:
        service.wait_until_ready()
        assert client.post(6) == [201] * 5 + [429]

        began = time.monotonic()
        statuses = [client.ask(body={**GPS, "device_id": f"phone-{i}"}).status for i in range(60)]
        took = time.monotonic() - began
        assert 44 <= statuses.count(201) <= 44 + took + 2, "fifty messages in total, six of them by the first device"


def test_a_websocket_is_slowed_down_without_loss():
    settings = {"LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE": "240", "LOOM_RATE_LIMIT_BURST_SIZE": "3"}
    with limited(**settings) as service:
        service.wait_until_ready()
        with connect(f"ws://127.0.0.1:{service.port}/audio/stream/mic-001", compression=None) as socket:
            began = time.monotonic()
            for i in range(8):
                socket.send(json.dumps({"message_type": "audio_chunk", "data": {**CHUNK, "message_id": f"m{i}"}}))
            answers = [json.loads(socket.recv(timeout=30)) for _ in range(8)]
            took = time.monotonic() - began
        assert [answer["type"] for answer in answers] == ["ack"] * 8
        assert [answer["message_id"] for answer in answers] == [f"m{i}" for i in range(8)]
        assert took >= 4 * 0.25, "a burst of three, including the handshake, then four per second"


def test_a_websocket_has_no_rejections_if_devices_are_clients():
    settings = {"LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE": "600", "LOOM_RATE_LIMIT_BURST_SIZE": "2"}
    with limited(LOOM_RATE_LIMIT_BY="device", **settings) as service:
        service.wait_until_ready()
        with connect(f"ws://127.0.0.1:{service.port}/audio/stream/mic-001", compression=None) as socket:
            for i in range(8):
                socket.send(json.dumps({"message_type": "audio_chunk", "data": {**CHUNK, "message_id": f"m{i}"}}))
            assert [json.loads(socket.recv(timeout=30))["type"] for _ in range(8)] == ["ack"] * 8


def test_all_messages_of_a_websocket_are_counted():
    settings = {"LOOM_RATE_LIMIT_REQUESTS_PER_MINUTE": "240", "LOOM_RATE_LIMIT_BURST_SIZE": "3"}
    with limited(**settings) as service:
        service.wait_until_ready()
        with connect(f"ws://127.0.0.1:{service.port}/audio/stream/mic-001", compression=None) as socket:
            began = time.monotonic()
            for message in ('{"message_type": "ping"}', "{", b"bytes", '{"message_type": "nothing"}') * 2:
                socket.send(message)
            for _ in range(8):
                socket.recv(timeout=30)
            assert time.monotonic() - began >= 4 * 0.25


def test_it_is_off_by_default_and_its_settings_are_checked():
    with Service() as service, Client(service) as client:
        service.wait_until_ready()
        assert client.post(150) == [201] * 150
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    wrong = {"LOOM_RATE_LIMIT_ENABLED": "true", "LOOM_RATE_LIMIT_BY": "key"}
    checked = subprocess.run(
        [os.environ["LOOM_INGESTD"], "--check-config"], env={**environment, **wrong}, capture_output=True, text=True
    )
    assert checked.returncode == 2 and re.search("LOOM_RATE_LIMIT_BY.*LOOM_AUTH", checked.stderr), checked.stderr
