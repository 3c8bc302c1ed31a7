# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the service says of /docs, /redoc and their files besides what is in them."""
import pytest

NOWHERE_ELSE = ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")


def policy_of(headers):
    """The Content-Security-Policy as {directive: sources}."""
    directives = [part.split() for part in headers["Content-Security-Policy"].split(";")]
    return {directive[0]: directive[1:] for directive in directives}


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_a_page_may_use_only_what_the_service_has(interactive_docs, path):
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
def test_a_file_says_what_it_is_and_may_be_kept(interactive_docs, path, kind):
    answer = interactive_docs.get(path)

    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "max-age=3600"
    assert len(answer.body) > 1000
