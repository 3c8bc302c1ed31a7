# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognisers convert an item of a document to a fact that a test can check, or return None if it is of another
kind."""
from dataclasses import dataclass

from guide.markdown import Item

WEBSOCKET = "websocket"
_recognisers = []


@dataclass(frozen=True)
class Fact:
    """The result of a recogniser for an item. Tests select facts by kind."""

    kind: str
    item: Item
    data: object
    feature: str = ""  # the feature of the service that the fact needs, if it is not always available

    @property
    def heading(self):
        return self.item.section or "beginning"


def recogniser(fact, item, language=None, feature=""):
    """Declares a function that returns the fact's data for an item of that kind and language, or None."""

    def declare(function):
        def recognise(candidate):
            if candidate.kind != item or (language is not None and candidate.language != language):
                return None
            data = function(candidate)
            needed = feature(data) if callable(feature) and data is not None else feature
            return None if data is None else Fact(fact, candidate, data, needed)

        _recognisers.append((fact, recognise))
        return function

    return declare


def kinds():
    """All kinds of facts that recognisers return."""
    return {fact for fact, _ in _recognisers}


def claims(item):
    """The facts of this item according to all recognisers; there should be exactly one."""
    return [fact for _, recognise in _recognisers if (fact := recognise(item)) is not None]
