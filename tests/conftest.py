# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test in Python can ask for: the real service, on an embedded broker."""
import pytest

from support.service import Service


@pytest.fixture(scope="module")
def service():
    """A service of this module's own, ready to store what it is sent."""
    with Service() as running:
        running.wait_until_ready()
        yield running
