# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the peers with their own tools, if these are installed."""
import shutil
import subprocess
import sys

from bench.subjects import BUILD, PEERS, PROGRAMS

VENV = BUILD / "bench" / "venv"


def prepare():
    """Returns the names of peers that cannot be built, with the reasons."""
    made = {"go": _go, "python": _python}
    return {name: reason for name, make in made.items() if (reason := make())}


def _go():
    if not shutil.which("go"):
        return "go is not installed"
    return _run(["go", "build", "-o", PROGRAMS / "peer-go", "."], cwd=PEERS / "go")


def _python():
    wanted = PEERS / "python" / "requirements.txt"
    installed = VENV / "requirements.txt"
    if installed.exists() and installed.read_text() == wanted.read_text():
        return None
    shutil.rmtree(VENV, ignore_errors=True)
    reason = _run([sys.executable, "-m", "venv", VENV]) or _run(
        [VENV / "bin" / "pip", "install", "-q", "--disable-pip-version-check", "-r", wanted]
    )
    if not reason:
        shutil.copy(wanted, installed)
    return reason


def _run(command, **options):
    """Returns why the command failed, or None."""
    finished = subprocess.run(list(map(str, command)), capture_output=True, text=True, **options)
    return None if finished.returncode == 0 else f"{command[0]}: {finished.stderr.strip()[-300:]}"
