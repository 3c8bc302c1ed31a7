# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Skips tests whose requirements are not installed."""
import os

import pytest


def missing(what):
    """Skips the test, with the missing requirement as the reason; fails in CI, where all tests must run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}; in CI this has to run")
    pytest.skip(what)
