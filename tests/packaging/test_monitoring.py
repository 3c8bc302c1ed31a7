# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prometheus takes our rules, the alerts fire when they should, and what they and the dashboard ask for is there."""
import asyncio
import json
import os
import re
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import websockets
import yaml

from support.missing import missing

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
DASHBOARD = json.loads((PACKAGING / "grafana" / "dashboards" / "loom.json").read_text())
SCRAPE = yaml.safe_load((PACKAGING / "prometheus" / "prometheus.yml").read_text())["scrape_configs"][0]
RULES = yaml.safe_load((PACKAGING / "prometheus" / "rules.yml").read_text())["groups"][0]["rules"]
READING = {"device_id": "phone-001", "latitude": 52.52, "longitude": 13.405}

SERIES = re.compile(r"^([a-z_]+)(?:\{(.*)\})? \S+$", re.MULTILINE)
LABEL = re.compile(r'(\w+)\s*(=~|!=|=)\s*"((?:[^"\\]|\\.)*)"')
METRIC = re.compile(r"\b(?:loom|http|kafka|websocket|process)_[a-z_]+\b")
GROUPING = re.compile(r"\b(?:by|without)\s*\(([^)]*)\)")
SELECTOR = re.compile(r"\b((?:loom|http|kafka|websocket|process)_[a-z_]+)\s*\{([^}]*)\}")
OF_PROMETHEUS = {"job", "instance"}


def queries():
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            yield pytest.param(target["expr"], target["legendFormat"], id=f"panel {panel['title']} {target['refId']}")
    for rule in RULES:
        yield pytest.param(rule["expr"], rule["annotations"]["summary"], id=f"alert {rule['alert']}")


def post(url, body):
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        urllib.request.urlopen(request, timeout=30).close()
    except urllib.error.HTTPError as refusal:
        assert refusal.code == 422


async def stream(url):
    """Answers are counted, and the connection is still open when the metrics are read."""
    async with websockets.connect(f"{url}/audio/stream/microphone-001") as socket:
        await socket.send(json.dumps({"message_type": "ping", "data": {}}))
        await socket.recv()
        async with websockets.connect(f"{url}/audio/stream/microphone-002"):
            pass
        return await asyncio.to_thread(scrape, url.replace("ws:", "http:"))


def scrape(url):
    with urllib.request.urlopen(url + SCRAPE["metrics_path"], timeout=30) as answer:
        return answer.read().decode()


@pytest.fixture(scope="module")
def labels(service):
    """The labels of each metric of a service that has stored, refused and streamed."""
    post(service.url + "/sensor/gps", READING)
    post(service.url + "/sensor/gps", {})
    text = asyncio.run(stream(service.url.replace("http:", "ws:")))
    found = {}
    for name, labels in SERIES.findall(text):
        found.setdefault(name, set()).update(label for label, _, _ in LABEL.findall(labels))
    return found


@pytest.mark.parametrize("query, text", list(queries()))
def test_every_metric_and_label_that_is_asked_for_exists(labels, query, text):
    names = set(METRIC.findall(re.sub(r'"[^"]*"', "", re.sub(r"\{[^}]*\}", "", GROUPING.sub("", query)))))
    known = set().union(*(labels.get(name, set()) for name in names)) | OF_PROMETHEUS

    assert names or "up{" in query, f"no metric in {query}"
    assert names <= labels.keys(), f"{names - labels.keys()} is not in /metrics"
    for name, selector in SELECTOR.findall(query):
        asked = {label for label, _, _ in LABEL.findall(selector)}
        assert asked <= labels[name] | OF_PROMETHEUS, f"{name} has no {asked - labels[name]}"
    grouped = {label.strip() for group in GROUPING.findall(query) for label in group.split(",")}
    assert grouped <= known, f"{query} groups by {grouped - known}"
    shown = set(re.findall(r"\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}", text))
    assert shown <= known, f"{text} shows {shown - known}"


def test_every_query_asks_for_the_job_that_is_scraped():
    jobs = set(re.findall(r'job="([^"]+)"', json.dumps(DASHBOARD).replace('\\"', '"') + str(RULES)))
    assert jobs == {SCRAPE["job_name"]}


def test_no_two_panels_overlap():
    taken = set()
    for panel in DASHBOARD["panels"]:
        place = panel["gridPos"]
        cells = {(x, y) for x in range(place["x"], place["x"] + place["w"]) for y in range(place["y"], place["y"] + place["h"])}
        assert place["x"] + place["w"] <= 24 and not cells & taken, f"{panel['title']} lies on another panel"
        taken |= cells


@pytest.fixture(scope="module")
def promtool():
    found = shutil.which(os.environ.get("LOOM_PROMTOOL", "")) or shutil.which("promtool")
    if not found:
        missing("promtool is not here: ./dev test fetches it")

    def run(*arguments):
        return subprocess.run([found, *arguments], capture_output=True, text=True)

    return run


def test_prometheus_takes_its_configuration_with_the_rules(promtool):
    judged = promtool("check", "config", PACKAGING / "prometheus" / "prometheus.yml")
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_the_alerts_fire_when_they_should_and_only_then(promtool):
    judged = promtool("test", "rules", Path(__file__).parent / "alerts.yml")
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_every_alert_has_a_test():
    tests = yaml.safe_load((Path(__file__).parent / "alerts.yml").read_text())["tests"]
    tested = {case["alertname"] for test in tests for case in test["alert_rule_test"] if case["exp_alerts"]}
    assert tested == {rule["alert"] for rule in RULES}


def test_prometheus_can_read_the_queries_of_the_dashboard(promtool, tmp_path):
    variables = {"$__rate_interval": "2m", "$instance": ".*"}
    rules = []
    for number, (query, _) in enumerate(param.values for param in queries()):
        for name, value in variables.items():
            query = query.replace(name, value)
        rules.append({"record": f"query:{number}", "expr": query})
    (tmp_path / "rules.yml").write_text(yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}))

    judged = promtool("check", "rules", tmp_path / "rules.yml")

    assert judged.returncode == 0, judged.stdout + judged.stderr
