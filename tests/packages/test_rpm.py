# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .rpm packages, installed, used and erased by rpm in a Debian chroot. Not tested are the names of dependencies (rpm runs
with --nodeps) and the scripts' actions on a system with systemd."""
import os
import pathlib
import subprocess

import pytest

from machine import Chroot, service_of, stores_a_reading, unit_of

PACKAGES = sorted(pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.rpm"))
NAMES = ["loom-console", "loom-ingestd"]
# Shared folders, which a base package owns on rpm-based systems.
SHARED = [
    "usr/lib/systemd/system", "usr/share/applications", "usr/share/bash-completion/completions",
    "usr/share/icons/hicolor/scalable/apps", "usr/share/man/man1", "usr/share/metainfo", "usr/share/zsh/site-functions",
]
ACCOUNTS = ["/etc/group", "/etc/gshadow", "/etc/passwd", "/etc/shadow"]


@pytest.fixture(scope="module")
def chroot(tmp_path_factory):
    assert len(PACKAGES) == 2, PACKAGES
    chroot = Chroot(os.environ["LOOM_CHROOTS"] + "/clean", tmp_path_factory.mktemp("rpm"))
    for folder in SHARED:
        (chroot.root / folder).mkdir(parents=True, exist_ok=True)
    return chroot


@pytest.fixture(scope="module")
def before(chroot):
    return chroot.files()


def rpm(chroot, *arguments):
    done = subprocess.run(
        ["rpm", "--root", chroot.root, "--dbpath", "/var/lib/rpm", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def changed(before, after):
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def test_are_installed(chroot, before):
    said = rpm(chroot, "--install", "--nodeps", *PACKAGES)

    assert "warning" not in said and "error" not in said
    assert sorted(rpm(chroot, "--query", "--all", "--queryformat", "%{NAME}\n").split()) == NAMES
    assert "/sbin/nologin" in chroot.run("getent", "passwd", "loom-ingestd")


def test_have_their_listed_files(chroot):
    assert rpm(chroot, "--verify", "--nodeps", *NAMES) == ""


def test_hide_the_configuration_from_other_accounts(chroot):
    said = chroot.run("stat", "-c", "%U:%G %a", "/etc/loom/ingestd.ini")

    assert said.strip() == "root:loom-ingestd 640"


def test_the_service_stores_a_message(chroot):
    unit = unit_of(chroot)
    command = [*unit["ExecStart"].split(), "--kafka-bootstrap-servers", "embedded"]

    with service_of(chroot, command, unit["User"], unit["Group"]):
        stores_a_reading()


def test_keep_a_changed_configuration(chroot):
    file = chroot.root / "etc/loom/ingestd.ini"
    text = file.read_text()
    file.write_text(text + "\nkafka-retries=7\n")
    rpm(chroot, "--install", "--nodeps", "--replacepkgs", *PACKAGES)
    assert "kafka-retries=7" in file.read_text()

    file.write_text(text)


def test_leave_only_the_account_when_erased(chroot, before):
    rpm(chroot, "--erase", *NAMES)

    assert changed(before, chroot.files()) == ACCOUNTS
