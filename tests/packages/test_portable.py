# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .tar.gz in a chroot without Qt and X, in a folder with a space in its name."""
import os
import pathlib
import re

import pytest

from machine import Chroot, display_of, service_of, shows_the_service, stores_a_reading

FOLDER = "opt/a folder"


@pytest.fixture(scope="module")
def chroot(tmp_path_factory):
    chroot = Chroot(os.environ["LOOM_CHROOTS"] + "/bare", tmp_path_factory.mktemp("bare"))
    (archive,) = pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.tar.gz")
    chroot.run("mkdir", f"/{FOLDER}")
    chroot.run("tar", "-xzf", f"/packages/{archive.name}", "-C", f"/{FOLDER}", "--strip-components=1")
    return chroot


@pytest.fixture(scope="module")
def service(chroot):
    command = [f"/{FOLDER}/bin/loom-ingestd", "--kafka-bootstrap-servers", "embedded"]
    with service_of(chroot, command) as process:
        yield process


def test_contains_the_missing_libraries(chroot):
    assert list((chroot.root / "usr/lib").rglob("libQt6*")) == []
    assert list((chroot.root / "usr/lib").rglob("libX11*")) == []
    assert "loom-replay" in chroot.run(f"/{FOLDER}/bin/loom-replay", "--version")


def test_contains_the_licences_of_its_libraries(chroot):
    licences = chroot.root / FOLDER / "licences"
    texts = {file.stem: file.read_text() for file in licences.glob("*.txt")}
    referenced = {name for text in texts.values() for name in re.findall(r"common-licenses/([\w.-]*\w)", text)}

    assert {"loom", "libqt6core6", "libqt6widgets6", "librdkafka1", "libxcb1"} <= texts.keys()
    assert "LGPL-3" in texts["libqt6core6"]
    assert referenced - {file.name for file in (licences / "common-licenses").iterdir()} == set()


def test_the_service_stores_a_message(service):
    stores_a_reading()


def test_the_console_connects_to_the_service(chroot, service):
    with display_of(chroot) as display:
        shows_the_service(chroot, f"/{FOLDER}/bin/loom-console", display)
