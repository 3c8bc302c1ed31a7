# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headings of endpoints, labelled lines, table rows."""
import re

from guide.recognition import WEBSOCKET, recogniser

ENDPOINT = re.compile(r"`(?P<method>GET|POST) (?P<route>/\S*)`")
CODE = re.compile(r"`([^`]+)`")


def endpoint_of(item):
    """(method, route) of the heading above the item, or None."""
    match = ENDPOINT.search(item.heading)
    return (match["method"], match["route"]) if match else None


@recogniser("endpoint", "heading")
def endpoint(item):
    return endpoint_of(item)


def _line(kind, label, pattern, feature=""):
    """Recognises a line with this label and a matching value. The data is the match."""

    @recogniser(kind, "line", feature=feature)
    def recognise(item):
        return re.fullmatch(pattern, item.text) if item.label == label else None


_line("base URL", "Base URL", r"`http://localhost:(?P<port>\d+)`.*")
_line("version", "Service Version", r"v(?P<version>[\d.]+)")
_line("version", "API Version", r"v(?P<version>[\d.]+)")
_line("documentation pages", "OpenAPI Docs", r"`(?P<first>/\S+)` and `(?P<second>/\S+)`")
_line("no authentication", "Current Status", r"No authentication required.*")
_line("every origin", "Production Note", r".*CORS policy allows all origins \(`\*`\).*")
_line("same response", "Response", r"Same as `(?P<route>/[^`\s]*)`")
_line("target topic", "Target Kafka Topic", r"`(?P<topic>[\w.{}]+)`")
_line("content type", "Content-Type", r"`(?P<type>[^`]+)`")
_line("WebSocket URL", "WebSocket URL", r"`ws://localhost:\d+(?P<route>/\S+)`", feature=WEBSOCKET)

# The cause of each row in the table of status codes; the tests reproduce each.
USAGES = {
    "successful get requests": "get",
    "successful post requests": "post",
    "invalid request format": "no JSON",
    "missing required fields": "missing field",
    "data validation errors": "invalid value",
    "service dependencies unavailable": "no Kafka",
}


@recogniser("status code", "row")
def status_code(item):
    if item.columns != ("Code", "Description", "Usage"):
        return None
    code, phrase, usage = item.text.split(" | ")
    situations = [USAGES.get(words.lower()) for words in usage.split(" or ")]
    if None in situations or not (number := CODE.fullmatch(code)):
        return None
    return int(number[1]), phrase, dict(zip(usage.split(" or "), situations))
