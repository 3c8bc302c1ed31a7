# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test in Python can ask for: the real service, on an embedded broker."""
import pytest

from support.missing import missing
from support.service import Service


@pytest.fixture(scope="module")
def service():
    """A service of this module's own, ready to store what it is sent."""
    with Service() as running:
        running.wait_until_ready()
        yield running


@pytest.fixture(scope="module")
def interactive_docs(service):
    """The same, if it was built with Swagger UI and Redoc."""
    if b"swagger-ui" not in service.get("/docs").body:
        missing("this build has the plain pages: npm was not there, or LOOM_API_DOCS is OFF")
    return service
