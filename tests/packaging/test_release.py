# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev release stamps a version on the sources, unless they are not ready for it. In a copy of them."""
import datetime
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ["CHANGELOG.md", "CMakeLists.txt", "README.md", "console", "docs", "packaging", "tools", "translations", "schemas"]
VERSION = "7.8.9"
TODAY = datetime.date.today().isoformat()
SECTION = "## Unreleased\n\n### Added\n- A thing.\n\n"


def git(folder, *arguments):
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    return subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def sources(tmp_path):
    """A repository of what a release reads, with one change in its changelog."""
    folder = tmp_path / "loom"
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder)
    (folder / ".gitignore").write_text("build/\n")
    changelog = (folder / "CHANGELOG.md").read_text()
    (folder / "CHANGELOG.md").write_text(re.sub(r"^## Unreleased.*\n+", SECTION, changelog, count=1, flags=re.MULTILINE))
    for file in (folder / "translations").glob("*.ts"):
        file.write_text(file.read_text().replace(' type="unfinished"', ""))
    git(folder, "init", "-q")
    commit(folder)
    return folder


def commit(folder):
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "A change")


def release(folder, version=VERSION):
    command = [folder / "tools" / "release", version, "--lupdate", os.environ["LOOM_LUPDATE"]]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def refusal(folder, version=VERSION):
    """Why the release fails. It must have changed nothing."""
    before = git(folder, "status", "--porcelain")
    ran = release(folder, version)
    assert ran.returncode == 1 and git(folder, "status", "--porcelain") == before
    return ran.stderr


def test_the_version_and_the_date_are_stamped_everywhere(sources):
    old = re.search(r"project\(Loom VERSION ([\d.]+)", (sources / "CMakeLists.txt").read_text())[1]

    ran = release(sources)

    assert ran.returncode == 0, ran.stderr
    assert f"project(Loom VERSION {VERSION} " in (sources / "CMakeLists.txt").read_text()
    assert f"## Unreleased\n\n## {VERSION} ({TODAY})\n\n### Added\n- A thing.\n" in (sources / "CHANGELOG.md").read_text()
    metainfo = (sources / "packaging/desktop/org.loom.console.metainfo.xml").read_text()
    assert re.search(r"<release [^>]*>", metainfo)[0] == f'<release version="{VERSION}" date="{TODAY}"/>'
    assert "development" not in metainfo
    assert f"image: loom-ingestd:{VERSION}" in (sources / "packaging/docker/compose.yaml").read_text()
    assert f"newTag: {VERSION}" in (sources / "packaging/kubernetes/base/kustomization.yaml").read_text()
    paths = ["docs", "packaging/docker", "packaging/kubernetes", "README.md", "CMakeLists.txt"]
    assert subprocess.run(["git", "grep", "-wF", old, "--", *paths], cwd=sources, capture_output=True, text=True).stdout == ""


def test_the_schemas_of_the_release_are_kept(sources):
    schema = Path("device/sensor/gps/v1.json")
    text = (sources / "schemas" / schema).read_text().replace("Latitude", "Degrees north")
    (sources / "schemas" / schema).write_text(text)
    commit(sources)

    assert release(sources).returncode == 0

    kept = sources / "tests/system/released_schemas"
    assert (kept / schema).read_text() == text
    assert not list(kept.rglob("*.md"))


def test_the_release_notes_are_the_section_of_the_changelog(sources):
    assert release(sources).returncode == 0

    assert (sources / "build/release-notes.md").read_text().startswith("### Added\n- A thing.\n")
    assert git(sources, "tag") == "", "a person tags the release"


def test_a_release_with_uncommitted_changes_is_rejected(sources):
    (sources / "README.md").write_text("changed")

    assert "commit or stash" in refusal(sources)


def test_a_release_without_changes_is_rejected(sources):
    (sources / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-01-01)\n- A thing.\n")
    commit(sources)

    assert "is empty" in refusal(sources)


def test_a_release_with_an_unfinished_translation_is_rejected(sources):
    file = sources / "translations" / "loom_de.ts"
    file.write_text(file.read_text().replace("<translation>", '<translation type="unfinished">', 1))
    commit(sources)

    assert "loom_de.ts: 1 texts" in refusal(sources)


def test_a_release_with_a_text_that_is_in_no_translation_is_rejected(sources):
    (sources / "console" / "new.cpp").write_text('#include <QObject>\nconst auto text = QObject::tr("Brand new");\n')
    commit(sources)

    assert "“Brand new”" in refusal(sources)


@pytest.mark.parametrize("version", ["1", "v1.2.3", "1.2.03", "0.0.1"])
def test_a_version_that_is_wrong_or_old_is_rejected(sources, version):
    assert version in refusal(sources, version)


def test_a_version_that_is_released_is_rejected(sources):
    assert release(sources).returncode == 0
    commit(sources)

    assert "already has a section" in refusal(sources)
