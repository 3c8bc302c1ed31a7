# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links in the documents have valid targets, and the settings and metrics that they name exist."""
import re
from pathlib import Path

import pytest

from deployment import settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("[es]*/README.md")])
NAMES = (
    "concepts", "clients", "console", "deploying", "kafka", "reverse-proxy", "runbook", "security", "sizing", "testing",
    "troubleshooting",
)
FOR_OPERATORS = [ROOT / "docs" / f"{name}.md" for name in NAMES]

LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
OF_THE_CONSOLE = {"LOOM_KEY"}  # a variable of loom-console and loom-replay
SETTING = re.compile(r"\bLOOM_[A-Z_]+[A-Z]\b")
METRIC = re.compile(r"\b(?:loom|process)_(?!devices\b)[a-z_]+\b")  # loom_devices is a claim of tokens

# Their texts come from tables that name settings and metrics in sentences.
FOR_OPERATORS += [ROOT / "docs" / f"{name}.md" for name in ("configuration", "errors", "metrics")]


def anchors(document):
    """Returns the anchors that code hosting sites derive from headings."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(document.read_text())}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_has_a_target(document):
    for link in LINK.findall(document.read_text()):
        if ":" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), f"{link}: the file does not exist"
        assert not anchor or anchor in anchors(target), f"{link}: the heading does not exist"


@pytest.mark.parametrize("document", FOR_OPERATORS, ids=lambda path: path.stem)
def test_every_named_setting_exists(document):
    assert set(SETTING.findall(document.read_text())) <= settings().keys() | OF_THE_CONSOLE


@pytest.mark.parametrize("document", FOR_OPERATORS, ids=lambda path: path.stem)
def test_every_named_metric_exists(service, document):
    families = set(re.findall(r"^# TYPE (\w+)", service.get("/metrics").body.decode(), re.MULTILINE))
    named = set(METRIC.findall(document.read_text()))
    assert named <= families, f"{named - families} is not in /metrics"
