# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Intended deviations from the guide, with reasons: the entries of deviations.toml."""
import tomllib
from dataclasses import dataclass
from pathlib import Path

KINDS = ("contradicts the contract", "contradicts itself", "states nothing testable", "not there yet")


@dataclass(frozen=True)
class Deviation:
    """An entry for items of one kind below one heading, for a part of one such item, or for all facts that need a
    feature."""

    deviation: str  # one of KINDS
    reason: str
    at: str = ""  # the headings above, as slugs
    kind: str = ""
    index: tuple[int, ...] = ()
    part: str = ""  # a dotted path into a shown body, a variable name, or words of the item; empty: the whole item
    instead: object = None  # the expected value instead of the guide's
    feature: str = ""

    def is_about(self, item):
        return not self.feature and (self.at, self.kind) == (item.at, item.kind) and item.index in self.index

    def __str__(self):
        place = self.feature or f"{self.kind} {list(self.index)} of {self.at}"
        return f"{place}{f', {self.part}' if self.part else ''}: {self.deviation}"


def read(path=Path(__file__).with_name("deviations.toml")):
    return entries_of(path.read_text(encoding="utf-8"))


def entries_of(text):
    entries = [_entry(**fields) for fields in tomllib.loads(text)["deviation"]]
    for entry in entries:
        assert entry.deviation in KINDS, f"{entry}: is not one of {KINDS}"
        assert entry.reason, f"{entry}: has no reason"
    return entries


def _entry(index=(), **fields):
    return Deviation(index=tuple(index), **fields)
