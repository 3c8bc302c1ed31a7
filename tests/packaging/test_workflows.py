# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CI workflows consist of valid ./dev commands and file transfers."""
import re
import shlex
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = {path.name: yaml.safe_load(path.read_text()) for path in (ROOT / ".github" / "workflows").glob("*.yml")}
DEV = (ROOT / "dev").read_text()
LINT = (ROOT / "tools" / "lint").read_text()
COMMANDS = {command for line in re.findall(r"^    ([a-z |]+)\) ", DEV, re.MULTILINE) for command in line.split(" | ")}
ACTIONS = {"actions/checkout", "actions/upload-artifact", "actions/download-artifact"}


def jobs():
    for file, workflow in WORKFLOWS.items():
        for name, job in workflow["jobs"].items():
            yield pytest.param(job, id=f"{file} {name}")


def steps():
    for job in jobs():
        for number, step in enumerate(job.values[0]["steps"], 1):
            yield pytest.param(step, id=f"{job.id} step {number}")


def test_there_are_workflows_for_changes_and_for_releases():
    assert WORKFLOWS.keys() == {"ci.yml", "release.yml"}
    # YAML 1.1 reads the key `on` as true.
    assert WORKFLOWS["release.yml"][True] == {"push": {"tags": ["v*"]}}


@pytest.mark.parametrize("step", list(steps()))
def test_a_step_calls_dev_or_moves_files(step):
    if "uses" in step:
        action, _, version = step["uses"].partition("@")
        assert action in ACTIONS and version.startswith("v")
        return
    words = shlex.split(step["run"])
    assert "\n" not in step["run"].strip()
    if words[:3] == ["gh", "release", "create"]:
        return
    assert words[0] == "./dev", f"move {step['run']} into ./dev"
    assert words[1] in COMMANDS, f"./dev has no command '{words[1]}'"
    for option in filter(lambda word: word.startswith("-"), words[2:]):
        known = f" {option})" in DEV or (words[1] == "lint" and f'"{option}"' in LINT)
        assert known, f"./dev {words[1]} has no option {option}"


@pytest.mark.parametrize("job", list(jobs()))
def test_a_job_has_its_sources_before_it_uses_them(job):
    assert job["steps"][0]["uses"].startswith("actions/checkout@")
    container = job.get("container", "buildpack-deps:noble-scm")
    image = container if isinstance(container, str) else container["image"]
    assert image.startswith("buildpack-deps:")


@pytest.mark.parametrize("job", list(jobs()))
def test_a_job_waits_for_jobs_that_exist(job):
    needs = job.get("needs", [])
    for needed in [needs] if isinstance(needs, str) else needs:
        assert any(needed in workflow["jobs"] for workflow in WORKFLOWS.values())


def test_only_the_release_may_write():
    for file, workflow in WORKFLOWS.items():
        assert workflow["permissions"] == {"contents": "read"}, file
        writing = {name for name, job in workflow["jobs"].items() if "permissions" in job}
        assert writing == ({"release"} if file == "release.yml" else set())
