# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev builds only what a command needs, builds nothing twice, and shows the progress of long work."""
import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def configure(folder, **parts):
    """Returns all compile commands."""
    options = [f"-DLOOM_{part.upper()}={state}" for part, state in parts.items()]
    command = ["cmake", "-G", "Ninja", "-S", ROOT, "-B", folder, "-DCMAKE_BUILD_TYPE=Release", "-DLOOM_API_DOCS=OFF", *options]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert ran.returncode == 0, ran.stderr
    commands = json.loads((folder / "compile_commands.json").read_text())
    return {command["command"] for command in commands}


def test_the_service_is_compiled_once_for_run_and_for_test(tmp_path):
    for_run = configure(tmp_path, console="OFF", tests="OFF")
    for_test = configure(tmp_path, console="ON", tests="ON")

    assert not [command for command in for_run if f"{ROOT}/console/" in command or f"{ROOT}/tests/" in command]
    assert for_run - for_test == set()
    assert len(for_test) > len(for_run) + 100


OUTPUT = {
    "apt": ["dlstatus:3:8.1:Retrieving file 2 of 9 (1s remaining)", "Setting up g++ ...",
            "pmstatus:g++:amd64:52.9:Unpacking g++ (amd64)", "pmstatus:cmake:54.0:Configuring cmake (amd64)"],
    "debootstrap": ["I: Retrieving libc6 2.36-9", "I: Validating libc6 2.36-9", "W: something", "I: Retrieving mawk 1.3", "I: Unpacking libc6..."],
    "mvn": ["[INFO] Downloading from central: https://repo/kafka/4.1.1/kafka-4.1.1.jar",
            "[INFO] Downloaded from central: https://repo/kafka/4.1.1/kafka-4.1.1.jar (5.0 MB at 3.4 MB/s)"],
    "ninja": ["ninja: Entering directory", "10/200 Building CXX object service/front.cpp.o", "100/200 Linking CXX bin/loom"],
    "npm": ["npm http fetch GET 200 https://registry/ajv/-/ajv-8.20.0.tgz 120ms (cache miss)", "added 2 packages"],
    "pip": ["Collecting yarl==1.25.1 (from -r tests/requirements.txt (line 50))"],
}
SHOWN = {
    "apt": ["Downloading: 8 % file 2 of 9 (1s remaining)", "Installing: 52 % g++"],
    "debootstrap": ["Retrieving: 1 libc6", "Unpacking: 1 libc6..."],
    "mvn": ["Downloading: 1 kafka-4.1.1.jar"],
    "ninja": ["Building: 5 % front.cpp.o", "Building: 50 % loom"],
    "npm": ["Fetching: 25 % ajv-8.20.0.tgz"],
    "pip": ["Fetching: 25 % yarl==1.25.1"],
}


@pytest.mark.parametrize("kind", OUTPUT)
def test_long_work_shows_its_progress(tmp_path, kind):
    text = "".join(f"{line}\n" for line in OUTPUT[kind])
    command = [ROOT / "tools" / "progress", kind, tmp_path / "log", "4"][:4 if kind in ("npm", "pip") else 3]

    ran = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)

    assert ran.returncode == 0
    assert ran.stderr.splitlines() == [f"    {line}" for line in SHOWN[kind]]
    assert (tmp_path / "log").read_text() == text


def test_compilation_shows_one_line_per_ten_percent(tmp_path):
    text = "".join(f"{step}/1000 Building CXX object {step}.cpp.o\n" for step in range(1, 1001))

    ran = subprocess.run([ROOT / "tools" / "progress", "ninja", tmp_path / "log"], input=text, capture_output=True, text=True,
                         timeout=60)

    assert [line.split()[1] for line in ran.stderr.splitlines()] == [str(percent) for percent in range(0, 101, 10)]
