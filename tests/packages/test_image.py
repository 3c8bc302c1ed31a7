# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The container image, run with its own configuration and with a read-only root, like a container runtime."""
import json
import os
import pathlib
import subprocess

import pytest

from machine import ENVIRONMENT, Chroot, service_of, stores_a_reading

CHROOTS = pathlib.Path(os.environ["LOOM_CHROOTS"])


@pytest.fixture(scope="module")
def config():
    """The configuration of the image."""
    return json.loads((CHROOTS / "image.json").read_text())["Docker"]["config"]


@pytest.fixture(scope="module")
def chroot(tmp_path_factory):
    return Chroot(CHROOTS / "image", tmp_path_factory.mktemp("image"))


@pytest.fixture(scope="module")
def container(config, chroot):
    variables = dict(variable.split("=", 1) for variable in config["Env"])
    variables["LOOM_KAFKA_BOOTSTRAP_SERVERS"] = "embedded"
    with service_of(chroot, config["Entrypoint"], *config["User"].split(":"), variables, root=chroot.read_only()) as process:
        yield process


def healthcheck(config, chroot, **ports):
    command = ["chroot", f"--userspec={config['User']}", chroot.root, *config["Healthcheck"]["Test"][1:]]
    return subprocess.run(command, env={**ENVIRONMENT, **ports}, capture_output=True).returncode


def test_stores_a_message_without_root_and_without_writing(container):
    stores_a_reading()

    status = pathlib.Path(f"/proc/{container.pid}/status").read_text()
    assert "\nUid:\t10001\t10001\t10001\t10001\n" in status
    assert "\nCapEff:\t0000000000000000\n" in status


def test_has_a_health_check_that_follows_the_service(config, chroot, container):
    assert healthcheck(config, chroot) == 0
    assert healthcheck(config, chroot, LOOM_PORT="1", LOOM_METRICS_PORT="1") != 0, "nothing listens on port 1"


def test_has_no_compiler_no_sources_and_no_package_list(chroot):
    assert not (chroot.root / "source").exists() and not (chroot.root / "usr/bin/g++").exists()
    assert list((chroot.root / "var/lib/apt/lists").glob("*")) == []
