# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/ mirrors the tree."""
import pathlib

ROOT = pathlib.Path(__file__).parents[2]
MIRRORED = ("common", "console", "service")
SOURCES = {
    file.stem: file.parent.relative_to(ROOT)
    for top in MIRRORED
    for file in (ROOT / top).rglob("*")
    if file.suffix in (".h", ".cpp") and file.stem != "main"
}


def test_a_test_is_in_the_folder_of_what_it_tests():
    for top in MIRRORED:
        for test in sorted((ROOT / "tests" / top).rglob("t[es]*t_*.*")):
            folder = test.parent.relative_to(ROOT / "tests")
            assert (ROOT / folder).is_dir(), f"{test}: there is no folder {folder} that it could test"
            expected = SOURCES.get(test.stem.partition("_")[2], folder)
            assert folder == expected, f"{test}: move it to tests/{expected}, where its source is"
