# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the guide's shell commands unchanged."""
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
def curl_prints_status(tmp_path):
    """Makes curl write each status to standard error, by a configuration file, so that the commands need no change."""
    (tmp_path / ".curlrc").write_text('silent\nwrite-out = "%{stderr}%{http_code}\\n"\n', encoding="utf-8")
    return {**os.environ, "CURL_HOME": str(tmp_path), "HOME": str(tmp_path)}


def documents_in(text):
    """The consecutive JSON documents in the text."""
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
def test_a_curl_command_gets_the_answer_in_the_guide(service, fact, guide, tmp_path, curl_prints_status):
    script, instead = fact.data, guide.instead(fact) or {}
    calls, answers = calls_of(script), Answers(guide)
    refusal = instead.get("status") or script.status

    ended = run(["bash", "-euc", at_service(script.text, service)], tmp_path, curl_prints_status)

    statuses, bodies = [int(status) for status in ended.stderr.split()], documents_in(ended.stdout)
    assert len(bodies) == len(calls)
    if refusal:
        assert statuses == [refusal] * len(calls)
        assert_rejected(bodies, instead.get("field") or script.missing)
        return
    assert statuses == [200 if method == "GET" else 201 for method, _, _ in calls]
    for (method, route, request), body in zip(calls, bodies):
        assert not answers.differences(method, route, body, request)
    if script.body:
        assert not differences({**script.body, **is_generated(script.body, bodies[-1])}, bodies[-1])


def is_generated(shown, body):
    """An id that the guide abbreviates: any value is accepted."""
    return {"message_id": body["message_id"]} if shown.get("message_id") == "uuid" else {}


def assert_rejected(bodies, field):
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
