# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headers of /docs, /redoc and their files."""
import gzip
import socket
import urllib.error
import urllib.request
from typing import NamedTuple

import pytest

from support.service import Service

NOWHERE_ELSE = ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")


def policy_of(headers):
    """The Content-Security-Policy as a dictionary {directive: sources}."""
    directives = [part.split() for part in headers["Content-Security-Policy"].split(";")]
    return {directive[0]: directive[1:] for directive in directives}


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_a_page_may_only_load_from_the_service(interactive_docs, path):
    headers = interactive_docs.get(path).headers
    policy = policy_of(headers)

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
def test_a_file_has_a_content_type_and_is_cacheable(interactive_docs, path, kind):
    answer = interactive_docs.get(path)

    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "max-age=3600"
    assert len(answer.body) > 1000


class Reply(NamedTuple):
    status: int
    headers: dict  # by name, the values of all fields
    body: bytes


def ask(service, path, method="GET", **headers):
    """Header names are keyword arguments with underscores, such as If_None_Match."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(service.url + path, headers=named, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return Reply(answer.status, lines_of(answer.headers), answer.read())
    except urllib.error.HTTPError as other:
        with other:
            return Reply(other.code, lines_of(other.headers), other.read())


def converse(port, requests):
    """Returns everything that the service sends until it closes the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(requests.encode())
        received = b""
        while part := connection.recv(65536):
            received += part
    return received


def lines_of(headers):
    return {name: headers.get_all(name) for name in headers}


ALWAYS_THERE = ["/docs", "/docs/", "/redoc", "/openapi.json", "/asyncapi.json"]
OF_SWAGGER_AND_REDOC = [
    "/docs/swagger.css",
    "/docs/swagger-ui-bundle.js",
    "/docs/swagger-ui.css",
    "/docs/LICENSE",
    "/redoc/redoc.standalone.js",
]


def is_compressed_and_cached(service, path):
    plain = ask(service, path, Accept_Encoding="identity")
    packed = ask(service, path, Accept_Encoding="br, gzip;q=0.8")

    assert (plain.status, packed.status) == (200, 200)
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == ["gzip"]
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body)
    assert packed.headers["Content-Length"] == [str(len(packed.body))]
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
    assert ask(service, path, Accept_Encoding="gzip;q=0").body == plain.body
    assert plain.headers["ETag"] != packed.headers["ETag"], "two representations with the same strong entity tag"
    for answer, accepted in ((plain, "identity"), (packed, "gzip")):
        (tag,) = answer.headers["ETag"]
        assert tag[0] == tag[-1] == '"'
        assert "Accept-Encoding" in answer.headers["Vary"]
        again = ask(service, path, Accept_Encoding=accepted, If_None_Match=f'"another", {tag}')
        assert (again.status, again.body) == (304, b"")
        for name in ("ETag", "Vary", "Cache-Control"):
            assert again.headers[name] == answer.headers[name]
        head = ask(service, path, "HEAD", Accept_Encoding=accepted)
        assert (head.status, head.body) == (200, b"")
        for name in ("ETag", "Content-Length", "Content-Encoding"):
            assert head.headers.get(name) == answer.headers.get(name)
    (other,) = plain.headers["ETag"]
    assert ask(service, path, Accept_Encoding="gzip", If_None_Match=other).status == 200, "it has the other one"


@pytest.mark.parametrize("path", ALWAYS_THERE)
def test_a_page_is_compressed_and_cached(service, path):
    is_compressed_and_cached(service, path)


@pytest.mark.parametrize("path", OF_SWAGGER_AND_REDOC)
def test_a_file_is_compressed_and_cached(interactive_docs, path):
    is_compressed_and_cached(interactive_docs, path)


@pytest.mark.parametrize("path", ["/openapi.json", "/asyncapi.json"])
def test_documents_with_and_without_a_prefix_have_different_tags(service, path):
    (tag,) = ask(service, path).headers["ETag"]

    answer = ask(service, path, X_Forwarded_Prefix="/loom", Accept_Encoding="gzip", If_None_Match=tag)

    assert answer.status == 200
    assert "ETag" not in answer.headers
    assert b'/loom"' in answer.body


def test_a_document_with_a_public_url_is_compressed():
    with Service(LOOM_PUBLIC_URL="https://example.org/loom") as service:
        is_compressed_and_cached(service, "/openapi.json")
        answer = ask(service, "/openapi.json", Accept_Encoding="gzip")

    assert b'"https://example.org/loom"' in gzip.decompress(answer.body)


def test_connections_stay_open_after_an_answer_without_a_body(service):
    (tag,) = ask(service, "/openapi.json").headers["ETag"]
    request = f"GET /openapi.json HTTP/1.1\r\nHost: h\r\nIf-None-Match: {tag}\r\n"

    received = converse(service.port, request + "\r\n" + request + "Connection: close\r\n\r\n")

    assert received.count(b"HTTP/1.1 304 Not Modified\r\n") == 2
    assert received.endswith(b"\r\n\r\n")
