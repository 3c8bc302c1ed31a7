# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/docs and /redoc in a headless browser: directly from the service and behind reverse proxies."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import urllib.parse

import pytest

from support.missing import missing
from support.prefixproxy import nginx, plain_proxy
from support.service import Service

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module", params=["direct", "plain proxy, trailing slash", "nginx"])
def way(request, interactive_docs, tmp_path_factory):
    """How the browser reaches the service: the base address and the suffix of page paths."""
    if request.param == "direct":
        yield interactive_docs.url, ""
    elif request.param == "nginx":
        with nginx(interactive_docs.port, tmp_path_factory.mktemp("nginx")) as base:
            yield base, ""
    else:
        with plain_proxy(interactive_docs.port) as base:
            yield base, "/"


@pytest.fixture(scope="module")
def seen(way, tmp_path_factory):
    """What the browser reports of both pages."""
    base, slash = way
    is_direct = urllib.parse.urlsplit(base).path == ""
    folder = pathlib.Path(os.environ["LOOM_SCREENSHOTS"]) if is_direct else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return browsed(base, folder, "/docs" + slash, "/redoc" + slash)


def browsed(base, folder, *arguments):
    """The report of docpages.js."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        missing("there is no browser: install the package chromium")
    script = pathlib.Path(__file__).with_name("docpages.js")
    ran = subprocess.run(["node", script, browser, base, folder, *arguments], capture_output=True, text=True, timeout=240)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def api(service):
    return json.loads(service.get("/openapi.json").body)


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_a_page_complies_with_its_content_security_policy(seen, page):
    assert seen[page]["violations"] == []


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_the_browser_reports_no_errors(seen, page):
    assert seen[page]["complaints"] == []


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_a_page_sends_requests_to_the_service_only(seen, page):
    assert seen[page]["foreign"] == []


def test_swagger_ui_shows_every_path(seen, api):
    shown = [path.replace("\u200b", "") for path in seen["swagger"]["operations"]]

    assert sorted(shown) == sorted(api["paths"])


def test_swagger_ui_posts_a_message(seen, way):
    tried = seen["swagger"]["tried"]

    assert (tried["status"], tried["shown"]) == (201, "201")
    assert tried["url"] == way[0] + "/sensor/gps"
    assert tried["body"]["topic"] == "device.sensor.gps.raw"


def test_redoc_shows_every_operation_once(seen, api):
    titles = [path[method]["summary"] for path in api["paths"].values() for method in ("get", "post") if method in path]
    tags = [tag["name"] for tag in api["tags"]]

    assert sorted(seen["redoc"]["titles"]) == sorted(titles + tags)
    assert seen["redoc"]["opened"] > len(titles)


def test_redoc_shows_the_address_for_posts(seen, way):
    assert seen["redoc"]["server"] == way[0]


@pytest.mark.parametrize("page", ["swagger", "redoc"])
def test_the_description_links_to_the_other_document(seen, way, page):
    assert seen[page]["link"] == way[0] + "/asyncapi.json"


def test_swagger_ui_sends_the_key_after_authorize(interactive_docs, tmp_path):
    """With a service that requires keys, except for its documentation."""
    made = subprocess.run([os.environ["LOOM_INGESTD"], "--new-key", "reader"], capture_output=True, text=True, check=True)
    key, entry = made.stdout.splitlines()
    keys = tmp_path / "keys.json"
    keys.write_text(f'{{"keys": [{entry}]}}')
    settings = {"LOOM_AUTH": "required", "LOOM_AUTH_KEYS_FILE": str(keys), "LOOM_AUTH_EXEMPT": "/openapi.json,/docs*"}
    with Service(**settings) as service:
        service.wait_for_line(re.compile("Kafka is reachable"))
        seen = browsed(service.url, tmp_path, "/docs", "--key", key)
    assert (seen["without"], seen["with"]) == (401, 201)
    assert (seen["violations"], seen["foreign"]) == ([], [])
