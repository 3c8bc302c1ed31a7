# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifests are valid and consistent with the service and with each other."""
import re
import shutil
import subprocess
import urllib.request
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from deployment import assert_takes, settings

ROOT = Path(__file__).parents[2]
BASE = ROOT / "packaging" / "kubernetes" / "base"
KUSTOMIZATION = yaml.safe_load((BASE / "kustomization.yaml").read_text())
MANIFESTS = {name: yaml.safe_load((BASE / name).read_text()) for name in KUSTOMIZATION["resources"]}
# The oldest supported version and the newest version that the schemas have.
VERSIONS = ["1.30", kubernetes_validate.latest_version()]


def of_kind(kind):
    return next(manifest for manifest in MANIFESTS.values() if manifest["kind"] == kind)


DEPLOYMENT = of_kind("Deployment")
POD = DEPLOYMENT["spec"]["template"]["spec"]
CONTAINER = POD["containers"][0]
VARIABLES = of_kind("ConfigMap")["data"]


def kustomized():
    """Returns the manifests as kustomize builds them."""
    for command in (["kustomize", "build"], ["kubectl", "kustomize"]):
        if shutil.which(command[0]):
            built = subprocess.run([*command, BASE], capture_output=True, text=True)
            assert built.returncode == 0, built.stderr
            return list(yaml.safe_load_all(built.stdout))
    pytest.skip("kustomize and kubectl were not found: only the single manifests are checked")


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_is_valid(name, version):
    kubernetes_validate.validate(MANIFESTS[name], version, strict=True)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_ingress_in_the_documentation_is_valid(version):
    guide = (ROOT / "docs" / "reverse-proxy.md").read_text()
    manifest = re.search(r"^    apiVersion: networking.*?(?=^\S|\Z)", guide, re.MULTILINE | re.DOTALL)
    ingress = yaml.safe_load(manifest.group())
    backend = ingress["spec"]["rules"][0]["http"]["paths"][0]["backend"]["service"]

    kubernetes_validate.validate(ingress, version, strict=True)
    assert backend["name"] == of_kind("Service")["metadata"]["name"]
    assert backend["port"]["name"] in {port["name"] for port in of_kind("Service")["spec"]["ports"]}


def test_every_manifest_is_applied():
    files = {path.name for path in BASE.glob("*.yaml")} - {"kustomization.yaml"}
    assert files == set(KUSTOMIZATION["resources"])


@pytest.mark.parametrize("version", VERSIONS)
def test_built_manifests_are_valid(version):
    for manifest in kustomized():
        kubernetes_validate.validate(manifest, version, strict=True)


def test_built_manifests_select_their_pods():
    applied = {manifest["kind"]: manifest for manifest in kustomized()}
    labels = applied["Deployment"]["spec"]["template"]["metadata"]["labels"].items()
    assert applied["Deployment"]["spec"]["selector"]["matchLabels"].items() <= labels
    assert applied["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"].items() <= labels
    assert applied["Service"]["spec"]["selector"].items() <= labels
    image = applied["Deployment"]["spec"]["template"]["spec"]["containers"][0]["image"]
    assert image == f"loom-ingestd:{KUSTOMIZATION['images'][0]['newTag']}"


def test_the_service_accepts_the_variables():
    assert_takes(VARIABLES)


def test_the_container_gets_the_variables():
    assert {"configMapRef": {"name": of_kind("ConfigMap")["metadata"]["name"]}} in CONTAINER["envFrom"]


def test_kubernetes_adds_no_variables_of_its_own():
    assert POD["enableServiceLinks"] is False, "a Service named loom would set LOOM_PORT"


@pytest.mark.parametrize("name", ["startupProbe", "livenessProbe", "readinessProbe"])
def test_a_probe_uses_the_metrics_port(service, name):
    """The main port has a connection limit. Clients that reach the limit must not cause a restart of the pod."""
    probe = CONTAINER[name]["httpGet"]
    assert probe["port"] == "metrics"
    with urllib.request.urlopen(service.metrics_url + probe["path"], timeout=30) as answer:
        assert answer.status == 200


def test_the_pod_has_a_minute_to_start():
    probe = CONTAINER["startupProbe"]
    assert probe["periodSeconds"] * probe["failureThreshold"] >= 60
    assert not {"initialDelaySeconds"} & (CONTAINER["livenessProbe"].keys() | CONTAINER["readinessProbe"].keys())


def test_created_topics_stay_available_without_one_broker():
    effective = settings(VARIABLES)
    replicas = int(effective["LOOM_KAFKA_DEFAULT_REPLICATION_FACTOR"])
    assert 1 < int(effective["LOOM_KAFKA_DEFAULT_MIN_INSYNC_REPLICAS"]) < replicas


def test_the_memory_limit_covers_the_settings():
    limit, unit = re.fullmatch(r"(\d+)(Mi|Gi)", CONTAINER["resources"]["limits"]["memory"]).groups()
    limit = int(limit) * {"Mi": 2**20, "Gi": 2**30}[unit]
    effective = settings(VARIABLES)
    assert int(effective["LOOM_KAFKA_QUEUE_MAX_KBYTES"]) * 1024 < limit
    for name in ("LOOM_MEMORY_BYTES", "LOOM_MAX_BUFFERED_BYTES"):
        assert int(VARIABLES.get(name, 0)) <= limit, f"{name} exceeds the memory limit of the pod"


def test_ports_are_those_that_the_service_listens_on():
    effective = settings(VARIABLES)
    ports = {port["name"]: str(port["containerPort"]) for port in CONTAINER["ports"]}
    assert ports == {"http": effective["LOOM_PORT"], "metrics": effective["LOOM_METRICS_PORT"]}
    assert {port["targetPort"] for port in of_kind("Service")["spec"]["ports"]} == ports.keys()
    assert DEPLOYMENT["spec"]["template"]["metadata"]["annotations"]["prometheus.io/port"] == ports["metrics"]


def test_the_autoscaler_uses_an_existing_metric(service):
    autoscaler = of_kind("HorizontalPodAutoscaler")["spec"]
    metrics = service.get("/metrics").body.decode()
    assert autoscaler["scaleTargetRef"]["name"] == DEPLOYMENT["metadata"]["name"]
    for metric in autoscaler["metrics"]:
        if metric["type"] == "Pods":
            assert f"\n{metric['pods']['metric']['name']} " in metrics
    assert "replicas" not in DEPLOYMENT["spec"], "every apply would override the autoscaler"


def test_the_disruption_budget_allows_draining_a_node():
    assert of_kind("PodDisruptionBudget")["spec"]["maxUnavailable"] < of_kind("HorizontalPodAutoscaler")["spec"]["minReplicas"]


def test_the_grace_period_covers_the_graceful_shutdown():
    before = int(CONTAINER["lifecycle"]["preStop"]["exec"]["command"][1])
    assert POD["terminationGracePeriodSeconds"] > int(settings(VARIABLES)["LOOM_SHUTDOWN_TIMEOUT_S"]) + before


def test_the_container_can_neither_write_nor_become_root():
    context = CONTAINER["securityContext"]
    assert POD["securityContext"]["runAsNonRoot"] and POD["securityContext"]["runAsUser"] == 10001
    assert context["readOnlyRootFilesystem"] and not context["allowPrivilegeEscalation"]
    assert context["capabilities"] == {"drop": ["ALL"]}


def test_the_patch_for_tls_and_keys_is_valid():
    """The patch in docs/security.md, with files as Kubernetes mounts them."""
    page = (ROOT / "docs" / "security.md").read_text()
    patch = yaml.safe_load(re.search(r"```yaml\n(.*?)```", page, re.DOTALL).group(1))
    assert (patch["kind"], patch["metadata"]["name"]) == ("Deployment", DEPLOYMENT["metadata"]["name"])
    pod = patch["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert container["name"] == CONTAINER["name"]
    assert pod["securityContext"]["fsGroup"] == POD["securityContext"]["runAsGroup"]
    given = {entry["name"]: entry["value"] for entry in container["env"]}
    assert_takes(given)
    folders = {mount["mountPath"] for mount in container["volumeMounts"]}
    assert {str(Path(value).parent) for name, value in given.items() if name.endswith("_FILE")} == folders
    assert {mount["name"] for mount in container["volumeMounts"]} == {volume["name"] for volume in pod["volumes"]}
    assert {port["containerPort"] for port in container["ports"]} == {int(settings()["LOOM_TLS_PORT"])}
    template = {**DEPLOYMENT["spec"]["template"], "spec": {**POD, **pod, "containers": [{**CONTAINER, **container}]}}
    whole = {**DEPLOYMENT, "spec": {**DEPLOYMENT["spec"], "template": template}}
    for version in VERSIONS:
        kubernetes_validate.validate(whole, version, strict=True)
