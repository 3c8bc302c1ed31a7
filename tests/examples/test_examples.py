# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs each example like a user: from the command line, or in a browser on a page of another origin."""
import os
import re
import shutil
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest

from fronts import FailingProxy, Site, answers_503, closes_the_connection, loses_the_response
from support.records import records_with

EXAMPLES = Path(__file__).parents[2] / "examples"
TOPIC = "device.sensor.gps.raw"
STORED, REJECTED, NOT_STORED = 0, 1, 2


class Outcome(NamedTuple):
    code: int
    text: str

    @property
    def message_id(self):
        found = re.search(r'Stored (\S+) in |"message_id": ?"([^"]+)"', self.text)
        assert found, self.text
        return found.group(1) or found.group(2)


class Program:
    """An example that is run from the command line."""

    device = "phone-001"

    def __init__(self, *command):
        self._command = command

    def run(self, *arguments):
        command = [*self._command, *arguments]
        finished = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
        return Outcome(finished.returncode, finished.stdout)


class Browser(Program):
    """The page, served by a site of its own. The exit code is derived from its text."""

    device = "browser-001"

    def __init__(self, site):
        super().__init__("node", Path(__file__).with_name("browse.cjs"))
        self._site = site

    def run(self, url, latitude="52.5163", longitude="13.3777"):
        page = f"{self._site.url}/send-reading.html?url={quote(url, safe='')}"
        finished = super().run(page, latitude, longitude)
        assert finished.code == 0, finished.text
        codes = {"Stored": STORED, "Rejected": REJECTED, "Not stored": NOT_STORED}
        return Outcome(next(code for word, code in codes.items() if finished.text.startswith(word)), finished.text)


@pytest.fixture(scope="module")
def site():
    with Site(EXAMPLES) as running:
        yield running


def chromium():
    found = os.environ.get("LOOM_CHROMIUM") or shutil.which("chromium")
    if not found:
        assert os.environ.get("CI") != "true", "in CI the browser example must run: install chromium"
        pytest.skip("chromium was not found: install it (Debian package chromium) or set LOOM_CHROMIUM")
    os.environ["LOOM_CHROMIUM"] = found


@pytest.fixture
def browser(site):
    chromium()
    return Browser(site)


PROGRAMS = {
    "curl": Program(EXAMPLES / "send-reading.sh"),
    "python": Program(sys.executable, EXAMPLES / "send_reading.py"),
    "node": Program("node", EXAMPLES / "send-reading.js"),
}


@pytest.fixture(params=[*PROGRAMS, "browser"])
def example(request):
    return PROGRAMS.get(request.param) or request.getfixturevalue("browser")


@pytest.fixture
def at_once(browser):
    """Runs all examples concurrently, because giving up takes each about 15 s."""

    def run(act):
        examples = [*PROGRAMS.values(), browser]
        with ThreadPoolExecutor(len(examples)) as pool:
            return list(pool.map(act, examples))

    return run


def test_stores_a_reading(service, example):
    outcome = example.run(service.url, "46.5475", "7.9851")

    assert outcome.code == STORED, outcome.text
    assert TOPIC in outcome.text
    (record,) = records_with(service.broker, TOPIC, outcome.message_id)
    assert record.key == example.device
    assert (record.value["latitude"], record.value["longitude"]) == (46.5475, 7.9851)


@pytest.mark.parametrize("fail", [answers_503, closes_the_connection])
def test_retries_with_the_same_message_id(service, example, fail):
    with FailingProxy(service, failures=2, fail=fail) as proxy:
        outcome = example.run(proxy.url)

        assert outcome.code == STORED, outcome.text
        assert len(proxy.readings) == 3
        assert all(reading == proxy.readings[0] for reading in proxy.readings)
        assert proxy.message_ids() == {outcome.message_id}
        assert len(records_with(service.broker, TOPIC, outcome.message_id)) == 1


def test_waits_for_retry_after(service, example):
    with FailingProxy(service, failures=1, fail=partial(answers_503, retry_after=3)) as proxy:
        outcome = example.run(proxy.url)

        assert outcome.code == STORED, outcome.text
        first, again = proxy.times
        assert again - first > 2.9, "its own pause is at most 1 s"


def test_a_duplicate_after_a_lost_response_has_the_same_message_id(service, example):
    with FailingProxy(service, failures=1, fail=loses_the_response) as proxy:
        outcome = example.run(proxy.url)

        assert outcome.code == STORED, outcome.text
        assert len(proxy.readings) == 2
        first, again = records_with(service.broker, TOPIC, outcome.message_id)
        assert first == again


def test_a_browser_sends_a_preflight_request(service, browser):
    with FailingProxy(service, failures=0, fail=answers_503) as proxy:
        outcome = browser.run(proxy.url)

        assert outcome.code == STORED, outcome.text
        (preflight,) = proxy.preflights
        assert preflight["Access-Control-Request-Method"] == "POST"
        assert preflight["Access-Control-Request-Headers"] == "content-type"


def test_each_gives_up_after_five_attempts(service, at_once):
    def give_up(example):
        with FailingProxy(service, failures=1000, fail=answers_503) as proxy:
            return example.run(proxy.url), len(proxy.readings)

    for outcome, attempts in at_once(give_up):
        assert outcome.code == NOT_STORED, outcome.text
        assert attempts == 5, outcome.text
        assert "send it later" in outcome.text


def test_each_gives_up_if_nothing_listens(at_once):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"

        for outcome in at_once(lambda example: example.run(url)):
            assert outcome.code == NOT_STORED, outcome.text


def test_prints_every_violation_and_does_not_retry(service, example):
    with FailingProxy(service, failures=0, fail=answers_503) as proxy:
        outcome = example.run(proxy.url, "91", "-181.5")

        assert outcome.code == REJECTED, outcome.text
        assert "ensure this value is less than or equal to 90" in outcome.text
        assert "ensure this value is greater than or equal to -180" in outcome.text
        assert len(proxy.readings) == 1


@pytest.mark.parametrize("name", PROGRAMS)
def test_reads_the_address_from_the_environment(service, monkeypatch, name):
    monkeypatch.setenv("LOOM_URL", service.url + "/")

    outcome = PROGRAMS[name].run()

    assert outcome.code == STORED, outcome.text
    assert len(records_with(service.broker, TOPIC, outcome.message_id)) == 1
