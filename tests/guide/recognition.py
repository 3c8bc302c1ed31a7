# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recognisers turn an item of a document into a fact that a test can check, or say that it is none of theirs."""
from dataclasses import dataclass

from guide.markdown import Item

WEBSOCKET = "websocket"
_recognisers = []


@dataclass(frozen=True)
class Fact:
    """What a recogniser made of an item. Tests ask for facts by kind."""

    kind: str
    item: Item
    data: object
    feature: str = ""  # what the service must have for it, where that is not there from the start

    @property
    def heading(self):
        return self.item.section or "beginning"


def recogniser(fact, item, language=None, feature=""):
    """Declares a function of an item (of that kind, in that language) that returns the fact's data, or None."""

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
    """Every kind of fact that some recogniser makes."""
    return {fact for fact, _ in _recognisers}


def claims(item):
    """The facts that recognisers make of this item: one, unless something is wrong."""
    return [fact for _, recognise in _recognisers if (fact := recognise(item)) is not None]
