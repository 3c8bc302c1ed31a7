# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs of the guide unchanged, except for the address of the service."""
import subprocess

ADDRESS = "localhost:8000"


def at_service(text, service):
    return text.replace(ADDRESS, f"127.0.0.1:{service.port}")


def run(command, folder, environment=None, seconds=60):
    """Returns the program's output; fails on a non-zero exit code."""
    ended = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=seconds, check=False
    )
    assert ended.returncode == 0, f"exit code {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
    return ended
