# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The AppDir of the AppImage, run in a chroot without Qt and X. The AppImage itself needs linuxdeploy."""
import os
import pathlib
import subprocess

import pytest

from machine import ENVIRONMENT, Chroot, display_of, service_of, shows_the_service

PACKAGING = pathlib.Path(__file__).parents[2] / "packaging"
FOLDER = "opt/an AppDir"


@pytest.fixture(scope="module")
def chroot(tmp_path_factory):
    chroot = Chroot(os.environ["LOOM_CHROOTS"] + "/bare", tmp_path_factory.mktemp("appdir"))
    (archive,) = pathlib.Path(os.environ["LOOM_PACKAGES"]).glob("*.tar.gz")
    subprocess.run([PACKAGING / "appimage/appdir", archive, chroot.root / FOLDER], check=True)
    return chroot


@pytest.fixture(scope="module")
def appdir(chroot):
    return chroot.root / FOLDER


def called_as(chroot, name):
    """Returns the program name that AppRun --version prints if the AppImage has the given name."""
    return subprocess.run(
        ["chroot", chroot.root, f"/{FOLDER}/AppRun", "--version"],
        env={**ENVIRONMENT, "ARGV0": name, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True,
    ).stdout.split()[0]


def test_has_desktop_entry_and_icon_at_its_top(appdir):
    (entry,) = appdir.glob("*.desktop")
    lines = entry.read_text().splitlines()

    assert "Exec=loom-console" in lines and (appdir / "usr/bin/loom-console").exists()
    assert f"Icon={entry.stem}" in lines and (appdir / f"{entry.stem}.svg").exists()
    assert (appdir / ".DirIcon").read_text().startswith("<?xml") or "<svg" in (appdir / ".DirIcon").read_text()


def test_separates_program_files_from_documents(appdir):
    assert {path.name for path in (appdir / "usr").iterdir()} == {"bin", "lib", "plugins", "share", "translations"}
    assert {"LICENSE", "licences", "examples"} <= {path.name for path in (appdir / "usr/share/doc/loom").iterdir()}


def test_has_no_links_to_the_build_system(appdir):
    assert [link for link in appdir.rglob("*") if link.is_symlink() and os.path.isabs(os.readlink(link))] == []


@pytest.mark.parametrize("name, program", [
    ("./Loom_Console-x86_64.AppImage", "loom-console"), ("/home/me/bin/loom-replay", "loom-replay"), ("loom-ingestd", "loom-ingestd")
])
def test_starts_the_program_with_its_name(chroot, name, program):
    assert called_as(chroot, name) == program


def test_the_console_connects_to_the_service(chroot):
    service = [f"/{FOLDER}/usr/bin/loom-ingestd", "--kafka-bootstrap-servers", "embedded"]
    with service_of(chroot, service), display_of(chroot) as display:
        shows_the_service(chroot, f"/{FOLDER}/AppRun", display)
