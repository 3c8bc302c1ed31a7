# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .tar.gz in a tree that has no Qt and no X, in a folder with a name that nothing expects."""
import os
import pathlib
import re

import pytest

from machine import Tree, display_of, service_of, shows_the_service, stores_a_reading

FOLDER = "opt/a folder"


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    tree = Tree(os.environ["LOOM_TREES"] + "/bare", tmp_path_factory.mktemp("bare"))
    (archive,) = pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.tar.gz")
    tree.run("mkdir", f"/{FOLDER}")
    tree.run("tar", "-xzf", f"/packages/{archive.name}", "-C", f"/{FOLDER}", "--strip-components=1")
    return tree


@pytest.fixture(scope="module")
def service(tree):
    command = [f"/{FOLDER}/bin/loom-ingestd", "--kafka-bootstrap-servers", "embedded"]
    with service_of(tree, command) as process:
        yield process


def test_brings_what_the_tree_lacks(tree):
    assert list((tree.root / "usr/lib").rglob("libQt6*")) == []
    assert list((tree.root / "usr/lib").rglob("libX11*")) == []
    assert "loom-replay" in tree.run(f"/{FOLDER}/bin/loom-replay", "--version")


def test_brings_the_licences_of_what_it_brings(tree):
    licences = tree.root / FOLDER / "licences"
    texts = {file.stem: file.read_text() for file in licences.glob("*.txt")}
    told_elsewhere = {name for text in texts.values() for name in re.findall(r"common-licenses/([\w.-]*\w)", text)}

    assert {"loom", "libqt6core6", "libqt6widgets6", "librdkafka1", "libxcb1"} <= texts.keys()
    assert "LGPL-3" in texts["libqt6core6"]
    assert told_elsewhere - {file.name for file in (licences / "common-licenses").iterdir()} == set()


def test_has_a_service_that_stores_a_reading(service):
    stores_a_reading()


def test_has_a_console_that_shows_the_service(tree, service):
    with display_of(tree) as display:
        shows_the_service(tree, f"/{FOLDER}/bin/loom-console", display)
