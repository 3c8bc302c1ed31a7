# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""loom-ingestd --check-schemas OLD NEW."""
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RELEASED = Path(__file__).parent / "released_schemas"
STEPS = {
    "$id": "home/steps/v1",
    "$ref": "/message/v1",
    "required": ["count"],
    "properties": {"count": {"type": "integer", "minimum": 0, "maximum": 100000}, "note": {"type": "string"}},
    "x-loom": {"route": "/home/steps", "topic": "home.steps"},
}


def check(old, new):
    command = [os.environ["LOOM_INGESTD"], "--check-schemas", str(old), str(new)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


@pytest.fixture
def folders(tmp_path):
    """Writes two versions of a schema to two folders."""

    def folders(old, new):
        for name, schema in (("old", old), ("new", new)):
            (tmp_path / name).mkdir()
            (tmp_path / name / "steps.json").write_text(json.dumps(schema))
        return tmp_path / "old", tmp_path / "new"

    return folders


def test_the_schemas_accept_what_those_of_the_last_release_accept():
    ended = check(RELEASED, ROOT / "schemas")

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.startswith("No message was found that ")


def test_a_whole_catalogue_that_rejects_more_is_reported(tmp_path):
    shutil.copytree(RELEASED, tmp_path / "new")
    gps = tmp_path / "new/device/sensor/gps/v1.json"
    gps.write_text(gps.read_text().replace('"maximum": 90', '"maximum": 80'))
    (tmp_path / "new/device/state/power/v1.json").unlink()

    ended = check(RELEASED, tmp_path / "new")

    assert ended.returncode == 1, ended.stderr
    assert "device/sensor/gps/v1: latitude: ensure this value is less than or equal to 80\n" in ended.stdout
    assert "device/state/power/v1: the schema is gone\n" in ended.stdout
    (example,) = [line for line in ended.stdout.splitlines() if line.startswith("    accepted before: ")]
    assert 80 < json.loads(example.partition(": ")[2])["latitude"] <= 90


def test_an_own_schema_is_compared_as_an_addition_to_the_built_in_ones(folders):
    narrower = json.loads(json.dumps(STEPS))
    narrower["properties"]["note"]["maxLength"] = 10

    ended = check(*folders(STEPS, narrower))

    assert ended.returncode == 1, ended.stderr
    assert ended.stdout.startswith("home/steps/v1: note: ensure this value has at most 10 characters\n"), ended.stdout
    assert ended.stdout.count("\n") == 2, ended.stdout


def test_a_wider_schema_is_no_finding(folders):
    wider = json.loads(json.dumps(STEPS))
    wider["properties"]["count"] = {"type": "number"}

    ended = check(*folders(STEPS, wider))

    assert (ended.returncode, ended.stdout.count("\n")) == (0, 1), ended.stdout


@pytest.mark.parametrize("arguments", [[], ["one"], ["one", "two", "three"]])
def test_another_number_of_folders_is_rejected(arguments):
    ended = subprocess.run(
        [os.environ["LOOM_INGESTD"], "--check-schemas", *arguments], capture_output=True, text=True, timeout=60
    )

    assert ended.returncode == 2
    assert "--check-schemas OLD NEW" in ended.stderr


def test_a_folder_with_a_wrong_schema_is_rejected(folders):
    old, new = folders(STEPS, {**STEPS, "maximun": 1})

    ended = check(old, new)

    assert ended.returncode == 2
    assert ended.stderr.startswith(f"loom-ingestd: {new}/steps.json: /maximun: "), ended.stderr


def test_a_missing_folder_is_rejected(tmp_path):
    ended = check(tmp_path, tmp_path / "missing")

    assert ended.returncode == 2
    assert "there is no such directory" in ended.stderr
