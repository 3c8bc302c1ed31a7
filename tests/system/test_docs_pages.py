# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/docs and /redoc as people meet them, in a headless browser."""
import json
import os
import pathlib
import shutil
import subprocess

import pytest

from support.missing import missing

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def seen(interactive_docs):
    """What a browser saw on both pages."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        missing("there is no browser: install the package chromium")
    folder = pathlib.Path(os.environ["LOOM_SCREENSHOTS"])
    folder.mkdir(parents=True, exist_ok=True)
    script = pathlib.Path(__file__).with_name("docpages.js")
    command = ["node", script, browser, interactive_docs.url, folder]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def api(service):
    return json.loads(service.get("/openapi.json").body)


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_a_page_breaks_none_of_its_own_rules(seen, page):
    assert seen[page]["violations"] == []


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_the_browser_has_nothing_to_complain_of(seen, page):
    assert seen[page]["complaints"] == []


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_a_page_asks_nobody_but_the_service(seen, page):
    assert seen[page]["foreign"] == []


def test_swagger_ui_shows_every_path(seen, api):
    shown = [path.replace("\u200b", "") for path in seen["swagger"]["operations"]]

    assert sorted(shown) == sorted(api["paths"])


def test_swagger_ui_really_posts(seen):
    tried = seen["swagger"]["tried"]

    assert (tried["status"], tried["shown"]) == (201, "201")
    assert tried["body"]["topic"] == "device.sensor.gps.raw"


def test_redoc_shows_every_operation_once(seen, api):
    titles = [path[method]["summary"] for path in api["paths"].values() for method in ("get", "post") if method in path]
    tags = [tag["name"] for tag in api["tags"]]

    assert sorted(seen["redoc"]["titles"]) == sorted(titles + tags)
    assert seen["redoc"]["opened"] > len(titles)
