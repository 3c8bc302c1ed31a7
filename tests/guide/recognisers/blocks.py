# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of JSON: requests, responses, errors, messages."""
import re
from dataclasses import dataclass

from guide import jsonc
from guide.recognisers.lines import endpoint_of
from guide.recognition import WEBSOCKET, recogniser
from guide.rules import aside_of

FIELD_COMMENT = re.compile(r"(?P<need>Required|Optional): (?P<words>[^()]+)(?:\((?P<aside>[^()]*)\))?")
BASE_COMMENT = re.compile(
    r'(?:(?P<required>Required): )?[^()]+(?:\((?:default: "(?P<default>[^"]*)"|(?P<made>auto-generated))\))?'
)
REQUEST_LINE = re.compile(r"(?P<method>POST) (?P<route>/\S+)\n(?P<body>.*)", re.DOTALL)
LEFT_OUT = re.compile(r"\.\.\. (?P<count>\d+) more .*")


@dataclass(frozen=True)
class Field:
    path: tuple
    is_required: bool
    rule: object  # the constraint in the comment; without values if the comment has none


@dataclass(frozen=True)
class RequestSchema:
    route: str
    body: object
    fields: list
    open: dict  # paths of objects with arbitrary content


def _annotated(text):
    """None if it is not JSON, apart from comments."""
    try:
        return jsonc.parse(text)
    except ValueError:
        return None


def _is_object(shown):
    return shown is not None and isinstance(shown.value, dict)


def _field(path, comment):
    match = FIELD_COMMENT.fullmatch(comment)
    aside = aside_of(match["aside"] or "Hz") if match else None
    return Field(path, match["need"] == "Required", aside) if aside else None


def _silent_siblings(shown):
    """Fields without a comment in an object with commented fields: they would not be tested."""
    objects = {path[:-1] for path in shown.comments}
    names = {(*path, name) for path in objects for name in jsonc.at(shown.value, path)}
    return names - shown.comments.keys()


@recogniser("request schema", "fence", language="json")
def request_schema(item):
    shown = _annotated(item.text) if item.label == "Request Schema" else None
    if not shown or not endpoint_of(item):
        return None
    fields = [_field(path, comment) for path, comment in shown.comments.items()]
    is_understood = all(fields) and all(jsonc.at(shown.value, path) == {} for path in shown.open)
    is_understood = is_understood and not _silent_siblings(shown)
    return RequestSchema(endpoint_of(item)[1], shown.value, fields, shown.open) if is_understood else None


@recogniser("response", "fence", language="json")
def response(item):
    shown = _annotated(item.text) if item.label == "Response" and endpoint_of(item) else None
    return shown if shown and not shown.comments else None


@recogniser("base message", "fence", language="json")
def base_message(item):
    shown = _annotated(item.text) if item.section == "base-message-structure" else None
    if not _is_object(shown) or shown.open:
        return None
    comments = {path[0]: BASE_COMMENT.fullmatch(comment) for path, comment in shown.comments.items()}
    return comments if all(comments.values()) and set(comments) == set(shown.value) else None


@recogniser("error", "fence", language="json")
def error(item):
    shown = _annotated(item.text) if "error-handling" in item.path else None
    is_error = _is_object(shown) and not shown.comments and not shown.open
    return shown.value if is_error and (shown.value.get("status") == "error" or "detail" in shown.value) else None


@recogniser("request in words", "fence", language="json")
def request_in_words(item):
    match = REQUEST_LINE.fullmatch(re.sub(r"\A(//[^\n]*\n)+", "", item.text))
    shown = _annotated(match["body"]) if match else None
    more = [LEFT_OUT.fullmatch(comment) for comment in shown.open.values()] if shown else []
    if not shown or shown.comments or not isinstance(shown.value, list) or not all(more):
        return None
    return match["route"], shown.value + [shown.value[-1]] * sum(int(left_out["count"]) for left_out in more)


@recogniser("WebSocket message", "fence", language="json", feature=WEBSOCKET)
def websocket_message(item):
    shown = _annotated(item.text) if "websocket-streaming" in item.path else None
    if not _is_object(shown) or shown.comments or shown.open:
        return None
    return shown.value if shown.value.keys() & {"message_type", "type"} else None


STEP = re.compile(r"\s*(?P<sender>Client|Server)->>(?:Client|Server): (?P<words>[^(]+?)(?: \(optional\))?")


@recogniser("WebSocket flow", "fence", language="mermaid", feature=WEBSOCKET)
def websocket_flow(item):
    first, *lines = item.text.rstrip().split("\n")
    steps = [STEP.fullmatch(line) for line in lines]
    return [step["words"] for step in steps] if first == "sequenceDiagram" and all(steps) else None
