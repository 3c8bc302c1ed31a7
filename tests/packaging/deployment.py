# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of what deploys the service share."""
import os
import subprocess

PREFIX = "LOOM_"


def settings(environment=None):
    """The service's settings with their values, as it says itself; fails where it refuses the environment."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    command = [os.environ["LOOM_INGESTD"], "--print-config"]
    printed = subprocess.run(command, env={**inherited, **(environment or {})}, capture_output=True, text=True)
    assert printed.returncode == 0, printed.stderr
    lines = [line.partition("=") for line in printed.stdout.splitlines() if line.startswith(PREFIX)]
    return {name: value.rpartition("  # ")[0] for name, _, value in lines}


def assert_takes(environment):
    """Every variable is one that the service knows, and it takes the values."""
    given = {name: str(value) for name, value in environment.items() if name.startswith(PREFIX)}
    in_force = settings(given)
    assert given.keys() <= in_force.keys(), f"the service knows no {given.keys() - in_force.keys()}"
    assert {name: in_force[name] for name in given} == given
