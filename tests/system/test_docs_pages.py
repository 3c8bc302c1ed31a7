# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/docs, /redoc and /openapi.json as people and programs meet them: in a headless browser, over HTTP."""
import json
import os
import pathlib
import shutil
import subprocess
import urllib.request

import jsonschema_rs
import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NOWHERE_ELSE = ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")


def missing(what):
    """Skips the test, but not where every test has to run."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}; in CI this has to run")
    pytest.skip(what)


def get(service, path):
    with urllib.request.urlopen(service.url + path, timeout=30) as answer:
        return answer.status, answer.headers, answer.read()


def policy_of(headers):
    """The Content-Security-Policy as {directive: sources}."""
    directives = [part.split() for part in headers["Content-Security-Policy"].split(";")]
    return {directive[0]: directive[1:] for directive in directives}


@pytest.fixture(scope="module")
def interactive(service):
    """A service that was built with Swagger UI and Redoc."""
    if b"swagger-ui" not in get(service, "/docs")[2]:
        missing("this build has the plain pages: npm was not there, or LOOM_API_DOCS is OFF")
    return service


@pytest.fixture(scope="module")
def seen(interactive):
    """What a browser saw on both pages."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        missing("there is no browser: install the package chromium")
    folder = pathlib.Path(os.environ["LOOM_SCREENSHOTS"])
    folder.mkdir(parents=True, exist_ok=True)
    script = pathlib.Path(__file__).with_name("docpages.js")
    command = ["node", script, browser, interactive.url, folder]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def api(service):
    return json.loads(get(service, "/openapi.json")[2])


def media_of(api):
    """Everything in the document that has a schema and examples, with its place."""
    places = {}

    def collect(value, place):
        if isinstance(value, dict):
            if "schema" in value and ("example" in value or "examples" in value):
                places[place] = value
            for name, inner in value.items():
                collect(inner, f"{place}/{name}")

    collect(api["paths"], "paths")
    collect(api["components"]["responses"], "responses")
    return places


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


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_a_page_may_use_only_what_the_service_has(interactive, path):
    status, headers, _ = get(interactive, path)
    policy = policy_of(headers)

    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    for rule in NOWHERE_ELSE:
        assert rule in headers["Content-Security-Policy"]
    assert policy["script-src"] == ["'self'"]
    assert policy["connect-src"] == ["'self'"]
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
        ("/docs/swagger-ui.css", "text/css; charset=utf-8"),
        ("/docs/LICENSE", "text/plain; charset=utf-8"),
        ("/redoc/redoc.standalone.js", "text/javascript; charset=utf-8"),
        ("/redoc/LICENSE", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_says_what_it_is_and_may_be_kept(interactive, path, kind):
    _, headers, body = get(interactive, path)

    assert headers["Content-Type"] == kind
    assert headers["Cache-Control"] == "max-age=3600"
    assert len(body) > 1000


def test_every_example_of_the_document_fits_its_schema(api):
    places = media_of(api)
    wrong = []
    for place, media in places.items():
        schema = {**media["schema"], "components": api["components"]}
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        examples = [media["example"]] if "example" in media else [e["value"] for e in media["examples"].values()]
        wrong += [f"{place}: {error.message}" for example in examples for error in validator.iter_errors(example)]

    assert wrong == []
    assert len(places) > 60
