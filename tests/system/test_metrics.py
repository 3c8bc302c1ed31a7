# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Prometheus metrics of the real service, on both ports."""
import json
import os
import re
import shutil
import subprocess
import urllib.error
import urllib.request

import pytest

from support.service import METRICS, Service

GPS = {"device_id": "phone-001", "latitude": 37.7749, "longitude": -122.4194}
READING = {"device_id": "sensor-001", "sensor_type": "temperature", "value": {"temp": 20.0}}


def post(service, path, body):
    request = urllib.request.Request(service.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as refusal:
        return refusal.code


def scrape(url):
    with urllib.request.urlopen(url + "/metrics", timeout=30) as answer:
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        return answer.read().decode()


def value(text, series):
    found = re.search(rf"^{re.escape(series)} (\S+)$", text, re.MULTILINE)
    return float(found.group(1)) if found else None


@pytest.fixture(scope="module")
def busy(service):
    """A service that has stored two messages and rejected two."""
    assert post(service, "/sensor/gps", GPS) == 201
    assert post(service, "/sensor/batch", [READING, {}]) == 201
    assert post(service, "/sensor/gps", {}) == 422
    assert service.status_of("/no/such/path/at/all") == 404
    return service


def test_requests_are_counted_by_route_and_never_by_path(busy):
    text = scrape(busy.url)

    def requests(method, endpoint, status):
        labels = f'endpoint="{endpoint}",method="{method}",status_code="{status}"'
        return value(text, f"http_requests_total{{{labels}}}")

    assert requests("POST", "/sensor/gps", 201) == 1
    assert requests("POST", "/sensor/gps", 422) == 1
    assert requests("POST", "/sensor/batch", 201) == 1
    assert requests("GET", "_unmatched", 404) == 1
    assert "/no/such" not in text


def test_records_are_counted_by_topic_and_batches_by_their_items(busy):
    text = scrape(busy.url)
    assert value(text, 'kafka_messages_total{status="success",topic="device.sensor.gps.raw"}') == 1
    assert value(text, 'kafka_messages_total{status="success",topic="device.sensor.temperature.raw"}') == 1
    assert value(text, 'loom_kafka_delivery_duration_seconds_count{status="success"}') == 2


def test_rejections_are_counted_by_reason(busy):
    text = scrape(busy.url)
    assert value(text, 'loom_http_requests_refused_total{reason="missing_field"}') == 1
    assert value(text, 'loom_http_requests_refused_total{reason="not_found"}') == 1


def test_only_the_scrape_itself_is_in_flight(busy):
    assert value(scrape(busy.url), "loom_http_requests_in_flight") == 1


def test_the_metrics_port_serves_metrics_and_probes_only(busy):
    url = busy.metrics_url
    assert value(scrape(url), "loom_kafka_connected") == 1
    for path in ("/healthz", "/readyz"):
        assert urllib.request.urlopen(url + path, timeout=30).status == 200
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(url + "/sensor/gps", data=b"{}", timeout=30)


def test_promtool_reports_no_problems(busy):
    promtool = os.environ.get("LOOM_PROMTOOL", "")
    found = shutil.which(promtool) or shutil.which("promtool")
    if not found and os.environ.get("CI") != "true":
        pytest.skip("promtool is not installed: ./dev test downloads it")
    judged = subprocess.run([found, "check", "metrics"], input=scrape(busy.url), text=True, capture_output=True)
    assert (judged.returncode, judged.stdout, judged.stderr) == (0, "", "")


def test_metrics_can_be_switched_off():
    with Service(LOOM_ENABLE_METRICS="false") as service:
        assert service.status_of("/metrics") == 404
        assert not METRICS.search(service.output())
        assert service.status_of("/healthz") == 200
        service.wait_until_ready()
        found = service.wait_for_line(re.compile(r"Health checks on (http://\S+)/healthz"))
        assert urllib.request.urlopen(found.group(1) + "/readyz", timeout=30).status == 200
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(found.group(1) + "/metrics", timeout=30)
