# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents for developers name types, functions and files that exist."""
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).parents[2]
DOCUMENTS = [ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs/dev").rglob("*.md"))]
FOLDERS = ("common", "console", "service", "tests")
IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
TYPE = re.compile(r"(?:loom::)?([A-Z][a-z]+[A-Z]\w*)(?:::(\w+))?(?:\(\))?")
FILE = re.compile(r"(?:\./)?([\w.-]+(?:/[\w.-]+)+)/?")
FOREIGN = re.compile(r"Q[A-Z]|CreateTopics|MacOs")


@pytest.fixture(scope="module")
def words():
    """Every identifier in the sources."""
    found = set()
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*"):
            if file.suffix in (".h", ".cpp"):
                found.update(re.findall(r"\w+", file.read_text()))
    return found


def named(document):
    text = re.sub(r"^```.*?^```|^    .*?$", "", document.read_text(), flags=re.M | re.S)
    return IN_BACKTICKS.findall(text)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_types_and_functions_exist(document, words):
    for name in named(document):
        match = TYPE.fullmatch(name)
        if not match or FOREIGN.match(match[1]):
            continue
        for part in filter(None, match.groups()):
            if part not in words:
                pytest.fail(f"{document.name} names `{name}`, which no source has")


def exists(name):
    """Whether a file has that path, or ctest knows a test of that name."""
    folder, _, test = name.rpartition("/")
    tests = ROOT / "tests" / folder
    return (ROOT / name).exists() or (tests / f"tst_{test}.cpp").exists() or (tests / f"test_{test}.py").exists()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_exist(document):
    for name in named(document):
        match = FILE.fullmatch(name)
        if match and match[1].split("/")[0] in (*FOLDERS, "schemas", "docs", "packaging", "translations", "examples"):
            if "NAME" in name or "…" in name:
                continue
            assert exists(match[1]), f"{document.name} names `{name}`, which is neither a file nor a test"


def test_labels_of_loom_replay_in_its_document_exist():
    sources = "".join((ROOT / f"console/replay/program/{name}.cpp").read_text() for name in ("summarytext", "describecommand"))
    labels = set(re.findall(r'::tr\("([A-Z][\w ]*)"\)', sources))
    shown = re.findall(r"^    ([A-Z][a-z]*(?: [a-z]+)?) {2,}\S", (ROOT / "docs/testing.md").read_text(), re.M)
    assert {"Sent", "Topics"} <= set(shown)
    assert set(shown) <= labels
