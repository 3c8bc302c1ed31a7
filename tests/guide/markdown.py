# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splits a Markdown document into the items that it states: blocks, list items, table rows, labelled lines,
endpoints."""
import re
from collections import Counter
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

LABELLED = re.compile(r"\W*\*\*(?P<label>[^*]+?)(:\*\*|\*\*:)\s*(?P<value>.*)")
ENDPOINT_OR_CODE = re.compile(r"`|\b[A-Z]+ /")


@dataclass(frozen=True)
class Item:
    """One statement of a document, with its position."""

    kind: str  # fence, bullet, row, heading (of an endpoint), line (**Label**: value), label (without content), other
    path: tuple[str, ...]  # the headings above it as slugs, without the document's title
    index: int  # among the items of its kind under its heading, from 0
    line: int  # in the document, from 1
    text: str
    label: str = ""  # the bold label above it, or the line's own
    language: str = ""  # of a fence
    columns: tuple[str, ...] = ()  # of a row: the column titles
    heading: str = ""  # the text of the nearest heading above it

    @property
    def section(self):
        """The slug of the nearest heading above."""
        return self.path[-1] if self.path else ""

    @property
    def at(self):
        return "/".join(self.path)

    def __str__(self):
        return f"line {self.line}, {self.kind} {self.index} of {self.at or 'the beginning'}: {self.text.strip()[:80]!r}"


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def items_of(text):
    """All items of the document, in order."""
    reader = _Reader()
    reader.read_all(SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text)).children)
    reader.leave_label()
    return reader.items


@dataclass
class _Label:
    text: str = ""
    line: int = 0
    is_used: bool = True


class _Reader:
    def __init__(self):
        self.items = []
        self._headings = []
        self._label = _Label()
        self._counts = Counter()

    def read_all(self, nodes):
        for node in nodes:
            getattr(self, f"_read_{node.type}", self._read_other)(node)

    def leave_label(self):
        """A label without content is an item of its own, since the content that it announces was not recognised."""
        if not self._label.is_used:
            self._add("label", self._label.line, self._label.text)
        self._label = _Label()

    def _read_heading(self, node):
        self.leave_label()
        level, text = int(node.tag[1:]), node.children[0].content
        self._headings = [heading for heading in self._headings if heading[0] < level] + [(level, text)]
        if ENDPOINT_OR_CODE.search(text):
            self._add("heading", _line(node), text)

    def _read_paragraph(self, node):
        for offset, text in enumerate(node.children[0].content.split("\n")):
            labelled = LABELLED.fullmatch(text)
            if not labelled:
                self.leave_label()
            elif labelled["value"]:
                self.leave_label()
                self._label = _Label(labelled["label"])
                self._add("line", _line(node) + offset, labelled["value"])
                self._label = _Label()
            else:
                self._label = _Label(labelled["label"], _line(node) + offset, False)

    def _read_fence(self, node):
        self._add("fence", _line(node), node.content, language=node.info.strip())

    def _read_bullet_list(self, node):
        for entry in node.children:
            self._read_entry(entry)

    _read_ordered_list = _read_bullet_list

    def _read_entry(self, entry):
        outer = self._label
        for child in entry.children:
            if child.type != "paragraph":
                self.read_all([child])
                continue
            text = child.children[0].content
            labelled = LABELLED.fullmatch(text)
            if labelled and not labelled["value"]:
                self._label = _Label(labelled["label"], _line(child), False)
            else:
                self._add("bullet", _line(child), text)
        if self._label is not outer:
            self.leave_label()
            self._label = outer

    def _read_table(self, node):
        head, *bodies = node.children
        columns = tuple(_cells(head.children[0]))
        for row in (row for body in bodies for row in body.children):
            self._add("row", _line(row), " | ".join(_cells(row)), columns=columns)

    def _read_blockquote(self, node):
        self.read_all(node.children)

    def _read_hr(self, _):
        self.leave_label()

    def _read_other(self, node):
        self._add("other", _line(node), node.content or node.type)

    def _add(self, kind, line, text, **more):
        path = tuple(slug(heading) for level, heading in self._headings if level > 1)
        heading = self._headings[-1][1] if self._headings else ""
        index = self._counts[kind, path]
        self._counts[kind, path] += 1
        self._label.is_used = True
        self.items.append(Item(kind, path, index, line, text, self._label.text, heading=heading, **more))


def _line(node):
    return node.map[0] + 1


def _cells(row):
    return [cell.children[0].content for cell in row.children]
