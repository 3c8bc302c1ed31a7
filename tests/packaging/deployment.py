# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared functions of the deployment tests."""
import os
import subprocess

PREFIX = "LOOM_"


def settings(environment=None):
    """Returns the settings that the service prints with --print-config. Fails if the service rejects the environment."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    command = [os.environ["LOOM_INGESTD"], "--print-config"]
    printed = subprocess.run(command, env={**inherited, **(environment or {})}, capture_output=True, text=True)
    assert printed.returncode == 0, printed.stderr
    lines = [line.partition("=") for line in printed.stdout.splitlines() if line.startswith(PREFIX)]
    return {name: value.rpartition("  # ")[0] for name, _, value in lines}


def assert_takes(environment):
    """Checks that the service knows every variable and uses its value."""
    given = {name: str(value) for name, value in environment.items() if name.startswith(PREFIX)}
    effective = settings(given)
    assert given.keys() <= effective.keys(), f"unknown settings: {given.keys() - effective.keys()}"
    assert {name: effective[name] for name in given} == given
