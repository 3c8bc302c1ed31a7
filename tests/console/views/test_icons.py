# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's icons: each name in the code has a file, each file is used, and all files are of one version."""
import re
from pathlib import Path

VIEWS = Path(__file__).parents[3] / "console" / "views"
ICONS = VIEWS / "icons"
# icon("x"), and tables of icons with their texts or colours.
NAMED = re.compile(r'\bicon\("([a-z0-9-]+)"|\{"([a-z0-9-]+)",\s*(?:(?:\w+::)?tr\(|IconColour::)')


def test_every_named_icon_exists_and_every_file_is_used():
    texts = [source.read_text() for source in VIEWS.glob("*.cpp")]
    named = {one or other for text in texts for one, other in NAMED.findall(text)}

    assert named == {file.stem for file in ICONS.glob("*.svg")}


def test_every_icon_has_the_documented_version():
    (version,) = re.findall(r"`lucide-static` ([0-9.]+)", (ICONS / "README.md").read_text())

    others = [file.name for file in ICONS.glob("*.svg") if f"lucide-static v{version} - ISC" not in file.read_text()]

    assert others == []


def test_every_icon_has_the_colour_of_the_text():
    assert [file.name for file in ICONS.glob("*.svg") if 'stroke="currentColor"' not in file.read_text()] == []
