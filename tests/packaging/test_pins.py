# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every pinned tool supports the versions of the baseline distribution, independent of this machine's versions."""
import json
import os
import subprocess
import zipfile
from importlib.metadata import distributions
from pathlib import Path

from packaging.specifiers import SpecifierSet

from support.missing import missing

ROOT = Path(__file__).parents[2]
# Versions in Debian 12: nodejs, npm, python3 and openjdk-17-jre-headless.
BASELINE = {"node": "18.20.4", "npm": "9.2.0"}
PYTHON = "3.11.2"
CLASS_FILES_OF_JAVA_17 = 61

UNSUPPORTED = """
const {satisfies} = require("semver");
const [versions, packages] = JSON.parse(require("fs").readFileSync(0));
const excludes = ({engines = {}}) => Object.keys(versions).some(tool => tool in engines && !satisfies(versions[tool], engines[tool]));
console.log(JSON.stringify(Object.keys(packages).filter(name => excludes(packages[name]))));
"""


def unsupported(packages):
    """Returns the npm packages whose `engines` exclude the baseline."""
    given = json.dumps([BASELINE, packages])
    ran = subprocess.run(["node", "-e", UNSUPPORTED], input=given, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_every_npm_package_supports_the_baseline():
    packages = json.loads((ROOT / "tests" / "package-lock.json").read_text())["packages"]

    assert len(packages) > 20
    assert unsupported(packages) == []


def test_a_package_for_a_newer_node_is_detected():
    packages = {"old": {"engines": {"node": ">=18"}}, "new": {"engines": {"node": ">=20"}}, "any": {}}

    assert unsupported(packages) == ["new"]


def test_every_python_package_supports_the_baseline():
    wanted = {package.metadata["Name"]: package.metadata["Requires-Python"] or "" for package in distributions()}

    assert len(wanted) > 20
    assert [name for name, versions in wanted.items() if PYTHON not in SpecifierSet(versions)] == []


def class_file_version(jar):
    """Returns the highest version of a jar's class files, without META-INF/versions for newer Java versions."""
    with zipfile.ZipFile(jar) as archive:
        names = [name for name in archive.namelist() if name.endswith(".class") and not name.startswith("META-INF/")]
        return max((int.from_bytes(archive.open(name).read(8)[6:8], "big") for name in names), default=0)


def test_every_kafka_jar_supports_the_baseline():
    jars = sorted(Path(os.environ["LOOM_KAFKA_JARS"]).glob("*.jar"))
    if not jars:
        missing("Kafka's jars were not found: ./dev test downloads them")

    assert {jar.name for jar in jars if class_file_version(jar) > CLASS_FILES_OF_JAVA_17} == set()
