# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that need what is not everywhere."""
import os

import pytest


def missing(what):
    """Skips the test for what is not there; fails where every test has to run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}; in CI this has to run")
    pytest.skip(what)
