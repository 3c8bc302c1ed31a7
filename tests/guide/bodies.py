# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Request bodies that can be sent, based on those in the guide."""
import copy
import datetime
import re

ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
PLACEHOLDERS = {
    "device_id": "guide-001",
    "chunk_data": "UklGRiQAAABXQVZFZm10IBAAAAA=",
    "metadata_type": "custom",
    "file_id": "6f2a1c4e-93f0-4a53-8b1e-0d6c1f7a2b90",
}
OTHER_TYPE = {str: 42, bool: "true", int: "one", float: "one", list: {}, dict: []}


def now(**shift):
    return timestamp(datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(**shift))


def timestamp(moment):
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def usable(shown, name=None):
    """Replaces the placeholders in a shown body by values, with a current timestamp."""
    if isinstance(shown, dict):
        return {key: usable(value, key) for key, value in shown.items()}
    if isinstance(shown, list):
        return [usable(value, name) for value in shown]
    if shown in ("string", "uuid"):
        return PLACEHOLDERS[name]
    return now() if isinstance(shown, str) and ISO.fullmatch(shown) else shown


def request_of(schema):
    body = usable(schema.body)
    for path in schema.open:
        body = put(body, path, {"note": "whatever"})
    return body


def put(body, path, value):
    changed = copy.deepcopy(body)
    _parent(changed, path)[path[-1]] = value
    return changed


def without(body, path):
    changed = copy.deepcopy(body)
    del _parent(changed, path)[path[-1]]
    return changed


def paths_to(body, name, path=()):
    """All paths at which a field of this name occurs."""
    if isinstance(body, list):
        return [found for index, value in enumerate(body) for found in paths_to(value, name, (*path, index))]
    if not isinstance(body, dict):
        return []
    here = [(*path, name)] if name in body else []
    return here + [found for key, value in body.items() for found in paths_to(value, name, (*path, key))]


def _parent(body, path):
    for name in path[:-1]:
        body = body[name]
    return body
