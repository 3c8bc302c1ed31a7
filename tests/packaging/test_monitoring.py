# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Prometheus rules are valid, the alerts fire when they should, and all metrics of rules and dashboard exist."""
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
from support.service import Service

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
DASHBOARD = json.loads((PACKAGING / "grafana" / "dashboards" / "loom.json").read_text())
SCRAPE = yaml.safe_load((PACKAGING / "prometheus" / "prometheus.yml").read_text())["scrape_configs"][0]
RULES = yaml.safe_load((PACKAGING / "prometheus" / "rules.yml").read_text())["groups"][0]["rules"]
ALERTS = sorted((Path(__file__).parent / "alerts").glob("*.yml"))
CASES = [case for path in ALERTS for test in yaml.safe_load(path.read_text())["tests"] for case in test["alert_rule_test"]]
RUNBOOK = ROOT / "docs" / "runbook.md"
# Placeholder for the address of the documentation, see rules.yml.
RUNBOOK_URL = f"https://loom.invalid/docs/{RUNBOOK.name}"
READING = {"device_id": "phone-001", "latitude": 52.52, "longitude": 13.405}

SERIES = re.compile(r"^([a-z_]+)(?:\{(.*)\})? \S+$", re.MULTILINE)
LABEL = re.compile(r'(\w+)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"')
METRIC = re.compile(r"\b(?:loom|http|kafka|websocket|process)_[a-z_]+\b")
GROUPING = re.compile(r"\b(?:by|without|on|ignoring)\s*\(([^)]*)\)")
SELECTOR = re.compile(r"\b((?:loom|http|kafka|websocket|process)_[a-z_]+)\s*\{([^}]*)\}")
COUNTED = re.compile(r"\bincrease\((\w+)")
OF_PROMETHEUS = {"job", "instance"}


def queries():
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            yield pytest.param(target["expr"], target["legendFormat"], id=f"panel {panel['title']} {target['refId']}")
    for rule in RULES:
        yield pytest.param(rule["expr"], rule["annotations"]["summary"], id=f"alert {rule['alert']}")


def families(query):
    """Returns the metrics of a query."""
    return set(METRIC.findall(re.sub(r'"[^"]*"', "", re.sub(r"\{[^}]*\}", "", GROUPING.sub("", query)))))


def post(url, body):
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        urllib.request.urlopen(request, timeout=30).close()
    except urllib.error.HTTPError as error:
        assert error.code == 422


async def stream(url, metrics_url):
    """Reads the metrics after messages were answered over a WebSocket and while the connection is still open."""
    async with websockets.connect(f"{url}/audio/stream/microphone-001") as socket:
        await socket.send(json.dumps({"message_type": "ping", "data": {}}))
        await socket.recv()
        async with websockets.connect(f"{url}/audio/stream/microphone-002"):
            pass
        return await asyncio.to_thread(scrape, metrics_url)


def scrape(url):
    with urllib.request.urlopen(url + SCRAPE["metrics_path"], timeout=30) as answer:
        return answer.read().decode()


@pytest.fixture(scope="module")
def labels(service):
    """Labels of each metric of a service that has stored and rejected messages and served a WebSocket."""
    post(service.url + "/sensor/gps", READING)
    post(service.url + "/sensor/gps", {})
    text = asyncio.run(stream(service.url.replace("http:", "ws:"), service.metrics_url))
    found = {}
    for name, labels in SERIES.findall(text):
        found.setdefault(name, set()).update(label for label, _, _ in LABEL.findall(labels))
    return found


@pytest.mark.parametrize("query, text", list(queries()))
def test_every_used_metric_and_label_exists(labels, query, text):
    names = families(query)
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


@pytest.mark.parametrize("query, text", list(queries()))
def test_every_query_selects_the_scraped_job(query, text):
    """Other services have metrics with the same names, such as http_requests_total."""
    selectors = re.findall(r"\b((?:loom|http|kafka|websocket|process)_[a-z_]+|up)\b(?![^{]*})(\{[^}]*\})?", GROUPING.sub("", query))
    assert selectors
    for name, selector in selectors:
        assert f'job="{SCRAPE["job_name"]}"' in selector, f"{name} of any job in {query}"


def test_the_dashboard_shows_every_limit_beside_its_value(labels):
    limits = {name for name in labels if "_limit" in name} | {"process_max_fds"}
    for limit in limits:
        panels = [panel for panel in DASHBOARD["panels"] if any(limit in target["expr"] for target in panel["targets"])]
        assert panels, f"no panel shows {limit}"
        for panel in panels:
            shown = set().union(*(families(target["expr"]) for target in panel["targets"]))
            assert shown - limits, f"{panel['title']} shows a limit alone"


@pytest.fixture(scope="module")
def untouched():
    """Metrics of a service that has received no requests."""
    with Service() as service:
        return scrape(service.metrics_url)


@pytest.mark.parametrize("name", sorted({name for rule in RULES for name in COUNTED.findall(rule["expr"])}))
def test_alert_counters_exist_from_the_start(untouched, name):
    assert name in {found for found, _ in SERIES.findall(untouched)}, f"increase() would miss the first {name}"


def test_no_two_panels_overlap():
    taken = set()
    for panel in DASHBOARD["panels"]:
        place = panel["gridPos"]
        cells = {(x, y) for x in range(place["x"], place["x"] + place["w"]) for y in range(place["y"], place["y"] + place["h"])}
        assert place["x"] + place["w"] <= 24 and not cells & taken, f"{panel['title']} overlaps another panel"
        taken |= cells


@pytest.fixture(scope="module")
def promtool():
    found = shutil.which(os.environ.get("LOOM_PROMTOOL", "")) or shutil.which("promtool")
    if not found:
        missing("promtool was not found: ./dev test downloads it")

    def run(*arguments):
        return subprocess.run([found, *arguments], capture_output=True, text=True)

    return run


def test_the_prometheus_configuration_is_valid(promtool):
    result = promtool("check", "config", PACKAGING / "prometheus" / "prometheus.yml")
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_alerts_fire_when_they_should_and_only_then(promtool):
    result = promtool("test", "rules", *ALERTS)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_alert_has_a_test_that_it_fires_and_one_that_it_does_not():
    alerts = {rule["alert"] for rule in RULES}
    assert {case["alertname"] for case in CASES if case["exp_alerts"]} == alerts
    assert {case["alertname"] for case in CASES if not case["exp_alerts"]} == alerts


@pytest.mark.parametrize("alert", [rule["alert"] for rule in RULES if COUNTED.search(rule["expr"])])
def test_a_counter_alert_is_tested_with_a_new_series(alert):
    tests = [test for path in ALERTS for test in yaml.safe_load(path.read_text())["tests"]]
    firing = [test for test in tests for case in test["alert_rule_test"] if case["alertname"] == alert and case["exp_alerts"]]
    assert any(str(series["values"]).startswith("_") for test in firing for series in test["input_series"])


def test_the_runbook_has_a_section_for_every_alert():
    sections = re.split(r"^## ", RUNBOOK.read_text(), flags=re.MULTILINE)[1:]
    assert [section.partition("\n")[0] for section in sections] == [rule["alert"] for rule in RULES]
    for section in sections:
        assert re.findall(r"^\*\*(.+?):\*\*", section, re.MULTILINE) == ["Meaning", "Look at", "Do"], section


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_every_alert_links_to_its_section_of_the_runbook(rule):
    assert rule["annotations"]["runbook_url"] == f"{RUNBOOK_URL}#{rule['alert'].lower()}"


def test_the_dashboard_queries_are_valid(promtool, tmp_path):
    variables = {"$__rate_interval": "2m", "$instance": ".*"}
    rules = []
    for number, (query, _) in enumerate(param.values for param in queries()):
        for name, value in variables.items():
            query = query.replace(name, value)
        rules.append({"record": f"query:{number}", "expr": query})
    (tmp_path / "rules.yml").write_text(yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}))

    result = promtool("check", "rules", tmp_path / "rules.yml")

    assert result.returncode == 0, result.stdout + result.stderr
