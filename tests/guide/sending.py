# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends requests as the guide shows them."""
import requests

from guide.guide import the_guide


def sent(service, route, body):
    return requests.post(service.url + route, json=body, timeout=30)


def assert_accepted(answer):
    assert answer.status_code == 201, f"{answer.status_code} {answer.text}"


def assert_refused(answer, path):
    assert answer.status_code == 422, f"{answer.status_code} {answer.text}"
    assert [entry["loc"] for entry in answer.json()["detail"]] == [["body", *path]]


def schema_at(route):
    return next(fact.data for fact in the_guide().facts("request schema") if fact.data.route == route)
