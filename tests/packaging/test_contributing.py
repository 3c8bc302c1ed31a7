# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that contributors and their tools read match the project."""
import json
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEV = (ROOT / "dev").read_text()
UPDATES = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text())["updates"]
# The file that each ecosystem of Dependabot looks for.
PINS = {"pip": "requirements.txt", "npm": "package.json", "gomod": "go.mod", "maven": "pom.xml", "docker": "Dockerfile",
        "docker-compose": "compose.yaml"}
FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


def sources(pattern):
    return [path for path in ROOT.rglob(pattern) if path.relative_to(ROOT).parts[0] != "build"]


@pytest.mark.parametrize("ecosystem", PINS)
def test_dependabot_updates_every_file_with_pinned_versions(ecosystem):
    updated = {folder for update in UPDATES if update["package-ecosystem"] == ecosystem
               for folder in update.get("directories", [update.get("directory")])}

    assert updated == {f"/{path.parent.relative_to(ROOT)}" for path in sources(PINS[ecosystem])}


def test_the_development_container_has_no_package_list_of_its_own():
    text = (ROOT / ".devcontainer" / "devcontainer.json").read_text()
    container = json.loads(text)

    assert [path.name for path in (ROOT / ".devcontainer").iterdir()] == ["devcontainer.json"]
    assert "apt" not in text and "features" not in container
    assert container["onCreateCommand"] == "./dev setup --tests"
    assert f'"image": "{container["image"]}"' in text and f"container: {container['image']}" in (
        ROOT / ".github" / "workflows" / "ci.yml").read_text(), "CI tests in another image"


def test_the_hook_of_pre_commit_calls_dev():
    hooks = [hook for repository in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
             for hook in repository["hooks"]]

    assert hooks
    for hook in hooks:
        command = re.fullmatch(r"\./dev (\w+) .*", hook["entry"])
        assert command and f"do_{command[1]}()" in DEV


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_has_what_github_requires(form):
    content = yaml.safe_load(form.read_text())

    assert {"name", "description", "body"} <= content.keys()
    ids = [field["id"] for field in content["body"] if field["type"] != "markdown"]
    assert ids and len(ids) == len(set(ids))
    for field in content["body"]:
        assert field["type"] == "markdown" or field["attributes"]["label"]
