# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's icons: each that is named is there, each that is there is named, and all are of one version."""
import re
from pathlib import Path

VIEWS = Path(__file__).parents[3] / "console" / "views"
ICONS = VIEWS / "icons"
# icon("x"), and tables of icons with their texts or colours.
NAMED = re.compile(r'\bicon\("([a-z0-9-]+)"|\{"([a-z0-9-]+)",\s*(?:(?:\w+::)?tr\(|IconColour::)')


def test_every_icon_that_is_named_is_there_and_every_other_is_gone():
    texts = [source.read_text() for source in VIEWS.glob("*.cpp")]
    named = {one or other for text in texts for one, other in NAMED.findall(text)}

    assert named == {file.stem for file in ICONS.glob("*.svg")}


def test_every_icon_is_of_the_version_that_is_documented():
    (version,) = re.findall(r"`lucide-static` ([0-9.]+)", (ICONS / "README.md").read_text())

    others = [file.name for file in ICONS.glob("*.svg") if f"lucide-static v{version} - ISC" not in file.read_text()]

    assert others == []


def test_every_icon_takes_the_colour_of_the_text():
    assert [file.name for file in ICONS.glob("*.svg") if 'stroke="currentColor"' not in file.read_text()] == []
