# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Dockerfile and compose.yaml are consistent with the service and with each other."""
import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

from deployment import assert_takes, settings
from support.service import Service

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "docker"
COMPOSE = yaml.safe_load((FOLDER / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
LOOM = SERVICES["loom-ingestion-api"]
DOCKERFILE = (FOLDER / "Dockerfile").read_text().replace("\\\n", " ")


CLOSED = 9  # port "discard"; nothing listens on it


def published(name):
    """Returns (host port, container port) of a service."""
    return [tuple(int(part) for part in port.split(":")[-2:]) for port in SERVICES[name]["ports"]]


def dockerfile(instruction):
    return re.findall(rf"^{instruction} (.*)$", DOCKERFILE, re.MULTILINE)


def test_the_service_accepts_the_variables_of_compose():
    assert_takes(LOOM["environment"])


def test_the_service_accepts_the_variables_of_the_image():
    assert_takes(dict(word.split("=", 1) for line in dockerfile("ENV") for word in shlex.split(line)))


def test_ports_are_those_that_the_service_listens_on():
    defaults = settings()
    assert published("loom-ingestion-api") == [(8000, int(LOOM["environment"]["LOOM_PORT"]))]
    assert dockerfile("EXPOSE") == [f"{defaults['LOOM_PORT']} {defaults['LOOM_METRICS_PORT']}"]


@pytest.mark.parametrize(
    "name, port", [("kafka", 9092), ("kafka-ui", 8081), ("prometheus", 9090), ("grafana", 3000)]
)
def test_services_without_a_password_are_published_on_loopback_only(name, port):
    assert [machine for machine, _ in published(name)] == [port]
    assert all(entry.startswith("127.0.0.1:") for entry in SERVICES[name]["ports"])


def test_kafka_advertises_the_address_that_each_client_uses():
    advertised = dict(entry.split("://") for entry in SERVICES["kafka"]["environment"]["KAFKA_ADVERTISED_LISTENERS"].split(","))
    assert LOOM["environment"]["LOOM_KAFKA_BOOTSTRAP_SERVERS"] == advertised["INTERNAL"]
    assert SERVICES["kafka-ui"]["environment"]["KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS"] == advertised["INTERNAL"]
    assert advertised["HOST"] == "localhost:9092"


def test_prometheus_scrapes_the_service_that_compose_starts():
    job = yaml.safe_load((ROOT / "packaging" / "prometheus" / "prometheus.yml").read_text())["scrape_configs"][0]
    host, port = job["static_configs"][0]["targets"][0].split(":")
    assert host in SERVICES and port == settings(LOOM["environment"])["LOOM_METRICS_PORT"]
    assert LOOM["environment"]["LOOM_HOST"] == "0.0.0.0", "the metrics port listens on the same address"


def test_every_mounted_file_and_volume_exists():
    for name, service in SERVICES.items():
        for mount in service.get("volumes", []):
            source = mount.split(":")[0]
            there = (FOLDER / source).exists() if source.startswith(".") else source in COMPOSE["volumes"]
            assert there, f"{name} mounts {source}, which does not exist"


def test_the_service_runs_without_root_and_without_writing():
    assert LOOM["read_only"] is True and LOOM["cap_drop"] == ["ALL"]
    assert dockerfile("USER") == ["10001:10001"]


BYTES = {"m": 2**20, "g": 2**30}


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_a_memory_limit_and_is_restarted(name):
    limit = SERVICES[name]["mem_limit"]
    heap = re.search(r"-Xmx(\d+)([mg])", str(SERVICES[name].get("environment", {})))
    assert SERVICES[name]["restart"] == "unless-stopped"
    if heap:
        assert int(heap[1]) * BYTES[heap[2]] <= 0.6 * int(limit[:-1]) * BYTES[limit[-1]], "Java needs more memory than its heap"


def test_files_copied_into_the_image_are_not_ignored():
    allowed = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = {word for line in dockerfile("COPY") if not line.startswith("--from") for word in line.split()[:-1]}
    assert {path.split("/")[0] for path in copied} <= allowed and all((ROOT / path).exists() for path in copied)


def test_compose_waits_for_the_graceful_shutdown():
    assert int(LOOM["stop_grace_period"].removesuffix("s")) > int(settings()["LOOM_SHUTDOWN_TIMEOUT_S"])


def run_healthcheck(port, metrics_port=CLOSED):
    environment = {"LOOM_PORT": str(port), "LOOM_METRICS_PORT": str(metrics_port)}
    return subprocess.run([FOLDER / "healthcheck"], env=environment, capture_output=True).returncode


def test_the_health_check_follows_the_service(service):
    assert run_healthcheck(service.port) == 0
    with Service(LOOM_ENABLE_HEALTH_CHECKS="false") as without:
        assert run_healthcheck(without.port, without.metrics_url.rpartition(":")[2]) != 0
    assert run_healthcheck(without.port) != 0


def test_the_health_check_uses_the_metrics_port(service):
    assert run_healthcheck(CLOSED, service.metrics_url.rpartition(":")[2]) == 0
