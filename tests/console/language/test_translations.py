# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files in translations/: in sync with the sources, and with the placeholders of the source texts.

A new text may be unfinished until the next release: ./dev release checks that none is."""
import os
import pathlib
import shutil
import subprocess

import pytest

from console.language import texts

FOLDER = pathlib.Path(__file__).parents[3] / "translations"
LANGUAGES = sorted(file.stem.removeprefix("loom_") for file in FOLDER.glob("*.ts"))


def file_of(language, folder=FOLDER):
    return folder / f"loom_{language}.ts"


def keys(file):
    return {text.key for text in texts.read(file)}


def finished(language):
    return [text for text in texts.read(file_of(language)) if not text.state]


@pytest.fixture(scope="module")
def updated(tmp_path_factory):
    """A folder with copies of the files after update_translations."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        shutil.copy(file_of(language), folder)
    subprocess.run([FOLDER / "update", os.environ["LOOM_LUPDATE"], folder], check=True)
    return folder


def test_the_supported_languages_exist():
    assert LANGUAGES == ["de", "es", "fr", "ja", "zh_CN"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_has_exactly_the_texts_of_the_sources(language, updated):
    have, want = keys(file_of(language)), keys(file_of(language, updated))

    assert want, "lupdate has found no text"
    assert not want - have, "texts are missing: cmake --build build --target update_translations, then translate them"
    assert not have - want, "texts are no longer used: cmake --build build --target update_translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_no_obsolete_texts(language):
    obsolete = [text.source for text in texts.read(file_of(language)) if text.state not in (None, "unfinished")]

    assert not obsolete, f"{len(obsolete)} texts are obsolete"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_placeholders_of_its_source(language):
    wrong = [
        f"{text.context}: “{text.source}” as “{translation}”: {problem}"
        for text in finished(language)
        for translation in text.translations
        for problem in texts.problems(text.source, translation)
    ]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_counting_text_has_each_plural_form(language):
    forms = {len(text.translations) for text in finished(language) if text.counts}

    assert forms == ({1} if language in ("ja", "zh_CN") else {2})


@pytest.mark.parametrize("source, translation, problem", [
    ("Sent %1 of %2", "%1 gesendet", "%2 is lost"),
    ("Sent %1", "%1 von %2 gesendet", "%2 is not in the source"),
    ("%Ln connected", "%n verbunden", "%Ln is lost"),
    ("Use {{uuid}}", "Nehmen Sie {{kennung}}", "{{uuid}} is lost"),
    ("<b>No</b>", "<b>Nein", "</b> is lost"),
    ("Give --to", "Geben Sie --an", "--to is lost"),
    ("JSON files (*.json)", "JSON-Dateien (*.jason)", "*.json is lost"),
    ("&Quit", "Beenden", "a shortcut (&) is in one and not in the other"),
    ("Quit", "&Beenden", "a shortcut (&) is in one and not in the other"),
    ("&Quit", "&Be&enden", "it has two shortcuts (&)"),
    ("Open…", "Öffnen", "one ends in “…” and the other does not"),
    ("Address:", "Adresse", "one ends in “:” and the other does not"),
    ("It is gone.", "Es ist fort", "one ends in “.” and the other does not"),
    (" times", "mal", "spaces or lines at its beginning or end differ"),
    ("One\nTwo", "Eins Zwei", "it has another number of lines"),
    ("Quit", "", "it is empty"),
])
def test_an_error_in_a_translation_is_found(source, translation, problem):
    assert problem in texts.problems(source, translation)


@pytest.mark.parametrize("source, translation", [
    ("%1 of %2", "%2 中的 %1"),
    ("&Open…", "打开(&O)…"),
    ("Address:", "地址："),
    ("Salt && pepper", "Salz && Pfeffer"),
])
def test_a_translation_may_use_the_order_and_punctuation_of_its_language(source, translation):
    assert texts.problems(source, translation) == []
