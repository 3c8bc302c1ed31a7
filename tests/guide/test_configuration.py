# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Configuration in the guide: variables, their defaults and choices, probes, ports, allowed origins."""
import os
import subprocess

import pytest
import requests

from guide.guide import each
from support.service import Service


def started(option, **settings):
    """Prints the configuration of the service with these settings only."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    command = [os.environ["LOOM_INGESTD"], option]
    return subprocess.run(command, env={**kept, **settings}, capture_output=True, text=True, timeout=30, check=False)


def assert_accepts(name, value):
    printed = started("--print-config", **{name: value})

    assert printed.returncode == 0, printed.stderr
    assert "is not a setting" not in printed.stderr
    assert f"{name}={value}  # {name} in the environment" in printed.stdout.splitlines()


@pytest.fixture(scope="module")
def defaults():
    """The default configuration: name → value."""
    lines = [line.partition("  # ") for line in started("--print-config").stdout.splitlines()]
    return dict(setting.split("=", 1) for setting, _, origin in lines if origin == "default")


def each_variable(fact):
    return [(f"{variable.name}={variable.value}", variable) for variable in fact.data]


def each_default(fact):
    return each_variable(fact) if "environment-variables" in fact.item.path else []


def each_choice(fact):
    return [
        (f"{variable.name}={choice}", (variable.name, choice)) for variable in fact.data for choice in variable.choices
    ]


def each_entry(fact):
    return [(name, (name, value)) for name, value in fact.data.items()]


@each("variables", each_variable)
def test_a_variable_is_accepted(fact, case):
    assert_accepts(case.name, case.value)


@each("variables", each_default)
def test_a_variable_has_the_default(fact, case, defaults):
    assert defaults.get(case.name) == case.value


@each("variables", each_choice)
def test_a_variable_accepts_its_choices_only(fact, case):
    name, choice = case

    assert_accepts(name, choice)
    assert started("--check-config", **{name: f"{choice}-not"}).returncode == 2


@each("config map", each_entry)
def test_an_entry_of_the_config_map_is_accepted(fact, case):
    assert_accepts(*case)


@each("base URL")
def test_the_service_uses_that_port(fact, defaults):
    assert defaults["LOOM_PORT"] == fact.data["port"]


@each("probes", each_entry)
def test_a_probe_succeeds_in_time(service, fact, case, defaults):
    _, probe = case

    answer = requests.get(service.url + probe["httpGet"]["path"], timeout=probe["timeoutSeconds"])

    assert answer.status_code == 200
    assert defaults["LOOM_PORT"] == str(probe["httpGet"]["port"])


@each("scrape config")
def test_a_scrape_succeeds(service, fact, defaults):
    for job in fact.data:
        ports = [target.rpartition(":")[2] for config in job["static_configs"] for target in config["targets"]]

        assert requests.get(service.url + job["metrics_path"], timeout=30).status_code == 200
        assert ports == [defaults["LOOM_PORT"]]


@each("allowed origins")
def test_only_allowed_origins_are_accepted(fact):
    with Service(LOOM_CORS_ALLOWED_ORIGINS=",".join(fact.data)) as strict:
        for origin in fact.data:
            assert allowed_origin(strict, origin) == origin
        assert allowed_origin(strict, "https://elsewhere.example.org") is None


def allowed_origin(service, origin):
    answer = requests.get(service.url + "/", headers={"Origin": origin}, timeout=30)
    return answer.headers.get("Access-Control-Allow-Origin")
