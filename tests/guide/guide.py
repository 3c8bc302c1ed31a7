# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide in LOOM_GUIDE, its facts, and how tests access them."""
import functools
import os
from pathlib import Path

import pytest

import guide.recognisers  # noqa: F401  (declares every recogniser)
from guide import deviations
from guide.markdown import items_of
from guide.recognition import claims, kinds

NO_GUIDE = "no guide: ./dev test --guide FILE"


class Guide:
    """The facts that a document states, and the deviations from them."""

    def __init__(self, text, entries):
        self.items = items_of(text)
        self.deviations = entries
        self.claims = {item: claims(item) for item in self.items}
        self.all_facts = [fact for found in self.claims.values() for fact in found]

    def facts(self, kind):
        assert kind in kinds(), f"nothing recognises a {kind}"
        return [fact for fact in self.all_facts if fact.kind == kind]

    def deviation(self, fact, part=""):
        """The entry for this fact or this part of it; None if the guide is followed."""
        entries = [entry for entry in self.deviations if self.is_about(entry, fact) and entry.part == part]
        return entries[0] if entries else None

    def instead(self, fact, part=""):
        """The expected value instead of the guide's; None if the guide is followed."""
        entry = self.deviation(fact, part)
        return entry.instead if entry else None

    def is_about(self, entry, fact):
        return entry.is_about(fact.item) or (entry.feature != "" and entry.feature == fact.feature)

    def why_not_yet(self, fact):
        entry = self.deviation(fact)
        return entry.reason if entry and entry.deviation == "not there yet" else ""


@functools.cache
def the_guide():
    """None if LOOM_GUIDE is not set."""
    path = os.environ.get("LOOM_GUIDE")
    return Guide(Path(path).read_text(encoding="utf-8"), deviations.read()) if path else None


def needs_guide(test):
    return pytest.mark.skipif(the_guide() is None, reason=NO_GUIDE)(test)


def each(kind, cases=None):
    """Runs the test for every fact of this kind or, with `cases`, for each (name, case) that `cases` returns for it, as
    argument `case`."""
    names = "fact" if cases is None else ("fact", "case")
    parameters = []
    for fact in the_guide().facts(kind) if the_guide() else []:
        reason = the_guide().why_not_yet(fact)
        marks = [pytest.mark.skip(reason=f"not there yet: {reason}")] if reason else []
        for name, case in [("", None)] if cases is None else cases(fact):
            values = (fact,) if cases is None else (fact, case)
            parameters.append(pytest.param(*values, marks=marks, id=_title(fact, name)))
    if not parameters:
        reason = f"the guide has no {kind}" if the_guide() else NO_GUIDE
        nothing = (None,) if cases is None else (None, None)
        parameters = [pytest.param(*nothing, marks=pytest.mark.skip(reason=reason), id=kind)]
    return pytest.mark.parametrize(names, parameters)


def _title(fact, name):
    what = name or f"{fact.kind} {fact.item.index}"
    return f"{fact.heading}: {what}"
