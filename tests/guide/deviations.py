# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the guide is not followed, and why: the entries of deviations.json."""
import json
from dataclasses import dataclass
from pathlib import Path

KINDS = ("contradicts the contract", "contradicts itself", "states nothing testable", "not there yet")


@dataclass(frozen=True)
class Deviation:
    """Items of one kind below one heading, a part of one such item, or every fact that needs a feature."""

    deviation: str  # one of KINDS
    reason: str
    at: str = ""  # the headings above, as slugs
    kind: str = ""
    index: tuple[int, ...] = ()
    part: str = ""  # dotted path into a shown body, name of a variable, or words of the item; empty: all of it
    instead: object = None  # what holds in place of what the guide says
    feature: str = ""

    def is_about(self, item):
        return not self.feature and (self.at, self.kind) == (item.at, item.kind) and item.index in self.index

    def __str__(self):
        place = self.feature or f"{self.kind} {list(self.index)} of {self.at}"
        return f"{place}{f', {self.part}' if self.part else ''}: {self.deviation}"


def read(path=Path(__file__).with_name("deviations.json")):
    return [_entry(entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


def _entry(entry):
    index = entry.pop("index", [])
    deviation = Deviation(index=tuple(index if isinstance(index, list) else [index]), **entry)
    assert deviation.deviation in KINDS, f"{deviation}: is not one of {KINDS}"
    assert deviation.reason, f"{deviation}: has no reason"
    return deviation
