# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files in translations/ against the sources."""
import os
import pathlib
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest

ROOT = pathlib.Path(__file__).parents[3]
FOLDER = ROOT / "translations"
LANGUAGES = ["de", "es", "fr", "ja", "zh_CN"]


def texts(file):
    """The texts of a .ts file, each with its context and whether it has plural forms."""
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment"), message.get("numerus"))
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
        if message.find("translation").get("type") not in ("vanished", "obsolete")
    }


@pytest.fixture(scope="module")
def updated(tmp_path_factory):
    """What update_translations would make of the files now, in a folder of its own."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"loom_{language}.ts", folder)
    subprocess.run([FOLDER / "update", os.environ["LOOM_LUPDATE"], folder], check=True)
    return folder


def test_each_language_has_a_file():
    assert sorted(file.stem.removeprefix("loom_") for file in FOLDER.glob("*.ts")) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_have_the_texts_of_the_sources(language, updated):
    have, want = texts(FOLDER / f"loom_{language}.ts"), texts(updated / f"loom_{language}.ts")

    assert want, "lupdate has found no text"
    assert not want - have, "texts are missing: cmake --build build --target update_translations, then translate them"
    assert not have - want, "texts are no longer used: cmake --build build --target update_translations"
