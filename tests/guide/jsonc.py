# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON with comments, as in documentation: the value, and the subject of each comment."""
import json
import re
from dataclasses import dataclass, field

import yaml

TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|//(?P<line>[^\n]*)|/\*(?P<block>.*?)\*/', re.DOTALL)
MORE = re.compile(r",(?P<rest>\s*[\]}])")


@dataclass
class Annotated:
    value: object
    comments: dict = field(default_factory=dict)  # path → the comment on the line of that name
    open: dict = field(default_factory=dict)  # path of an object or array → the comment in place of its content


def parse(text):
    """Raises ValueError if the text is not JSON apart from its comments."""
    comments = [
        (match.start(), (match["line"] or match["block"] or "").strip())
        for match in TOKEN.finditer(text)
        if not match[0].startswith('"')
    ]
    bare = TOKEN.sub(lambda match: match[0] if match[0].startswith('"') else re.sub(r"[^\n]", " ", match[0]), text)
    if any(comment.startswith("...") for _, comment in comments):
        bare = MORE.sub(r" \g<rest>", bare)
    result = Annotated(json.loads(bare))
    root = yaml.compose(bare, Loader=yaml.BaseLoader)
    for offset, comment in comments:
        _place(result, root, bare, offset, comment)
    return result


def _place(result, root, text, offset, comment):
    path, container = _innermost(root, offset, ())
    begin = text.rfind("\n", 0, offset) + 1
    is_closed_on_the_line = container.start_mark.index >= begin and "\n" not in text[offset : container.end_mark.index]
    names = [] if is_closed_on_the_line else [name for name in _names(root, ()) if begin <= name[1] < offset]
    if names:
        result.comments[names[-1][0]] = comment
    else:
        result.open[path] = comment


def _innermost(node, offset, path):
    for name, child in _children(node):
        is_inside = child.start_mark.index < offset < child.end_mark.index
        if is_inside and not isinstance(child, yaml.ScalarNode):
            return _innermost(child, offset, (*path, name))
    return path, node


def _children(node):
    if isinstance(node, yaml.MappingNode):
        return [(key.value, child) for key, child in node.value]
    if isinstance(node, yaml.SequenceNode):
        return list(enumerate(node.value))
    return []


def _names(node, path):
    """Each name in the document with its path, in order."""
    found = []
    if isinstance(node, yaml.MappingNode):
        found += [((*path, key.value), key.start_mark.index) for key, _ in node.value]
    for name, child in _children(node):
        found += _names(child, (*path, name))
    return sorted(found, key=lambda entry: entry[1])


def at(value, path):
    """The value at that path."""
    for name in path:
        value = value[name]
    return value
