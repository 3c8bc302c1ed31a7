# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .rpm packages, installed, used and erased by rpm in a Debian chroot. Not tested are the names of dependencies (rpm runs
with --nodeps) and the scripts' actions on a system with systemd."""
import os
import pathlib
import subprocess

import pytest

from machine import Tree, service_of, stores_a_reading, unit_of

PACKAGES = sorted(pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.rpm"))
NAMES = ["loom-console", "loom-ingestd"]
# Shared folders, which a base package owns on rpm-based systems.
SHARED = [
    "usr/lib/systemd/system", "usr/share/applications", "usr/share/bash-completion/completions",
    "usr/share/icons/hicolor/scalable/apps", "usr/share/man/man1", "usr/share/metainfo", "usr/share/zsh/site-functions",
]
ACCOUNTS = ["/etc/group", "/etc/gshadow", "/etc/passwd", "/etc/shadow"]


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    assert len(PACKAGES) == 2, PACKAGES
    tree = Tree(os.environ["LOOM_TREES"] + "/clean", tmp_path_factory.mktemp("rpm"))
    for folder in SHARED:
        (tree.root / folder).mkdir(parents=True, exist_ok=True)
    return tree


@pytest.fixture(scope="module")
def before(tree):
    return tree.files()


def rpm(tree, *arguments):
    done = subprocess.run(
        ["rpm", "--root", tree.root, "--dbpath", "/var/lib/rpm", *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def changed(before, after):
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def test_are_installed(tree, before):
    said = rpm(tree, "--install", "--nodeps", *PACKAGES)

    assert "warning" not in said and "error" not in said
    assert sorted(rpm(tree, "--query", "--all", "--queryformat", "%{NAME}\n").split()) == NAMES
    assert "/sbin/nologin" in tree.run("getent", "passwd", "loom-ingestd")


def test_have_their_listed_files(tree):
    assert rpm(tree, "--verify", "--nodeps", *NAMES) == ""


def test_hide_the_configuration_from_other_accounts(tree):
    said = tree.run("stat", "-c", "%U:%G %a", "/etc/loom/ingestd.ini")

    assert said.strip() == "root:loom-ingestd 640"


def test_the_service_stores_a_message(tree):
    unit = unit_of(tree)
    command = [*unit["ExecStart"].split(), "--kafka-bootstrap-servers", "embedded"]

    with service_of(tree, command, unit["User"], unit["Group"]):
        stores_a_reading()


def test_keep_a_changed_configuration(tree):
    file = tree.root / "etc/loom/ingestd.ini"
    text = file.read_text()
    file.write_text(text + "\nkafka-retries=7\n")
    rpm(tree, "--install", "--nodeps", "--replacepkgs", *PACKAGES)
    assert "kafka-retries=7" in file.read_text()

    file.write_text(text)


def test_leave_only_the_account_when_erased(tree, before):
    rpm(tree, "--erase", *NAMES)

    assert changed(before, tree.files()) == ACCOUNTS
