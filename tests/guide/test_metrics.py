# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The metrics in the guide: their families, types and labels."""
import re

import pytest
import requests

from guide.bodies import request_of
from guide.guide import each, the_guide
from guide.recognition import WEBSOCKET

SAMPLE = re.compile(r"(?P<name>\w+?)(?:_bucket|_sum|_count)?(?:\{(?P<labels>.*)\})? \S+")
LABEL = re.compile(r'(\w+)="(?:\\.|[^"\\])*"')
TYPES = {"histogram": "histogram", "Total": "counter", "Active": "untyped"}


@pytest.fixture(scope="module")
def scraped(service):
    """/metrics, after a request to every endpoint."""
    for fact in the_guide().facts("request schema"):
        requests.post(service.url + fact.data.route, json=request_of(fact.data), timeout=30)
    answer = requests.get(service.url + "/metrics", timeout=30)
    assert answer.status_code == 200, answer.text
    return answer.text


def labels_of(scraped, family):
    """The label names of each sample of the family."""
    lines = [line for line in scraped.splitlines() if not line.startswith("#")]
    samples = [match for line in lines if (match := SAMPLE.fullmatch(line)) and match["name"] == family]
    return [set(LABEL.findall(sample["labels"] or "")) - {"le"} for sample in samples]


def assert_has(scraped, metric):
    found = labels_of(scraped, metric["name"])

    assert found, f"no sample of {metric['name']} in:\n{scraped}"
    if metric["labels"]:
        assert all(labels == set(metric["labels"].split(", ")) for labels in found), found
    words = [word for word in TYPES if word in metric["words"]]
    if metric["labels"]:
        assert f"# TYPE {metric['name']} {TYPES[words[0]]}" in scraped.splitlines()


@each("metric")
def test_a_metric_exists_with_its_labels(scraped, fact, request):
    if fact.feature == WEBSOCKET:
        service, connect = request.getfixturevalue("service"), request.getfixturevalue("connect")
        with connect():
            scraped = requests.get(service.url + "/metrics", timeout=30).text

    assert_has(scraped, fact.data)
