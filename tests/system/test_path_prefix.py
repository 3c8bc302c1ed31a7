# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The documentation behind a reverse proxy that removes a path prefix. test_docs_pages.py tests the same in a
browser."""
import json
import re
import urllib.parse
import urllib.request

import pytest
from websockets.sync.client import connect

from support.prefixproxy import PREFIX, nginx, plain_proxy
from support.service import Service

DOCUMENTS = ["/openapi.json", "/asyncapi.json"]
INVALID_PREFIXES = [
    *("//example.org", "https://example.org", "/loom/..", "/%2e%2e", "/loom, /inner", '/"><script>', "/a\u00e9"),
    "/" + "a" * 256,
]


@pytest.fixture(scope="module", params=["plain proxy", "nginx"])
def base(request, service, tmp_path_factory):
    """The address at which a proxy serves the service."""
    is_nginx = request.param == "nginx"
    proxy = nginx(service.port, tmp_path_factory.mktemp("nginx")) if is_nginx else plain_proxy(service.port)
    with proxy as url:
        yield url


def get(url, **headers):
    """Returns (address, headers, body) of the answer."""
    asked = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urllib.request.urlopen(asked, timeout=30) as answer:
        return answer.url, answer.headers, answer.read()


def servers(url, **headers):
    return json.loads(get(url, **headers)[2])["servers"]


@pytest.mark.parametrize("page", ["/docs", "/docs/", "/redoc", "/redoc/", "/docs?a=/b/"])
def test_all_links_of_a_page_have_the_prefix(base, page):
    address, _, html = get(base + page)
    references = [text for text in re.findall(r'(?:href|src)="([^"]*)"', html.decode()) if text != "data:,"]

    assert references
    for reference in references:
        target = urllib.parse.urljoin(address, reference)
        assert target.startswith(base + "/"), reference
        assert get(target)[2], reference


@pytest.mark.parametrize("document", ["/openapi.json", "/openapi.json/"])
def test_the_server_of_the_openapi_document_is_the_proxy(base, document):
    address, _, body = get(base + document)

    server = urllib.parse.urljoin(address, json.loads(body)["servers"][0]["url"]).rstrip("/")

    assert server == base
    assert get(server + "/healthz")[2]


def test_audio_is_accepted_at_the_documented_address(service, tmp_path):
    with nginx(service.port, tmp_path) as base:
        document = json.loads(get(base + "/asyncapi.json")[2])
        channel = document["channels"]["audio"]["address"].format(device_id="phone-1")
        path = document["servers"]["here"]["pathname"] + channel
        with connect(urllib.parse.urljoin(base.replace("http:", "ws:"), path)) as socket:
            socket.send('{"message_type": "ping"}')
            assert json.loads(socket.recv(timeout=30))["message_type"] == "pong"


@pytest.mark.parametrize("given", [PREFIX, PREFIX + "/"])
def test_the_documents_use_the_prefix_from_the_proxy(service, given):
    assert servers(service.url + "/openapi.json", X_Forwarded_Prefix=given) == [{"url": PREFIX}]
    assert servers(service.url + "/asyncapi.json", X_Forwarded_Prefix=given)["here"]["pathname"] == PREFIX


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("given", INVALID_PREFIXES)
def test_an_invalid_prefix_is_ignored(service, document, given):
    usual = get(service.url + document)[2]

    assert get(service.url + document, X_Forwarded_Prefix=given)[2] == usual


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_documents_are_not_cached_across_prefixes(service, document):
    _, headers, _ = get(service.url + document)

    assert "X-Forwarded-Prefix" in headers.get_all("Vary")
    assert headers["Cache-Control"] == "no-cache"


def test_a_public_url_takes_precedence_in_both_documents():
    with Service(LOOM_PUBLIC_URL="https://example.org:8443/loom/") as service:
        openapi = servers(service.url + "/openapi.json", X_Forwarded_Prefix="/other")
        asyncapi = servers(service.url + "/asyncapi.json", X_Forwarded_Prefix="/other")

    assert openapi == [{"url": "https://example.org:8443/loom"}]
    assert asyncapi == {"here": {"host": "example.org:8443", "protocol": "wss", "pathname": "/loom"}}
