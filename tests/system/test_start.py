# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start of the real service: exit codes, errors found by --check-config, and addresses."""
import json
import os
import re
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from support.service import Service

ROOT = Path(__file__).parents[2]
PROGRAM = os.environ["LOOM_INGESTD"]
WRONG_CONFIGURATION = 2
CANNOT_START_NOW = 4
# No broker listens there: the service starts without Kafka.
DEFAULTS = {
    "LOOM_HOST": "127.0.0.1",
    "LOOM_PORT": "0",
    "LOOM_METRICS_PORT": "0",
    "LOOM_MONITOR_PORT": "0",
    "LOOM_LOG_FORMAT": "text",
    "LOOM_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1",
}


def run(*arguments, before=(), **settings):
    """Runs the program until it exits."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LOOM_")}
    return subprocess.run(
        [*before, PROGRAM, *arguments],
        env={**inherited, **DEFAULTS, **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


def reason(ended):
    """Its output on standard error, which must be one line."""
    (line,) = ended.stderr.splitlines()
    assert line.startswith("loom-ingestd: "), line
    return line


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield str(other.getsockname()[1])


@pytest.mark.parametrize("variable", ["LOOM_PORT", "LOOM_METRICS_PORT", "LOOM_MONITOR_PORT"])
def test_a_port_in_use_is_a_transient_failure(taken_port, variable):
    ended = run(**{variable: taken_port})

    assert ended.returncode == CANNOT_START_NOW, ended.stderr
    assert taken_port in reason(ended) and variable in reason(ended)


@pytest.mark.parametrize("variable", ["LOOM_HOST", "LOOM_MONITOR_HOST"])
@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid"])
def test_a_missing_address_is_a_transient_failure(variable, host):
    ended = run(**{variable: host, "LOOM_MONITOR_TOKEN": "secret"})

    assert ended.returncode == CANNOT_START_NOW, ended.stderr
    assert host in reason(ended)


def test_missing_descriptors_are_a_transient_failure():
    ended = run("--workers", "64", before=["prlimit", "--nofile=48:48"])

    assert ended.returncode == CANNOT_START_NOW, ended.stderr
    assert "Too many open files" in reason(ended)


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read every file")
def test_reports_an_unreadable_file(tmp_path):
    file = tmp_path / "ingestd.ini"
    file.write_text("port=0\n")
    file.chmod(0)

    ended = run("--config", str(file))

    assert ended.returncode == WRONG_CONFIGURATION
    assert "Permission denied" in reason(ended)


INVALID = {
    "a port": {"LOOM_PORT": "99999"},
    "an empty port": {"LOOM_PORT": ""},
    "a URL for a host": {"LOOM_HOST": "http://127.0.0.1"},
    "consoles without a token": {"LOOM_MONITOR_HOST": "0.0.0.0"},
    "one port for two settings": {"LOOM_PORT": "18000", "LOOM_MONITOR_PORT": "18000"},
    "a URL for a broker": {"LOOM_KAFKA_BOOTSTRAP_SERVERS": "http://h:9092"},
    "a broker's port that is not a number": {"LOOM_KAFKA_BOOTSTRAP_SERVERS": "h:port"},
    "a broker's port that is too large": {"LOOM_KAFKA_BOOTSTRAP_SERVERS": "h:99999"},
    "an unknown Kafka option": {"LOOM_KAFKA_OPTIONS": "sasl.passwrd=x"},
    "an option that breaks the guarantee of 201": {"LOOM_KAFKA_OPTIONS": "acks=0"},
    "a mechanism without its user": {"LOOM_KAFKA_OPTIONS": "security.protocol=sasl_ssl\nsasl.mechanism=PLAIN"},
    "the same with a literal break": {"LOOM_KAFKA_OPTIONS": r"security.protocol=sasl_ssl\nsasl.mechanism=PLAIN"},
    "a semicolon between options": {"LOOM_KAFKA_OPTIONS": "security.protocol=sasl_ssl;sasl.mechanism=PLAIN"},
    "a comma between options": {"LOOM_KAFKA_OPTIONS": "security.protocol=sasl_ssl,sasl.mechanism=PLAIN"},
    "a missing file": {"LOOM_KAFKA_OPTIONS": "security.protocol=ssl\nssl.ca.location=/nonexistent"},
    "a missing directory": {"LOOM_SCHEMA_DIR": "/nonexistent"},
    "a topic with an unknown placeholder": {"LOOM_TOPIC_DEVICE_HEALTH_RAW": "health.{city}"},
}


@pytest.mark.parametrize("settings", INVALID.values(), ids=INVALID)
def test_check_config_finds_the_errors_of_a_start(settings):
    checked = run("--check-config", **settings)
    started = run(**settings)

    assert (checked.returncode, started.returncode) == (WRONG_CONFIGURATION, WRONG_CONFIGURATION)
    assert reason(checked) == reason(started)
    assert "Listening" not in started.stdout, "no port is opened before the configuration is checked"


VALID = {
    "the defaults": {},
    "a port in use": {"LOOM_PORT": "TAKEN"},
    "consoles with a token": {"LOOM_MONITOR_HOST": "0.0.0.0", "LOOM_MONITOR_TOKEN": "secret"},
    "SASL": {
        "LOOM_KAFKA_OPTIONS": r"security.protocol=sasl_plaintext\nsasl.mechanism=PLAIN\nsasl.username=a\nsasl.password=b;c,d=e\f"
    },
    "Kerberos": {
        "LOOM_KAFKA_OPTIONS": "security.protocol=sasl_plaintext\nsasl.mechanism=GSSAPI\nsasl.kerberos.keytab=/k\n"
        "sasl.kerberos.kinit.cmd=touch ASKED"
    },
}


@pytest.mark.parametrize("settings", VALID.values(), ids=VALID)
def test_check_config_opens_no_port_and_makes_no_connection(settings, tmp_path, taken_port):
    asked = tmp_path / "asked"
    with socket.socket() as broker:
        broker.bind(("127.0.0.1", 0))
        broker.listen()
        broker.setblocking(False)
        address = f"127.0.0.1:{broker.getsockname()[1]}"
        given = {name: value.replace("TAKEN", taken_port).replace("ASKED", str(asked)) for name, value in settings.items()}

        ended = run("--check-config", **{"LOOM_KAFKA_BOOTSTRAP_SERVERS": address, **given})

        assert (ended.returncode, ended.stdout, ended.stderr) == (0, "The configuration is valid.\n", "")
        with pytest.raises(BlockingIOError):
            broker.accept()
    assert not asked.exists()


@pytest.mark.parametrize(
    "arguments, settings",
    [
        ([], {"LOOM_PORT": "99999"}),
        ([], {"LOOM_HOST": "192.0.2.1"}),
        ([], {"LOOM_KAFKA_OPTIONS": "acks=0"}),
        (["--prot", "9"], {}),
        (["--config", "/nonexistent"], {}),
    ],
)
def test_a_failed_start_is_a_json_log_line(arguments, settings):
    ended = run(*arguments, LOOM_LOG_FORMAT="json", **settings)

    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    (error,) = [line for line in lines if line["level"] == "ERROR"]
    assert error["message"]
    assert ended.returncode in (WRONG_CONFIGURATION, CANNOT_START_NOW)
    assert ended.stderr == ""


def test_an_error_is_one_line_for_any_value():
    ended = run(LOOM_PORT="1\nloom-ingestd: all is well\x1b[31m")

    assert r"1\nloom-ingestd: all is well\x1b[31m" in reason(ended)


def test_kubernetes_service_links_cause_one_warning():
    links = {
        "LOOM_PORT": "tcp://10.0.0.1:8000",
        "LOOM_SERVICE_HOST": "10.0.0.1",
        "LOOM_SERVICE_PORT": "8000",
        "LOOM_SERVICE_PORT_HTTP": "8000",
        "LOOM_PORT_8000_TCP": "tcp://10.0.0.1:8000",
        "LOOM_PORT_8000_TCP_PROTO": "tcp",
        "LOOM_PORT_8000_TCP_PORT": "8000",
        "LOOM_PORT_8000_TCP_ADDR": "10.0.0.1",
    }

    checked = run("--check-config", **links)

    assert checked.returncode == 0, checked.stderr
    assert "enableServiceLinks: false" in reason(checked)
    with Service(arguments=["--port", "0"], **links) as service:
        assert service.status_of("/healthz") == 200
        assert len(re.findall("WARNING.*enableServiceLinks", service.output())) == 1


@pytest.mark.parametrize("host", ["::1", "[::1]"])
def test_an_ipv6_address_is_logged_as_a_url(host):
    try:
        with socket.socket(socket.AF_INET6) as here:
            here.bind(("::1", 0))
    except OSError as error:
        pytest.skip(f"no IPv6 here: {error}")

    with Service(LOOM_HOST=host, LOOM_MONITOR_HOST=host) as service:
        service.wait_for_line(re.compile(r"Listening on http://\[::1\]:\d+"))
        service.wait_for_line(re.compile(r"Metrics on http://\[::1\]:\d+/metrics"))
        service.wait_for_line(re.compile(r"Consoles connect to ws://\[::1\]:\d+"))
        with socket.create_connection(("::1", service.port), timeout=30):
            pass


def test_the_embedded_broker_reports_that_it_needs_ipv4():
    isolated = ["unshare", "--user", "--map-root-user", "--net"]
    if not shutil.which("unshare") or subprocess.run([*isolated, "true"], capture_output=True).returncode != 0:
        pytest.skip("network namespaces cannot be created")

    ended = run(before=isolated, LOOM_KAFKA_BOOTSTRAP_SERVERS="embedded")

    assert ended.returncode == CANNOT_START_NOW, ended.stderr
    assert "127.0.0.1" in reason(ended)


def test_help_and_documentation_list_the_same_exit_codes():
    said = run("--help").stdout.partition("Exit codes:\n")[2]
    guide = (ROOT / "docs" / "deploying.md").read_text().partition("## Exit codes")[2].partition("\n## ")[0]

    codes = re.findall(r"^ +(\d+) ", said, re.MULTILINE)

    assert codes == re.findall(r"^\| (\d+) \|", guide, re.MULTILINE)
    assert str(CANNOT_START_NOW) in codes


def test_systemd_restarts_after_all_other_exit_codes():
    unit = (ROOT / "packaging" / "systemd" / "loom-ingestd.service").read_text()

    assert re.findall(r"^RestartPreventExitStatus=(.*)$", unit, re.MULTILINE) == [str(WRONG_CONFIGURATION)]
    assert "\nRestart=on-failure\n" in unit
    assert "\nStartLimitIntervalSec=0\n" in unit, "otherwise systemd stops restarting after five failures"
