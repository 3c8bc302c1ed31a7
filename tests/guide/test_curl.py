# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's lines for a shell, run by a shell as they stand."""
import json
import os
import re

import pytest

from guide.answers import Answers
from guide.comparison import differences
from guide.guide import each
from guide.programs import at_service, run

BODY = re.compile(r"-d '(?P<body>[^']*)'")


@pytest.fixture
def curl_tells_status(tmp_path):
    """curl's own configuration file has it write each status to standard error, so that its lines need no change."""
    (tmp_path / ".curlrc").write_text('silent\nwrite-out = "%{stderr}%{http_code}\\n"\n', encoding="utf-8")
    return {**os.environ, "CURL_HOME": str(tmp_path), "HOME": str(tmp_path)}


def documents_in(text):
    """The JSON documents that stand one after the other."""
    found, decoder, text = [], json.JSONDecoder(), text.strip()
    while text:
        document, end = decoder.raw_decode(text)
        found.append(document)
        text = text[end:].strip()
    return found


def calls_of(script):
    """(method, route, body) of each curl line."""
    bodies = [BODY.search(call) for call in re.split(r"^curl ", script.text, flags=re.MULTILINE)[1:]]
    requests = [json.loads(match["body"]) if match else None for match in bodies]
    return [("GET" if body is None else "POST", route, body) for route, body in zip(script.routes, requests)]


@each("curl script")
def test_a_curl_line_gets_what_the_guide_shows(service, fact, guide, tmp_path, curl_tells_status):
    script, instead = fact.data, guide.instead(fact) or {}
    calls, answers = calls_of(script), Answers(guide)
    refusal = instead.get("status") or script.status

    ended = run(["bash", "-euc", at_service(script.text, service)], tmp_path, curl_tells_status)

    statuses, bodies = [int(status) for status in ended.stderr.split()], documents_in(ended.stdout)
    assert len(bodies) == len(calls)
    if refusal:
        assert statuses == [refusal] * len(calls)
        assert_refused(bodies, instead.get("field") or script.missing)
        return
    assert statuses == [200 if method == "GET" else 201 for method, _, _ in calls]
    for (method, route, request), body in zip(calls, bodies):
        assert not answers.differences(method, route, body, request)
    if script.body:
        assert not differences({**script.body, **made_anew(script.body, bodies[-1])}, bodies[-1])


def made_anew(shown, body):
    """The id that the guide abbreviates: any will do."""
    return {"message_id": body["message_id"]} if shown.get("message_id") == "uuid" else {}


def assert_refused(bodies, field):
    for body in bodies:
        assert body["status"] == "error"
        assert isinstance(body["detail"], list) and body["detail"]
        assert field is None or ["body", field] in [entry["loc"] for entry in body["detail"]]


@each("Apache Bench script")
def test_apache_bench_sees_no_failure(service, fact, tmp_path):
    command, file, body = fact.data
    (tmp_path / file).write_text(body, encoding="utf-8")
    asked_for = command[command.index("-n") + 1]

    ended = run([at_service(word, service) for word in command], tmp_path)

    assert re.search(rf"^Complete requests: +{asked_for}$", ended.stdout, re.MULTILINE), ended.stdout
    assert re.search(r"^Failed requests: +0$", ended.stdout, re.MULTILINE), ended.stdout
    assert "Non-2xx responses" not in ended.stdout
