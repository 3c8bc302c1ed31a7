# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares a body from the guide with a real one, key by key."""
import re

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")

# Names whose values in the guide are examples with a fixed format; for others, only the type is compared.
FORMS = {"message_id": UUID, "request_id": UUID, "timestamp": TIME, "server_time": TIME}
EXAMPLES = {"app_count", "active_connections", "connected_devices", "total_messages_received", "uptime_seconds"}


def differences(shown, actual, path=(), but=(), open=(), extra=False):
    """Returns the differences between the real and the shown body, one sentence each. At the dotted paths in `but`,
    only the type is compared. Keys may be added to the objects at the paths in `open`, or to every object if `extra` is
    set."""
    place = ".".join(map(str, path)) or "the body"
    name = path[-1] if path else ""
    if not _is_same_type(shown, actual):
        return [f"{place} is {actual!r} where the guide shows {shown!r}"]
    if place in but or name in EXAMPLES or (path in open and not shown):
        return []
    if name in FORMS:
        return [] if FORMS[name].fullmatch(actual) else [f"{place} is {actual!r}, not in the form of {shown!r}"]
    if isinstance(shown, dict):
        unwelcome = set() if extra or path in open else actual.keys() - shown.keys()
        found = [f"{place} lacks {key!r}" for key in sorted(shown.keys() - actual.keys())]
        found += [f"{place} has {key!r}, which the guide does not show" for key in sorted(unwelcome)]
        inner = [(key, shown[key], actual[key]) for key in shown if key in actual]
    elif isinstance(shown, list) and len(shown) == len(actual):
        found, inner = [], [(index, *pair) for index, pair in enumerate(zip(shown, actual))]
    else:
        return [] if shown == actual else [f"{place} is {actual!r} where the guide shows {shown!r}"]
    for key, left, right in inner:
        found += differences(left, right, (*path, key), but, open, extra)
    return found


def _is_same_type(shown, actual):
    """A float may be sent as an integer, since JSON has only one number type, but not vice versa."""
    return type(actual) is type(shown) or (type(shown), type(actual)) == (float, int)
