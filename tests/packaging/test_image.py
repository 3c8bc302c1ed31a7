# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The container image, built from the Dockerfile on a Debian of debootstrap's and run as it says; `./dev test --image`."""
import json
import os
import subprocess
import urllib.request
from pathlib import Path

import pytest

from support.missing import missing
from support.service import Service

ROOT = Path(__file__).parents[2]
BASE = "debian:bookworm-slim"
IMAGE = "loom-ingestd:test"
READING = {"device_id": "phone-001", "latitude": 52.52, "longitude": 13.405}
# What a container's runtime does: the root read-only, a user without rights, in its own mounts.
ENTRY = """#!/bin/sh
exec unshare --mount sh -c 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && mount -t proc proc "$0/proc" \\
    && exec chroot --userspec={user} "$0" {command}' {root}
"""


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{command} failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout.strip()


@pytest.fixture(scope="module")
def environment():
    """Of a buildah whose images are below build/, and which needs no daemon."""
    if "LOOM_IMAGE_FOLDER" not in os.environ:
        pytest.skip("the image takes minutes to build: ./dev test --image does it")
    if os.geteuid() != 0:
        missing("only root can make a base with debootstrap")
    folder = Path(os.environ["LOOM_IMAGE_FOLDER"])
    folder.mkdir(parents=True, exist_ok=True)
    storage = folder / "storage.conf"
    storage.write_text(f'[storage]\ndriver = "vfs"\ngraphroot = "{folder}/storage"\nrunroot = "{folder}/run"\n')
    return {
        **os.environ,
        "CONTAINERS_STORAGE_CONF": str(storage),
        "STORAGE_DRIVER": "vfs",
        "BUILDAH_ISOLATION": "chroot",
        "LOOM_IMAGE_FOLDER": str(folder),
    }


@pytest.fixture(scope="module")
def buildah(environment):
    return lambda *arguments: run("buildah", *arguments, env=environment)


@pytest.fixture(scope="module")
def base(buildah, environment):
    """What the Dockerfile calls its base, without asking a registry. It is made once."""
    names = buildah("images", "--format", "{{.Name}}:{{.Tag}}").splitlines()
    if not any(name.endswith(f"/{BASE}") for name in names):
        tree = Path(environment["LOOM_IMAGE_FOLDER"]) / "base"
        run("rm", "-rf", tree)
        run("debootstrap", "--variant=minbase", "bookworm", tree)
        container = buildah("from", "scratch")
        buildah("add", "-q", container, tree, "/")
        buildah("commit", "--rm", container, BASE)
        run("rm", "-rf", tree)
    return BASE


@pytest.fixture(scope="module")
def config(base, buildah, environment):
    """What the image says of how it wants to be run."""
    # What npm brings is tested with the service; here it would be one more registry that has to answer.
    run(ROOT / "dev", "image", "-t", IMAGE, "--build-arg", "API_DOCS=OFF", env=environment)
    return json.loads(buildah("inspect", "--type", "image", IMAGE))["Docker"]["config"]


@pytest.fixture(scope="module")
def tree(config, buildah):
    container = buildah("from", "--pull-never", IMAGE)
    yield Path(buildah("mount", container))
    buildah("rm", container)
    buildah("rmi", IMAGE)


@pytest.fixture
def container(config, tree, tmp_path, monkeypatch):
    """The service in its image, which Service starts like any other."""
    entry = tmp_path / "entry"
    entry.write_text(ENTRY.format(user=config["User"], command=" ".join(config["Entrypoint"]), root=tree))
    entry.chmod(0o755)
    monkeypatch.setenv("LOOM_INGESTD", str(entry))
    said = dict(variable.split("=", 1) for variable in config["Env"])
    own = {name: value for name, value in said.items() if name.startswith("LOOM_")}
    free = {"LOOM_HOST": "127.0.0.1", "LOOM_PORT": "0", "LOOM_KAFKA_BOOTSTRAP_SERVERS": "embedded", "LOOM_LOG_FORMAT": "text"}
    with Service(**{**own, **free}) as running:
        running.wait_until_ready()
        yield running


def healthcheck(config, tree, port):
    command = ["chroot", f"--userspec={config['User']}", tree, *config["Healthcheck"]["Test"][1:]]
    return subprocess.run([str(word) for word in command], env={"PATH": os.environ["PATH"], "LOOM_PORT": str(port)}).returncode


def test_the_image_takes_a_reading_without_root_and_without_writing(container):
    request = urllib.request.Request(
        container.url + "/sensor/gps", json.dumps(READING).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.status == 201
    status = Path(f"/proc/{container.pid}/status").read_text()
    assert "\nUid:\t10001\t10001\t10001\t10001\n" in status
    assert "\nCapEff:\t0000000000000000\n" in status


def test_the_health_check_of_the_image_follows_the_service(config, tree, container):
    assert healthcheck(config, tree, container.port) == 0
    assert healthcheck(config, tree, 1) != 0, "nothing listens on port 1"


def test_the_image_has_no_compiler_and_no_sources(tree):
    assert not (tree / "source").exists() and not (tree / "usr/bin/g++").exists() and not (tree / "usr/bin/npm").exists()
